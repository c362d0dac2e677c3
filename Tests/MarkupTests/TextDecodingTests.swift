import Markup
import Testing

/// Bytes of pages in the character sets of the web.
@Suite struct TextDecodingTests {
  private func decoded(_ bytes: [UInt8], declared: String? = nil) -> TextDecoding.Decoded {
    TextDecoding().decode(ContiguousArray(bytes), declared: declared)
  }

  private func string(_ decoded: TextDecoding.Decoded) -> String { String(decoding: decoded.bytes, as: UTF8.self) }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xff)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    return bytes
  }

  @Test func utf8StaysAsItIs() {
    let page = decoded(Array("<p>Zürich".utf8))
    #expect(string(page) == "<p>Zürich" && page.offset == 0 && page.characterSet == "utf-8")
  }

  @Test func aMarkIsNotPartOfThePage() {
    let page = decoded([0xef, 0xbb, 0xbf] + Array("<p>x".utf8))
    #expect(string(page) == "<p>x" && page.offset == 3)
  }

  @Test func withoutANameItIsWindows1252() {
    let page = decoded(Array("<p>caf".utf8) + [0xe9, 0x20, 0x93, 0x78, 0x94, 0x80])
    #expect(string(page) == "<p>café “x”€" && page.offset == nil)
  }

  @Test func latin1IsReadAsBrowsersReadIt() {
    let page = decoded(Array("<meta charset='ISO-8859-1'><p>".utf8) + [0x91, 0xfc, 0x92])
    #expect(string(page).hasSuffix("‘ü’"))
  }

  @Test func otherSetsAreConverted() {
    let cyrillic = decoded(
      Array("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>".utf8) + [0xcc, 0xe8, 0xf0])
    #expect(string(cyrillic).hasSuffix("Мир"))
    let japanese = decoded(Array("<meta charset=Shift_JIS>".utf8) + [0x93, 0xfa, 0x96, 0x7b])
    #expect(string(japanese).hasSuffix("日本"))
    let chinese = decoded([0xd6, 0xd0, 0xce, 0xc4], declared: "GB2312")
    #expect(string(chinese) == "中文")
  }

  @Test func aFaultyByteInUTF8IsWindows1252() {
    let page = decoded(Array("<meta charset=utf-8><p>ü ".utf8) + [0xe9] + Array(" é".utf8))
    #expect(string(page).hasSuffix("ü é é"))
  }

  @Test func utf16IsReadWithAndWithoutAMark() {
    let little: [UInt8] = [0xff, 0xfe] + Self.utf16("<p>é", bigEndian: false)
    let big = Self.utf16("<p>é", bigEndian: true)
    #expect(string(decoded(little)) == "<p>é" && string(decoded(big)) == "<p>é")
  }

  @Test func bytesThatAreNulBecomeSpaces() { #expect(string(decoded([0x61, 0, 0x62])) == "a b") }

  @Test func namesThatSayMoreThanASetAreNotAsked() {
    let page = decoded([0x61, 0xe9], declared: "utf-8//TRANSLIT")
    #expect(string(page) == "aé")
  }
}
