internal import TextCore

/// What stands in a word.
package enum WordKind: UInt8 {
  /// Letters.
  case letters
  /// A number: digits, with commas, points or colons inside.
  case number
}

extension Span where Element == UInt8 {
  /// The words in `range`, in text order: runs of letters with an apostrophe or marks inside, or numbers.
  ///
  /// Cheap on purpose: what two articles share does not depend on how “don’t” is cut. O(bytes).
  func forEachWord(in range: TextRange, _ body: (TextRange, WordKind) -> Void) {
    let end = range.bounds.upperBound
    var offset = range.bounds.lowerBound
    while offset < end {
      let first = scalar(at: offset)
      guard let kind = WordKind(startingWith: first.value) else {
        offset += first.width
        continue
      }
      let start = offset
      offset = endOfWord(from: start + first.width, before: end, kind)
      body(TextRange(start..<offset), kind)
    }
  }

  /// Where the word that reaches to `start` ends.
  private func endOfWord(from start: Int, before end: Int, _ kind: WordKind) -> Int {
    var offset = start
    while offset < end {
      let next = scalar(at: offset)
      if kind.holds(next.value) {
        offset += next.width
        continue
      }
      let after = offset + next.width
      guard kind.joins(next.value), after < end, kind.holds(scalar(at: after).value) else { break }
      offset = after
    }
    return offset
  }
}

extension WordKind {
  /// The kind of word that a scalar begins; nil where it begins none.
  fileprivate init?(startingWith scalar: UInt32) {
    if WordKind.letters.holds(scalar) {
      self = .letters
    } else if WordKind.number.holds(scalar) {
      self = .number
    } else {
      return nil
    }
  }

  /// Whether a scalar can be anywhere in such a word.
  fileprivate func holds(_ scalar: UInt32) -> Bool {
    switch self {
    case .letters:
      scalar < 0x80 ? (scalar | 0x20) &- 0x61 < 26 : scalarClass(scalar).contains(.alpha)
    case .number: scalar &- 0x30 < 10
    }
  }

  /// Whether a scalar can be inside such a word, between two others.
  fileprivate func joins(_ scalar: UInt32) -> Bool {
    switch self {
    case .letters: scalar == 0x27 || scalar == 0x2019
    case .number: scalar == 0x2c || scalar == 0x2e || scalar == 0x3a
    }
  }
}
