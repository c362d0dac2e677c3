import Testing
import TextCore

@Suite struct OffsetMapTests {
  @Test(arguments: [
    "", "plain", "naïve", "“We go,” said 王毅 😀.", "e\u{301}\u{1f1eb}\u{1f1f7}",
    String(repeating: "é", count: 32), String(repeating: "😀", count: 16), String(repeating: "a", count: 63) + "é",
    String(repeating: "ab“c” ", count: 100), String(repeating: "外交部 said 👍🏽, ", count: 50),
  ])
  func everyScalarBoundaryMapsBothWays(string: String) {
    let map = OffsetMap(utf8(string).span)
    var byte = 0
    var codePoint = 0
    var unit = 0
    for scalar in string.unicodeScalars {
      expectSame(map, byte, codePoint, unit)
      if scalar.utf16.count == 2 { #expect(map.byte(ofUTF16: unit + 1) == UInt32(byte)) }
      byte += scalar.utf8.count
      codePoint += 1
      unit += scalar.utf16.count
    }
    expectSame(map, byte, codePoint, unit)
    #expect(map.codePointCount == codePoint)
    #expect(map.utf16Count == unit)
    #expect(map.byteCount == byte)
    #expect(map.byte(ofCodePoint: codePoint + 1) == nil)
    #expect(map.byte(ofUTF16: unit + 1) == nil)
    #expect(map.byte(ofCodePoint: -1) == nil)
  }

  private func expectSame(_ map: OffsetMap, _ byte: Int, _ codePoint: Int, _ unit: Int) {
    #expect(map.codePoints(before: UInt32(byte)) == codePoint)
    #expect(map.utf16(before: UInt32(byte)) == unit)
    #expect(map.byte(ofCodePoint: codePoint) == UInt32(byte))
    #expect(map.byte(ofUTF16: unit) == UInt32(byte))
  }

  @Test func aTextOfASCIIHasAnEmptyMap() {
    #expect(OffsetMap(utf8(String(repeating: "plain ", count: 100)).span).isASCII)
    #expect(!OffsetMap(utf8("é").span).isASCII)
  }

  @Test func rangesMapBothWays() {
    let map = OffsetMap(utf8("“Go” 😀 now").span)
    let range = TextRange(3, 8)
    #expect(map.codePoints(of: range) == 1..<4)
    #expect(map.bytes(ofCodePoints: 1..<4) == range)
    let emoji = TextRange(9, 13)
    #expect(map.utf16(of: emoji) == 5..<7)
    #expect(map.bytes(ofUTF16: 5..<7) == emoji)
    #expect(map.bytes(ofCodePoints: 1..<400) == nil)
  }
}
