import Testing
import TextCore

@Suite struct ByteScanningTests {
  @Test func aByteIsFoundWhereverItStands() {
    for length in 0...70 {
      for place in 0..<length {
        var bytes = ContiguousArray<UInt8>(repeating: 0x61, count: length)
        bytes[place] = 0x0a
        #expect(bytes.span.offset(of: 0x0a) == place)
        #expect(bytes.span.offset(of: 0x0a, from: place) == place)
        #expect(bytes.span.offset(of: 0x0a, from: place + 1) == length)
        bytes[place] = 0x80
        #expect(bytes.span.offsetOfNonASCII() == place)
      }
    }
  }

  @Test func countsReachBeyondOneLane() {
    for count in [0, 1, 15, 16, 17, 16 * 255, 16 * 256, 16 * 600 + 5] {
      let bytes = ContiguousArray<UInt8>(repeating: 0x0a, count: count)
      #expect(bytes.span.count(of: 0x0a) == count)
      #expect(bytes.span.count(of: 0x0b) == 0)
    }
    #expect(utf8("a\nb\n\nc").span.count(of: 0x0a) == 3)
  }

  @Test(arguments: [
    ("", []), ("\n \n", []), ("one", ["one"]), ("one\ntwo", ["one\ntwo"]), ("one\n\ntwo\n", ["one", "two"]),
    ("  one \r\n\r\n \t\ntwo  \nthree\n\n\n", ["one", "two  \nthree"]),
  ])
  func paragraphsEndAtBlankLines(string: String, expected: [String]) {
    let bytes = utf8(string)
    #expect(bytes.span.paragraphs().map { text(ContiguousArray(bytes[$0.bounds])) } == expected)
  }

  @Test func linesLeaveTheirWhiteSpaceOut() {
    let bytes = utf8(" one \r\n\n\ttwo\nthree")
    #expect(bytes.span.lines().map { text(ContiguousArray(bytes[$0.bounds])) } == ["one", "two", "three"])
  }
}
