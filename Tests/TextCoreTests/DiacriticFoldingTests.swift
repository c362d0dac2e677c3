import Foundation
import TestSupport
import Testing
import TextCore

@Suite struct DiacriticFoldingTests {
  @Test func theExamplesOfItsFile() throws {
    let file = try Repository.root().appendingPathComponent("Sources/TextCore/DiacriticFolding.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(!examples.isEmpty)
    for example in examples {
      let folded = ContiguousArray(example.input.utf8).withoutDiacritics()
      #expect(String(decoding: folded, as: UTF8.self) == example.output)
    }
  }

  /// Where Unicode has a decomposition, it is the one.
  @Test func lettersAreThoseOfUnicode() throws {
    for value in UInt32(0xc0)...0x17f {
      let letter = String(try #require(Unicode.Scalar(value)))
      let base = try #require(letter.decomposedStringWithCanonicalMapping.unicodeScalars.first)
      guard base.isASCII else { continue }
      let folded = ContiguousArray(letter.utf8).withoutDiacritics()
      #expect(String(decoding: folded, as: UTF8.self) == String(base).lowercased())
    }
  }

  @Test func combiningMarksGo() {
    let folded = ContiguousArray("e\u{301}a".utf8).withoutDiacritics()
    #expect(String(decoding: folded, as: UTF8.self) == "ea")
  }
}
