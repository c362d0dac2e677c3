import Foundation
import Publishing
import TestSupport
import Testing
import TextCore

@Suite struct WordDifferencesTests {
  private func compared(_ left: String, _ right: String) -> String {
    let (left, right) = (ContiguousArray(left.utf8), ContiguousArray(right.utf8))
    let differences = WordDifferences(words(left), words(right))
    let first = differences.first.map { String(decoding: left[$0.bounds], as: UTF8.self) }
    let second = differences.second.map { String(decoding: right[$0.bounds], as: UTF8.self) }
    return "\(first.joined(separator: " ")) | \(second.joined(separator: " "))".trimmingCharacters(in: .whitespaces)
  }

  private func words(_ text: ContiguousArray<UInt8>) -> [WordDifferences.Word] {
    WordDifferences.words([TextRange(0..<text.count)], in: text.span)
  }

  @Test func theExamples() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Publishing/Page/WordDifferences.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(examples.count >= 4)
    for example in examples {
      let sides = example.input.components(separatedBy: " | ")
      #expect(compared(sides[0], sides[1]) == example.output, "line \(example.line)")
    }
  }

  @Test func wordsAreLettersDigitsAndApostrophes() {
    let text = ContiguousArray("It’s 1,187—“naïve” e\u{301}té's end.’ 外交部".utf8)
    let found = words(text).map { String(decoding: text[$0.range.bounds], as: UTF8.self) }
    #expect(found == ["It’s", "1", "187", "naïve", "e\u{301}té's", "end", "外交部"])
    #expect(words([]).isEmpty)
  }

  @Test func longWordingsAreLeftAlone() {
    let left = ContiguousArray(String(repeating: "a b ", count: 1_000).utf8)
    let right = ContiguousArray(String(repeating: "c d ", count: 1_000).utf8)
    let differences = WordDifferences(words(left), words(right))
    #expect(differences.first.isEmpty && differences.second.isEmpty)
  }
}
