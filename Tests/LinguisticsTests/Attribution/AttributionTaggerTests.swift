import Foundation
import Linguistics
import NewsModel
import Tensors
import TestSupport
import Testing
import TextCore

/// The tagger that ships, in Swift, against torch: `training/attribution/golden.py` wrote the golden lines.
@Suite(.enabled(if: Installed.weights("all-MiniLM-L6-v2") != nil, "the model is not installed: run `make test`"))
struct AttributionTaggerTests {
  private let tagger: AttributionTagger

  init() throws {
    let path = try Repository.root().appending(path: "Sources/ModelStore/Shipped/attribution-tagger.weights").path
    let released = try WeightsFile(path: Installed.weights("all-MiniLM-L6-v2") ?? "")
    tagger = try AttributionTagger(WeightsFile(path: path), released: released)
  }

  /// The spans of all lines of `text`, as the golden file prints them.
  private func spans(_ text: ContiguousArray<UInt8>) -> [String] {
    tagger.spans(in: blocks(text), of: text.span).map { "\($0.role)-\($0.range.lower) \($0.range.upper)" }
  }

  /// The lines of a text that are not empty.
  private func blocks(_ text: ContiguousArray<UInt8>) -> ContiguousArray<TextRange> {
    var blocks: ContiguousArray<TextRange> = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place] == 0x0a {
      if place > start { blocks.append(TextRange(start..<place)) }
      start = place + 1
    }
    return blocks
  }

  @Test func theShippedFileIsWhole() throws {
    let path = try Repository.root().appending(path: "Sources/ModelStore/Shipped/attribution-tagger.weights").path
    let file = try WeightsFile(path: path)
    try file.verify()
    #expect(file.fileByteCount < 25_000_000)
    #expect(tagger.identity == file.identity)
  }

  @Test func spansAreThoseOfTorch() throws {
    let lines = try GoldenReading.lines("attribution.jsonl").map(GoldenLine.init)
    #expect(lines.count >= 10)
    var count = 0
    for line in lines {
      let expected = line.list("spans")
      #expect(spans(ContiguousArray(line.string("text"))) == expected)
      count += expected.count
    }
    #expect(count > 30)
  }

  @Test func probabilitiesAreProbabilities() throws {
    let text = ContiguousArray("“The quay is closed,” said Mara Voss. The ferry may sail, she added.")
    let spans = tagger.spans(in: blocks(text), of: text.span)
    #expect(spans.count >= 4)
    for span in spans { #expect(span.probability > 0 && span.probability <= 1.0001) }
    #expect(spans[0].probability > 0.8)
  }

  @Test func blocksOfAnyKindAreRead() {
    let long = String(repeating: "“quay said ", count: 3000)
    for text in ["", " ", "\"", "…", "x", long, String(repeating: "é", count: 5000), "[SEP] [CLS] said"] {
      let bytes = ContiguousArray(text)
      for span in tagger.spans(in: blocks(bytes), of: bytes.span) {
        #expect(span.range.upper <= UInt32(bytes.count) && !span.range.isEmpty)
      }
    }
  }
}
