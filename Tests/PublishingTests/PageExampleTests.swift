import Foundation
import Publishing
import TestSupport
import Testing

/// The examples in the doc comments of the small rules of the pages.
@Suite struct PageExampleTests {
  private func examples(_ path: String) throws -> [DocExample] {
    let examples = try DocExamples.collect(in: Repository.root().appendingPathComponent("Sources/Publishing/\(path)"))
    #expect(examples.count >= 3)
    return examples
  }

  @Test func times() throws {
    for example in try examples("Page/TimeLabel.swift") {
      #expect(TimeLabel(example.input).text == example.output, "line \(example.line)")
    }
  }

  @Test func visibleScalars() throws {
    for example in try examples("Page/VisibleScalar.swift") {
      let shown = visibleScalar(try scalar(example.input))
      #expect(shown == (example.output == "nothing" ? nil : try scalar(example.output)), "line \(example.line)")
    }
  }

  @Test func widths() throws {
    for example in try examples("Terminal/DisplayWidth.swift") {
      #expect(displayWidth(try scalar(example.input)) == Int(example.output), "line \(example.line)")
    }
  }

  @Test func counts() throws {
    for example in try examples("Page/PageWords.swift") {
      let parts = example.input.split(separator: " ")
      #expect(counted(try #require(Int(parts[0])), String(parts[1])) == example.output, "line \(example.line)")
    }
  }

  @Test func markdown() throws {
    for example in try examples("Markdown/MarkdownWriter.swift") {
      var writer = MarkdownWriter()
      writer.text(example.input)
      #expect(String(decoding: writer.bytes, as: UTF8.self) == example.output, "line \(example.line)")
    }
  }

  @Test func theDigestOfNothing() {
    #expect(ContentPolicy.source([]) == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
  }

  private func scalar(_ name: String) throws -> UInt32 { try #require(UInt32(name.dropFirst(2), radix: 16)) }
}
