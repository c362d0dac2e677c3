import TestSupport
import Testing
import TextCore

@Suite struct TextCorePropertyTests {
  @Test func validationAgreesWithTheStandardLibrary() {
    checkProperty(runs: 1000) { random in
      let bytes = random.hostileBytes(upTo: 120)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      do {
        try bytes.span.validateUTF8()
        #expect(isValid)
      } catch let error as UTF8Error {
        #expect(!isValid)
        let head = ContiguousArray(bytes[..<error.offset])
        #expect(String(validating: head, as: UTF8.self) != nil)
      }
    }
  }

  @Test func offsetsAgreeWithTheStandardLibrary() {
    checkProperty { random in
      let text = random.hostileUTF8(upTo: 150) + random.mixedText(upTo: 30)
      let string = String(decoding: text, as: UTF8.self)
      let map = OffsetMap(text.span)
      #expect(map.codePointCount == string.unicodeScalars.count)
      #expect(map.utf16Count == string.utf16.count)
      var byte: UInt32 = 0
      var codePoint = 0
      var unit = 0
      for scalar in string.unicodeScalars {
        let agrees =
          map.codePoints(before: byte) == codePoint && map.utf16(before: byte) == unit
          && map.byte(ofCodePoint: codePoint) == byte && map.byte(ofUTF16: unit) == byte
        try #require(agrees, "byte \(byte)")
        byte += UInt32(UTF8.width(scalar))
        codePoint += 1
        unit += UTF16.width(scalar)
      }
    }
  }

  /// Paragraphs and lines are in order, hold no blank line, and leave nothing out but white space.
  @Test func paragraphsLeaveOnlyWhiteSpaceOut() {
    checkProperty { random in
      let text = random.mixedText(upTo: 60) + random.hostileUTF8(upTo: 40)
      for ranges in [text.span.lines(), text.span.paragraphs()] {
        var end = 0
        for range in ranges {
          #expect(range.bounds.lowerBound >= end && !range.isEmpty)
          #expect(text[end..<range.bounds.lowerBound].allSatisfy { [0x20, 0x09, 0x0a, 0x0d].contains($0) })
          end = range.bounds.upperBound
        }
        #expect(text[end...].allSatisfy { [0x20, 0x09, 0x0a, 0x0d].contains($0) })
      }
    }
  }
}

extension UTF8 {
  /// The bytes that `scalar` takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 0 }
}
