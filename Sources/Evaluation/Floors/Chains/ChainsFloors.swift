import Foundation
import Pipeline

/// How well mentions are found and joined to chains.
enum ChainsFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.chains_txt }

  /// Reads `input.jsonl` of `folder` and compares the chains with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try ScoredChains.read(folder.appendingPathComponent("gold.jsonl"))
    let readings = try AnalysedSet.readings(of: folder, layers: [.chains], jobs: jobs)
    var score = ChainScore()
    for article in gold {
      guard let reading = readings[article.id] else {
        throw EvaluationFailure(
          "\(folder.lastPathComponent): there is no article \(article.id) to be compared with gold.")
      }
      score.add(gold: article.chains, found: ScoredChains(reading, scored: article.scored).chains)
    }
    return score.measures
  }
}
