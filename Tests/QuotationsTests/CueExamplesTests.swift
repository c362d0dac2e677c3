import Foundation
import NewsModel
import Quotations
import TestSupport
import Testing

/// Runs the examples of `cue-verbs.txt`.
@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct CueExamplesTests {
  /// The examples, with the marks of `MarkedText`.
  static let examples: [String] = {
    guard let root = try? Repository.root() else { return [] }
    let file = root.appendingPathComponent("Sources/Quotations/Cues/cue-verbs.txt")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\n")
      .filter { $0.hasPrefix("example ") }
      .map { $0.dropFirst(8).replacing("[", with: "⟦").replacing("]", with: "⟧") }.map { String($0) }
  }()

  @Test func `there are examples`() { #expect(Self.examples.count >= 8) }

  @Test(arguments: examples)
  func `an example is found as it is marked`(_ example: String) throws {
    let marked = try MarkedText(example)
    let found = try Newsreader.quotations(marked.text)
    #expect(found.count == 1)
    let quotation = try #require(found.first)
    #expect(Array(quotation.content) == marked.ranges("content"), "\(Printed(quotation, marked.text))")
    #expect(Array(quotation.cue) == marked.ranges("cue"))
    #expect(Array(quotation.source) == marked.ranges("source"))
  }
}
