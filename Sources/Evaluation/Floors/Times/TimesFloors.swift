import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization

/// How well times are found and worked out.
enum TimesFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.times_txt }

  /// Reads `input.jsonl` of `folder` as `parallax analyze --layers times` does and compares it with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try TimesGold.read(folder.appendingPathComponent("gold.jsonl"))
    let found = try readings(folder.appendingPathComponent("input.jsonl").path, jobs: jobs)
    var score = TimesScore()
    for text in gold { score.add(text, found[text.id]) }
    return score.measures
  }

  /// The readings of the texts by their ids; those that failed are missing.
  private static func readings(_ path: String, jobs: Int) throws -> [String: ArticleReading] {
    let model = try LanguageModel(path: try ModelStore().locate(.enCoreWebMD))
    let plan = AnalysisPlan(layers: [.times], language: model)
    let source = PageSource(paths: [path])
    let readings = Mutex<[String: ArticleReading]>([:])
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) },
      next: { source.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        if case .article(let reading) = result { readings.withLock { $0[reading.article.id] = reading } }
        return true
      })
    return readings.withLock { $0 }
  }
}
