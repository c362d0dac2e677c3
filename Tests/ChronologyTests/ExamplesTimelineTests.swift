import Chronology
import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// The times of the timeline that `Examples/` states.
@Suite struct ExamplesTimelineTests {
  /// What tells its time by other words than a date: `nine minutes before the impact`, and a day that only a reader finds.
  private static let untold = ["nine minutes before the impact", "who closed the crossing on the same day"]

  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func everyRowOfTheTimelineIsRead() throws {
    let truth = try ExamplesTruth()
    let readings = try readings(truth)
    let document = truth.document
    let timeline = try #require(document.member("timeline", of: document.root))
    var rows = 0
    for row in document.elements(of: timeline) {
      let time = string(document, try #require(document.member("time", of: row)))
      let stated = try #require(TimeValue(time))
      rows += 1
      for evidence in document.elements(of: try #require(document.member("evidence", of: row))) {
        let article = string(document, try #require(document.member("article", of: evidence)))
        let exact = string(document, try #require(document.member("exact", of: evidence)))
        if Self.untold.contains(exact) { continue }
        let range = try #require(truth.spans.first { $0.article == article && $0.exact == exact }?.range)
        let found = try #require(readings[article]?.chronology).expressions.filter { range.overlaps($0.range) }
        #expect(found.compactMap(\.time).contains { $0.isCompatible(with: stated) }, "\(time) \(article): \(exact)")
      }
    }
    #expect(rows == 15)
  }

  private func readings(_ truth: ExamplesTruth) throws -> [String: ArticleReading] {
    let model = try #require(Installed.languageModel)
    let folder = try Repository.root().appendingPathComponent("Examples")
    let reader = TimeReader()
    var readings: [String: ArticleReading] = [:]
    for (id, text) in truth.texts {
      let sidecar = ContiguousArray(try Data(contentsOf: folder.appendingPathComponent("\(id).json")))
      var reading = ArticleReading.read(text, published: try ArticleMetadata(sidecar: sidecar).published, model)
      reading.chronology = reader.chronology(of: reading)
      readings[id] = reading
    }
    return readings
  }

  private func string(_ document: JSONDocument, _ node: ID<JSONNode>) -> String {
    String(decoding: document.string(at: node), as: UTF8.self)
  }
}
