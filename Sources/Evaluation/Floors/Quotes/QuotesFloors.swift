import Foundation
import NewsModel
import Pipeline
import TextCore

/// How well attributions are found: their words, and which belong together.
///
/// Beside what ships, the same for its parts: `rules_…` for the rules alone, `tagger_exact_…` for the spans of the tagger
/// before anything is tied together.
enum QuotesFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.quotes_txt }

  /// Reads `input.jsonl` of `folder` and compares the quotations with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try ScoredAttribution.Gold.read(folder.appendingPathComponent("gold.jsonl"))
    let readings = try AnalysedSet.readings(of: folder, layers: [.quotes], jobs: jobs)
    let ruled = try AnalysedSet.readings(of: folder, layers: [.quotes], jobs: jobs, finder: .rules)
    let tagger = try score(gold, readings) { [ScoredAttribution($0.attributionSpans ?? [], $1)] }
    return try score(gold, readings, quotations)
      + score(gold, ruled, quotations).map { Measure(name: "rules_" + $0.name, value: $0.value) }
      + tagger.filter { $0.name.hasPrefix("exact_") }.map { Measure(name: "tagger_" + $0.name, value: $0.value) }
  }

  private static func quotations(_ reading: ArticleReading, _ text: CodePointText) -> [ScoredAttribution] {
    (reading.quotations ?? []).map { ScoredAttribution($0, text) }
  }

  private static func score(
    _ gold: [ScoredAttribution.Gold], _ readings: [String: ArticleReading],
    _ found: (ArticleReading, CodePointText) -> [ScoredAttribution]
  ) throws -> [Measure] {
    var score = AttributionScore()
    for article in gold {
      guard let reading = readings[article.id] else {
        throw EvaluationFailure("There is no article \(article.id), of which there is gold.")
      }
      let text = CodePointText(reading.article)
      score.add(article, found(reading, text), text)
    }
    return score.measures
  }
}
