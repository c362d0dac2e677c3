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

/// The names of the web's table, detection, and pages that are put together of several sets.
@Suite struct CharacterSetTests {
  private func read(_ bytes: [UInt8], declared: String? = nil) -> (text: String, set: String) {
    let decoded = TextDecoding().decode(ContiguousArray(bytes), declared: declared)
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.characterSet)
  }

  @Test(arguments: [
    ("Shift_JIS", [0x93, 0xfa, 0x96, 0x7b], "日本"), ("x-sjis", [0x87, 0x40], "①"),
    ("EUC-JP", [0xc6, 0xfc, 0xcb, 0xdc], "日本"), ("ISO-2022-JP", [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], "日"),
    ("euc-kr", [0xc7, 0xd1, 0xb1, 0xb9], "한국"), ("ks_c_5601-1987", [0x8c, 0x63], "똠"),
    ("gb2312", [0xd6, 0xd0, 0xce, 0xc4], "中文"), ("GBK", [0x81, 0x40], "丂"),
    ("gb18030", [0x81, 0x30, 0x81, 0x30], "\u{80}"),
    ("Big5", [0xa4, 0xa4, 0xa4, 0xe5], "中文"), ("big5-hkscs", [0xa4, 0xa4], "中"),
    ("windows-1251", [0xcc, 0xe8, 0xf0], "Мир"), ("koi8-r", [0xed, 0xc9, 0xd2], "Мир"),
    ("ibm866", [0x8c, 0xa8, 0xe0], "Мир"),
    ("windows-1250", [0xb9, 0x9c], "ąś"), ("iso-8859-2", [0xb1, 0xb6], "ąś"), ("windows-1253", [0xc1, 0xe8], "Αθ"),
    ("iso-8859-9", [0xfe, 0xf0], "şğ"), ("windows-1255", [0xf9, 0xec], "של"), ("windows-1256", [0xd3, 0xe1], "سل"),
    ("windows-1257", [0xe0, 0xe8], "ąč"), ("tis-620", [0xe4, 0xb7, 0xc2], "ไทย"), ("macintosh", [0x8e], "é"),
    ("latin1", [0x93, 0xe9, 0x80], "“é€"), (" \"ISO-8859-1\" ", [0xe9], "é"), ("iso-8859-15", [0xa4], "€"),
  ])
  func names(_ label: String, _ bytes: [UInt8], _ text: String) {
    #expect(read(Array("<p>".utf8) + bytes, declared: label).text == "<p>" + text)
  }

  @Test func theServerIsAskedBeforeThePage() {
    let page = Array("<meta charset=windows-1252><p>".utf8) + [0xcc, 0xe8, 0xf0]
    #expect(read(page, declared: "windows-1251").text.hasSuffix("Мир"))
    #expect(read(page, declared: "no-such-set").text.hasSuffix("Ìèð"))
    // A server that says UTF-8 of everything is not believed where it is not so.
    let cyrillic = Array("<meta charset=windows-1251><p>".utf8) + [0xcc, 0xe8, 0xf0]
    #expect(read(cyrillic, declared: "utf-8").text.hasSuffix("Мир"))
  }

  @Test func strayBytesDoNotRuinAPage() {
    let text = "<meta charset=iso-8859-1><p>Zürich, Köln, Łódź, Århus “says” the mayor "
    let page = Array(text.utf8) + [0xe9, 0x20, 0x93] + Array(" — yes.</p>".utf8)
    for declared in [nil, "utf-8", "iso-8859-1", "gb2312"] {
      #expect(read(page, declared: declared).text == text + "é “ — yes.</p>", "\(declared ?? "")")
    }
    // And a single character of UTF-8 does not make a page of Windows-1252 one of UTF-8.
    let latin = Array("<p>caf".utf8) + [0xe9, 0x20, 0xe9, 0x20, 0xe8, 0x20] + Array("ü".utf8)
    #expect(read(latin).text == "<p>café é è Ã¼")
  }

  @Test func aPageWithoutANameIsKnownByItsLanguage() {
    #expect(read(Array("<html lang=ru><p>".utf8) + [0xcc, 0xe8, 0xf0]).text.hasSuffix("Мир"))
    #expect(read(Array("<html xml:lang='pl'><p>".utf8) + [0xb1, 0xb6]).text.hasSuffix("ąś"))
    #expect(read(Array("<html lang='pl'><p>".utf8) + [0xb9, 0x9c]).text.hasSuffix("ąś"))
    #expect(read(Array("<html lang=\"ja-JP\"><p>".utf8) + [0xc6, 0xfc, 0xcb, 0xdc, 0xa4, 0xce]).set == "euc-jp")
    #expect(read(Array("<html lang=zh-TW><p>".utf8) + [0xa4, 0xa4, 0xa4, 0xe5]).text.hasSuffix("中文"))
  }

  @Test func aPageThatSaysNothingIsKnownByItsScript() {
    // Sentences about the weather.
    let russian: [UInt8] = [
      0xd1, 0xe5, 0xe3, 0xee, 0xe4, 0xed, 0xff, 0x20, 0xf2, 0xe5, 0xef, 0xeb, 0xee, 0x20, 0xe8, 0x20, 0xf1, 0xf3, 0xf5,
      0xee, 0x2e,
    ]
    #expect(read(Array("<p>".utf8) + russian).text == "<p>Сегодня тепло и сухо.")
    let japanese: [UInt8] = [
      0x8d, 0xa1, 0x93, 0xfa, 0x82, 0xcd, 0x82, 0xc6, 0x82, 0xc4, 0x82, 0xe0, 0x8f, 0x8b, 0x82, 0xa2, 0x82, 0xc5, 0x82,
      0xb7,
    ]
    #expect(read(Array("<p>".utf8) + japanese).text == "<p>今日はとても暑いです")
    #expect(read(Array("<p>Il a d".utf8) + [0xe9, 0x6a, 0xe0] + Array(" dit.".utf8)).text == "<p>Il a déjà dit.")
  }

  /// Every byte is faulty: time stays linear.
  @Test func faultyBytesAreRead() {
    let page = [UInt8](repeating: 0xff, count: 2_000_000)
    let text = read(page, declared: "shift_jis").text
    #expect(text.unicodeScalars.allSatisfy { $0 == "\u{fffd}" } && text.unicodeScalars.count == page.count)
  }
}
