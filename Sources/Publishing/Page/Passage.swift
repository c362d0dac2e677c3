internal import NewsModel
internal import TextCore

/// A slice of an article cut into the pieces that a page shows differently.
struct Passage {
  /// What a piece is.
  enum Kind {
    /// Words like any other.
    case plain
    /// Words that the eye is led to.
    case emphasised
    /// Words between two fragments of a quotation, which nobody said.
    case gap
  }

  /// A piece: the bytes of the article, and what they are.
  struct Piece: Equatable {
    let range: TextRange
    let kind: Kind
  }

  let article: ID<ArticleReading>
  private(set) var pieces: [Piece]
  /// Whether words were left out before and after the pieces.
  private(set) var isCutBefore = false
  private(set) var isCutAfter = false

  /// The slice `evidence` with `emphasis`, in text order, led to.
  init(_ evidence: Evidence, emphasising emphasis: ContiguousArray<TextRange> = []) {
    article = evidence.article
    pieces = Self.cut([Piece(range: evidence.range, kind: .plain)], at: emphasis)
  }

  /// One article's wording of an utterance, `shown`: what stands between the fragments that were `said` becomes a gap.
  init(_ shown: Evidence, said: ContiguousArray<TextRange>) {
    article = shown.article
    let range = shown.range
    var spoken: [Piece] = []
    var position = range.lower
    for fragment in said where fragment.overlaps(range) {
      let lower = max(fragment.lower, range.lower)
      let upper = min(fragment.upper, range.upper)
      guard lower >= position, lower < upper else { continue }
      if position < lower {
        spoken.append(Piece(range: TextRange(position, lower), kind: spoken.isEmpty ? .plain : .gap))
      }
      spoken.append(Piece(range: TextRange(lower, upper), kind: .plain))
      position = upper
    }
    if position < range.upper || spoken.isEmpty {
      // A range that is no fragment, or ends beyond one, is shown as it is.
      spoken.append(Piece(range: TextRange(position, range.upper), kind: .plain))
    }
    pieces = spoken
  }

  /// The words that the passage has, those of its gaps left out.
  func words(in text: Span<UInt8>) -> [WordDifferences.Word] {
    WordDifferences.words(pieces.filter { $0.kind != .gap }.map(\.range), in: text)
  }

  /// Leads the eye to `words`, in text order; neighbours are one. Where they are most of the passage it leads nowhere.
  mutating func emphasise(_ words: ContiguousArray<TextRange>, in text: Span<UInt8>) {
    var ranges: ContiguousArray<TextRange> = []
    for word in words {
      if let last = ranges.last, isSpace(last.upper..<word.lower, in: text) {
        ranges[ranges.count - 1] = TextRange(last.lower, word.upper)
      } else {
        ranges.append(word)
      }
    }
    let emphasised = ranges.reduce(0) { $0 + $1.count }
    let all = pieces.reduce(0) { $1.kind == .gap ? $0 : $0 + $1.range.count }
    guard emphasised * 2 <= all else { return }
    pieces = Self.cut(pieces, at: ranges)
  }

  private func isSpace(_ bounds: Range<UInt32>, in text: Span<UInt8>) -> Bool {
    for offset in bounds where text[Int(offset)] > 0x20 { return false }
    return true
  }

  /// The slice that all pieces are in.
  var range: TextRange {
    TextRange(pieces.first?.range.lower ?? 0, pieces.last?.range.upper ?? 0)
  }

  /// Cuts `pieces` where `emphasis`, in text order, begins and ends.
  private static func cut(_ pieces: [Piece], at emphasis: ContiguousArray<TextRange>) -> [Piece] {
    var cut: [Piece] = []
    var next = 0
    for piece in pieces {
      guard piece.kind == .plain else {
        cut.append(piece)
        continue
      }
      var position = piece.range.lower
      while next < emphasis.count, emphasis[next].upper <= position { next += 1 }
      var place = next
      while place < emphasis.count, emphasis[place].lower < piece.range.upper {
        let lower = max(emphasis[place].lower, position)
        let upper = min(emphasis[place].upper, piece.range.upper)
        if position < lower { cut.append(Piece(range: TextRange(position, lower), kind: .plain)) }
        if lower < upper { cut.append(Piece(range: TextRange(lower, upper), kind: .emphasised)) }
        position = max(position, upper)
        place += 1
      }
      if position < piece.range.upper {
        cut.append(Piece(range: TextRange(position, piece.range.upper), kind: .plain))
      }
    }
    return cut
  }

  /// The passage in about `limit` bytes of `text`, its article's, at word boundaries: from its start, or around what is
  /// emphasised where that would be cut off. Gaps count for nothing: nobody sees them.
  func shortened(to limit: Int, in text: Span<UInt8>) -> Passage {
    var lower = Int(range.lower)
    var upper = end(of: limit, from: lower)
    guard upper < Int(range.upper) else { return self }
    if let emphasis = pieces.first(where: { $0.kind == .emphasised }), Int(emphasis.range.upper) > upper {
      lower = max(lower, Int(emphasis.range.lower) - limit / 2)
      upper = max(end(of: limit, from: lower), Int(emphasis.range.upper))
    }
    if lower > Int(range.lower) { lower = text.wordStart(atOrAfter: lower, before: upper) }
    if upper < Int(range.upper) { upper = text.wordEnd(atOrBefore: upper, after: lower) }
    var short = self
    short.pieces = pieces.compactMap { piece in
      let start = max(Int(piece.range.lower), lower)
      let end = min(Int(piece.range.upper), upper)
      return start < end ? Piece(range: TextRange(start..<end), kind: piece.kind) : nil
    }
    // A gap at an end and the words that are left out there are one.
    while short.pieces.last?.kind == .gap { short.pieces.removeLast() }
    while short.pieces.first?.kind == .gap { short.pieces.removeFirst() }
    guard !short.pieces.isEmpty else { return self }
    short.isCutBefore = short.range.lower > range.lower && !text.hasEllipsis(after: Int(short.range.lower))
    short.isCutAfter = short.range.upper < range.upper && !text.hasEllipsis(before: Int(short.range.upper))
    return short
  }

  /// The offset where `count` bytes that are shown end, from `start` on.
  private func end(of count: Int, from start: Int) -> Int {
    var left = count
    for piece in pieces where piece.kind != .gap {
      let lower = max(Int(piece.range.lower), start)
      let length = Int(piece.range.upper) - lower
      guard length > 0 else { continue }
      if length > left { return lower + left }
      left -= length
    }
    return Int(range.upper)
  }
}

extension Span where Element == UInt8 {
  /// The first offset from `offset` on that stands after white space; a scalar boundary near it where there is none.
  fileprivate func wordStart(atOrAfter offset: Int, before end: Int) -> Int {
    var place = offset
    while place < end, self[place - 1] > 0x20 { place += 1 }
    if place < end { return place }
    place = offset
    while place < end, self[place] & 0xc0 == 0x80 { place += 1 }
    return place
  }

  /// The last offset up to `offset` that white space follows; a scalar boundary near it where there is none.
  fileprivate func wordEnd(atOrBefore offset: Int, after start: Int) -> Int {
    var place = offset
    while place > start, self[place] > 0x20 { place -= 1 }
    if place > start { return place }
    place = offset
    while place > start, self[place] & 0xc0 == 0x80 { place -= 1 }
    return place
  }

  /// Whether words were left out there by the article itself: `…`, `...`.
  fileprivate func hasEllipsis(after offset: Int) -> Bool { isEllipsis(offset) }

  fileprivate func hasEllipsis(before offset: Int) -> Bool { offset >= 3 && isEllipsis(offset - 3) }

  private func isEllipsis(_ offset: Int) -> Bool {
    guard offset + 3 <= count else { return false }
    let bytes = (self[offset], self[offset + 1], self[offset + 2])
    return bytes == (0xe2, 0x80, 0xa6) || bytes == (0x2e, 0x2e, 0x2e)
  }
}
