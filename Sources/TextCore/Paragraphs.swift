extension Span where Element == UInt8 {
  /// The lines that hold more than white space, in text order, without the white space at their ends.
  ///
  /// Lines end at a line feed; white space is space, tab and carriage return. O(bytes).
  public func lines() -> ContiguousArray<TextRange> {
    var lines: ContiguousArray<TextRange> = []
    forEachLine { line in
      if !line.isEmpty { lines.append(TextRange(line)) }
    }
    return lines
  }

  /// The paragraphs in text order: runs of lines between blank lines, without the white space at their ends.
  ///
  /// Lines, their ends and white space are those of `lines()`; a single line feed does not end a paragraph. O(bytes).
  public func paragraphs() -> ContiguousArray<TextRange> {
    var paragraphs: ContiguousArray<TextRange> = []
    var current: Range<Int>?
    forEachLine { line in
      if !line.isEmpty {
        current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
      } else if let complete = current {
        paragraphs.append(TextRange(complete))
        current = nil
      }
    }
    if let last = current { paragraphs.append(TextRange(last)) }
    return paragraphs
  }

  /// Calls `body` with each line, white space at its ends left out; a blank line is an empty range.
  @inline(__always)
  private func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = offset(of: 0x0a, from: start)
      body(trimmed(start..<end))
      start = end &+ 1
    }
  }

  /// The part of `range` without the spaces, tabs and carriage returns at its ends.
  @inline(__always)
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(self[lower]) { lower &+= 1 }
    while lower < upper, isBlank(self[upper &- 1]) { upper &-= 1 }
    return lower..<upper
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }
}
