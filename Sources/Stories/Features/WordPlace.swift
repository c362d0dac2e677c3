internal import TextCore

extension Span where Element == UInt8 {
  /// Whether the letter at `offset` is a capital one.
  func isCapital(at offset: Int) -> Bool {
    let byte = self[offset]
    return byte < 0x80 ? byte &- 0x41 < 26 : scalarClass(scalar(at: offset).value).contains(.upperCase)
  }

  /// Whether a word has a capital letter that the start of a sentence or a quotation does not ask for.
  func isName(_ word: TextRange, in paragraph: TextRange) -> Bool {
    let start = Int(word.lower)
    guard isCapital(at: start), start > paragraph.bounds.lowerBound else { return false }
    let before = self[start - 1]
    if before == 0x0a || before == 0x22 { return false }
    // The last byte of an opening quotation mark.
    if before == 0x9c, start >= 3, self[start - 2] == 0x80, self[start - 3] == 0xe2 { return false }
    guard before == 0x20, start >= paragraph.bounds.lowerBound + 2 else { return true }
    let end = self[start - 2]
    return end != UInt8(ascii: ".") && end != UInt8(ascii: "?") && end != UInt8(ascii: "!")
  }

  /// The year that a number names, 1900 to 2099; 0 where it names none.
  func year(at word: TextRange) -> Int {
    guard word.count == 4 else { return 0 }
    var year = 0
    for place in word.bounds {
      guard self[place] &- 0x30 < 10 else { return 0 }
      year = year * 10 + Int(self[place] &- 0x30)
    }
    return (1900..<2100).contains(year) ? year : 0
  }
}
