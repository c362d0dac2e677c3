internal import NewsModel
internal import TextCore

/// Where quotation marks stand in an article: which part of a clause is quoted.
struct QuotationMarks {
  private let all: ContiguousArray<(range: TextRange, opens: Bool?)>

  /// Reads the double quotation marks of `reading`. O(tokens).
  init(_ reading: ArticleReading) {
    var all: ContiguousArray<(range: TextRange, opens: Bool?)> = []
    if let tokens = reading.language?.tokens {
      for row in 0..<tokens.count where tokens.partsOfSpeech[row] == .punct && tokens.ranges[row].count <= 3 {
        switch reading.string(tokens.ranges[row]) {
        case "“", "«", "„", "``": all.append((tokens.ranges[row], true))
        case "”", "»", "''": all.append((tokens.ranges[row], false))
        case "\"": all.append((tokens.ranges[row], nil))
        default: break
        }
      }
    }
    self.all = all
  }

  /// The parts of `range` that are quoted: all of it where marks touch it on both sides, else those between marks in it.
  func quoted(in range: TextRange) -> ContiguousArray<TextRange> {
    let parts = quotedParts(of: range)
    let isBetween =
      parts.isEmpty && !range.isEmpty
      && all.contains { $0.range.upper == range.lower && $0.opens != false }
      && all.contains { $0.range.lower == range.upper && $0.opens != true }
    return isBetween ? [range] : parts
  }

  /// The parts of `range` that stand between marks in it, the marks left out. A straight mark opens where none is open.
  func quotedParts(of range: TextRange) -> ContiguousArray<TextRange> {
    var parts: ContiguousArray<TextRange> = []
    var start: UInt32?
    for mark in all where mark.range.lower >= range.lower && mark.range.upper <= range.upper {
      if mark.opens ?? (start == nil) {
        start = mark.range.upper
      } else {
        let lower = start ?? range.lower
        if lower < mark.range.lower { parts.append(TextRange(lower, mark.range.lower)) }
        start = nil
      }
    }
    if let start, start < range.upper { parts.append(TextRange(start, range.upper)) }
    return parts
  }
}
