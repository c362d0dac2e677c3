import Foundation
import Stories
import TestSupport
import Testing

@Suite struct WordStemTests {
  @Test func theExamplesHold() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Stories/Features/WordStem.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(examples.count >= 10)
    var stem = WordStem()
    for example in examples {
      let word = ContiguousArray(example.input.utf8)
      let isNumber = example.input.first?.isNumber == true
      stem.read(word.span, isNumber ? .number : .letters)
      #expect(String(decoding: stem.bytes, as: UTF8.self) == example.output, "\(example.input)")
    }
  }
}
