internal import TextCore

/// Cuts a text into blocks.
///
/// A block is a line. Where lines were wrapped at a width, those of a paragraph are one block; so are two lines of which
/// the first has no mark at its end and the second begins with a small letter (a link that was cut out leaves such).
struct BlockScanner {
  /// Lines of wrapped text are not longer than this, in bytes.
  private static let longestWrappedLine = 120
  /// Lines inside paragraphs that must be seen before a text counts as wrapped.
  private static let evidence = 3

  private struct Line {
    let range: TextRange
    let hasGapBefore: Bool
    let endsSentence: Bool
    let beginsSmall: Bool
    let endsWithColon: Bool
  }

  /// The blocks of `text`, in text order; no one is empty. O(bytes).
  static func blocks(of text: Span<UInt8>) -> ContiguousArray<Block> {
    let lines = lines(of: text)
    let width = wrapWidth(lines)
    var blocks: ContiguousArray<Block> = []
    for (place, line) in lines.enumerated() {
      if place > 0, let last = blocks.last, continues(lines[place - 1], line, isSecond: place == 1, width: width) {
        let joined = TextRange(last.range.lower, line.range.upper)
        blocks[blocks.count - 1] = Block(range: joined, hasGapBefore: last.hasGapBefore)
      } else {
        blocks.append(Block(range: line.range, hasGapBefore: line.hasGapBefore))
      }
    }
    return blocks
  }

  private static func lines(of text: Span<UInt8>) -> ContiguousArray<Line> {
    var lines: ContiguousArray<Line> = []
    var end = 0
    for line in text.lines() {
      let range = text.trimmed(line)
      if range.isEmpty { continue }
      let gap = text.extracting(end..<Int(range.lower)).count(of: 0x0a) > 1
      lines.append(
        Line(
          range: range, hasGapBefore: gap || lines.isEmpty, endsSentence: text.endsSentence(range),
          beginsSmall: text.beginsSmall(range), endsWithColon: text[Int(range.upper) - 1] == UInt8(ascii: ":")))
      end = Int(range.upper)
    }
    return lines
  }

  /// The width at which the text was wrapped; nil where it was not.
  private static func wrapWidth(_ lines: ContiguousArray<Line>) -> Int? {
    var longest = 0
    var inner = 0
    var open = 0
    for (place, line) in lines.enumerated() {
      longest = max(longest, line.range.count)
      if longest > longestWrappedLine { return nil }
      guard place + 1 < lines.count, !lines[place + 1].hasGapBefore else { continue }
      inner += 1
      if !line.endsSentence { open += 1 }
    }
    return inner >= evidence && open * 2 > inner && longest >= 40 ? longest : nil
  }

  /// Whether `line` goes on with the paragraph of the line `before`. A second line may be a date that begins with a
  /// small letter, so that a headline does not go on in it.
  private static func continues(_ before: Line, _ line: Line, isSecond: Bool, width: Int?) -> Bool {
    guard !line.hasGapBefore else { return false }
    if !isSecond, !before.endsSentence, !before.endsWithColon, line.beginsSmall { return true }
    guard let width else { return false }
    // The last line of a paragraph is seldom full.
    let isFull = before.range.count * 10 >= width * (before.endsSentence ? 9 : 7)
    return isFull
  }
}
