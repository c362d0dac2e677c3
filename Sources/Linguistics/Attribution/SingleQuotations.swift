internal import TextCore

/// Quotations between single marks, which are apostrophes too: `‘We go,’ he said.` The mark that ends one stands before
/// no letter or digit, and behind punctuation, or else near. `training/attribution/words.py` finds the same.
struct SingleQuotations {
  /// Words that a quotation reaches over, with punctuation before its end and without.
  private static let strong = 150
  private static let weak = 12

  /// The words of a block, as bytes of the text.
  let ranges: ContiguousArray<TextRange>.SubSequence
  /// What is known of double marks (see `AttributionWords.quotes`).
  let quotes: ContiguousArray<UInt8>

  /// The first and last words of each, as rows. O(words).
  func find(in text: borrowing Span<UInt8>) -> [(first: Int, last: Int)] {
    var found: [(first: Int, last: Int)] = []
    var row = ranges.startIndex
    while row < ranges.endIndex {
      if quotes[row] == 0, opens(row, text), let last = end(of: row, text) {
        found.append((row, last))
        row = last
      }
      row += 1
    }
    return found
  }

  /// The mark that ends the quotation that begins at `row`, or nil.
  private func end(of row: Int, _ text: borrowing Span<UInt8>) -> Int? {
    let closing = mark(row, text) == 0x2018 ? 0x2019 : 0x27
    var near: Int?
    for place in row + 1..<min(ranges.endIndex, max(row + 1, row + Self.strong)) {
      if quotes[place] > 1 || opens(place, text) { break }
      guard mark(place, text) == closing, !startsWord(behind: place, text) else { continue }
      let before = text.scalar(before: Int(ranges[place].lower)).value
      if scalarClass(before).contains(.whiteSpace) { continue }
      switch before {
      case 0x2c, 0x2e, 0x21, 0x3f, 0x2026: return place
      default: if near == nil, place - row <= Self.weak { near = place }
      }
    }
    return near
  }

  /// The scalar of a word that is a single mark, else 0.
  private func mark(_ row: Int, _ text: borrowing Span<UInt8>) -> Int {
    let range = ranges[row]
    guard range.count <= 3 else { return 0 }
    let scalar = text.scalar(at: Int(range.lower))
    guard scalar.width == range.count else { return 0 }
    return [0x27, 0x2018, 0x2019].contains(scalar.value) ? Int(scalar.value) : 0
  }

  /// Whether a word is a mark that stands as an opening one.
  private func opens(_ row: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let mark = mark(row, text)
    guard mark == 0x27 || mark == 0x2018, startsWord(behind: row, text) else { return false }
    guard row > ranges.startIndex else { return true }
    return scalarClass(text.scalar(before: Int(ranges[row].lower)).value).contains(.whiteSpace)
  }

  /// Whether a letter or digit follows a word without a space, in the block.
  private func startsWord(behind row: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard row + 1 < ranges.endIndex, ranges[row + 1].lower == ranges[row].upper else { return false }
    return scalarClass(text.scalar(at: Int(ranges[row].upper)).value).contains(.alphanumeric)
  }
}
