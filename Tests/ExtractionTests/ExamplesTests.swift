import Extraction
import NewsModel
import TestSupport
import Testing
import TextCore

/// The known truth about `Examples/`: headlines and furniture, to the byte.
@Suite struct ExamplesTests {
  private struct Known: Hashable {
    let kind: String
    let lower: UInt32
    let upper: UInt32
  }

  @Test func everyHeadlineAndEveryPieceOfFurniture() throws {
    let truth = try ExamplesTruth()
    let document = truth.document
    var count = 0
    for (key, article) in document.members(of: try #require(document.member("articles", of: document.root))) {
      let id = String(decoding: document.string(at: key), as: UTF8.self)
      let text = try #require(truth.texts[id])
      let reading = Reading(text)
      let title = try #require(document.member("title", of: article))
      #expect(try reading.reading.layout.title == range(title, of: truth), "\(id)")

      var known: [Known] = []
      for item in document.elements(of: try #require(document.member("furniture", of: article))) {
        let range = try range(try #require(document.member("span", of: item)), of: truth)
        let kind = String(decoding: document.string(at: try #require(document.member("kind", of: item))), as: UTF8.self)
        known.append(Known(kind: kind, lower: range.lower, upper: range.upper))
      }
      count += known.count
      let found = reading.reading.layout.furniture.map {
        Known(kind: "\($0.kind.label)", lower: $0.range.lower, upper: $0.range.upper)
      }
      #expect(Set(found) == Set(known), "\(id): \(reading.furniture())")
    }
    #expect(count == 27)
  }

  private func range(_ node: ID<JSONNode>, of truth: ExamplesTruth) throws -> TextRange {
    let document = truth.document
    let article = document.string(at: try #require(document.member("article", of: node)))
    let exact = document.string(at: try #require(document.member("exact", of: node)))
    let occurrence = document.integer(at: try #require(document.member("occurrence", of: node)))
    let span = truth.spans.first {
      $0.article == String(decoding: article, as: UTF8.self) && $0.exact == String(decoding: exact, as: UTF8.self)
        && $0.occurrence == occurrence.map(Int.init)
    }
    return try #require(span?.range)
  }
}
