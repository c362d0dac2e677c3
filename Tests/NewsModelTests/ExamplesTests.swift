import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// `Examples/` is what a fresh clone runs on and what later stages are held to: its truth must be true.
@Suite struct ExamplesTests {
  @Test func everySpanOfTheTruthStandsInItsArticle() throws {
    let truth = try ExamplesTruth()
    #expect(truth.texts.count == 5)
    #expect(truth.spans.count > 500)
    for span in truth.spans where span.range == nil {
      Issue.record("\(span.article) has no place \(span.occurrence) of: \(span.exact)")
    }
  }

  @Test func everyArticleHasASidecarThatIsRead() throws {
    let folder = try Repository.root().appendingPathComponent("Examples")
    for id in try ExamplesTruth().texts.keys.sorted() {
      let bytes = ContiguousArray(try Data(contentsOf: folder.appendingPathComponent("\(id).json")))
      let metadata = try ArticleMetadata(sidecar: bytes)
      #expect(metadata.outlet != nil && metadata.published != nil && metadata.url != nil, "\(id)")
    }
  }
}
