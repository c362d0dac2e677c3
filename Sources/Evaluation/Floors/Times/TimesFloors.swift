import Foundation
import NewsModel
import Pipeline

/// How well times are found and worked out.
enum TimesFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.times_txt }

  /// Reads `input.jsonl` of `folder` as `parallax analyze --layers times` does and compares it with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try TimesGold.read(folder.appendingPathComponent("gold.jsonl"))
    let found = try AnalysedSet.readings(of: folder, layers: [.times], jobs: jobs)
    var score = TimesScore()
    for text in gold { score.add(text, found[text.id]) }
    return score.measures
  }
}
