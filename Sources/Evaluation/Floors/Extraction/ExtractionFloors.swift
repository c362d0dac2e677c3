import Foundation
import Intake
import NewsModel
import Pipeline
import Synchronization
import TextCore

/// How well articles are found in pages: the text, its segments, title, day and authors.
enum ExtractionFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.extraction_txt }

  /// Reads `input.jsonl` of `folder` as `parallax extract` does and compares it with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try ExtractionGold.read(folder.appendingPathComponent("gold.jsonl"))
    let found = try extracted(folder.appendingPathComponent("input.jsonl").path, jobs: jobs)
    var score = ExtractionScore()
    for page in gold { score.add(page, found[page.id]) }
    return score.measures
  }

  /// The lines of the pages by their ids; those that failed are missing.
  private static func extracted(_ path: String, jobs: Int) throws -> [String: ExtractedLine] {
    let source = PageSource(paths: [path])
    let extraction = PageExtraction()
    let lines = Mutex<[String: ExtractedLine]>([:])
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { 0 },
      next: { source.next() },
      transform: { (_: inout Int, item) in extraction.extract(item) },
      emit: { result in
        if case .article(let line) = result { lines.withLock { $0[line.article.id] = line } }
        return true
      })
    return lines.withLock { $0 }
  }
}
