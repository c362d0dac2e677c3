internal import TextCore

/// What a chunk holds, so that rules that cannot apply are not asked.
struct ChunkTraits: OptionSet {
  let rawValue: UInt8
  /// An ASCII letter.
  static let letter = ChunkTraits(rawValue: 1)
  /// An ASCII digit.
  static let digit = ChunkTraits(rawValue: 2)
  /// A full stop: without one there is no URL.
  static let stop = ChunkTraits(rawValue: 4)
  /// Any other ASCII byte.
  static let mark = ChunkTraits(rawValue: 8)
  /// A byte beyond ASCII.
  static let beyondASCII = ChunkTraits(rawValue: 16)
}

/// Cuts one chunk (what stands between white space) into tokens, as spaCy does it.
///
/// Affixes come off both ends, a prefix and a suffix at a time, until nothing comes off or what is left is an exception.
/// What is left is then an exception, a URL or an address, or is cut at its infixes.
///
///     (well-known). → ( well - known ) .
///
/// Linear in the length of the chunk: a round of the loop looks at a bounded number of bytes besides those it cuts off.
struct ChunkScanner: Sendable {
  let exceptions: TokeniserExceptions
  private let suffixRule = SuffixRule()

  init(exceptions: TokeniserExceptions) { self.exceptions = exceptions }

  /// Appends the tokens of `text[lower ..< upper]`, which is not empty. `suffixes` is room to work in, empty before
  /// and after.
  @inline(__always)
  func scan(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ traits: ChunkTraits,
    suffixes: inout ContiguousArray<Int>, into tokens: inout ContiguousArray<TokenBoundary>
  ) {
    if traits == .letter, exceptions.chunks.number(of: text, lower, upper) == nil {
      return tokens.append(lower, upper)
    }
    cut(text, lower, upper, traits, suffixes: &suffixes, into: &tokens)
  }

  /// Appends the pieces of `text[lower ..< upper]` if it is an exception.
  func appendException(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, into tokens: inout ContiguousArray<TokenBoundary>
  ) -> Bool {
    guard let chunk = exceptions.chunks.number(of: text, lower, upper) else { return false }
    exceptions.appendPieces(of: chunk, at: lower, into: &tokens)
    return true
  }

  private func cut(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ traits: ChunkTraits,
    suffixes: inout ContiguousArray<Int>, into tokens: inout ContiguousArray<TokenBoundary>
  ) {
    var (lower, upper) = (start, end)
    while lower < upper, !isException(text, lower, upper) {
      let prefix = PrefixRule.length(text, lower, upper)
      if prefix > 0, isException(text, lower + prefix, upper) {
        tokens.append(lower, lower + prefix)
        lower += prefix
        break
      }
      let suffix = suffixRule.length(text, lower + prefix, upper, hasDigit: traits.contains(.digit))
      if suffix > 0 {
        suffixes.append(upper)
        upper -= suffix
        // The prefix stays on if the chunk is an exception with it.
        if isException(text, lower, upper) { break }
      }
      if prefix > 0 {
        tokens.append(lower, lower + prefix)
        lower += prefix
      }
      if prefix + suffix == 0 { break }
    }
    if lower < upper { cutMiddle(text, lower, upper, traits, into: &tokens) }
    while let suffixEnd = suffixes.popLast() {
      tokens.append(upper, suffixEnd)
      upper = suffixEnd
    }
  }

  private func cutMiddle(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ traits: ChunkTraits,
    into tokens: inout ContiguousArray<TokenBoundary>
  ) {
    if appendException(text, lower, upper, into: &tokens) { return }
    if traits.contains(.stop), URLRule.matches(text, lower, upper) { return tokens.append(lower, upper) }
    var start = lower
    var place = lower
    while let infix = InfixRule.next(text, lower, upper, from: place) {
      place = infix.upperBound
      // One at the very front belongs to what follows it.
      if infix.lowerBound == lower { continue }
      if start < infix.lowerBound { tokens.append(start, infix.lowerBound) }
      tokens.append(infix.lowerBound, infix.upperBound)
      start = infix.upperBound
    }
    if start < upper { tokens.append(start, upper) }
  }

  @inline(__always)
  private func isException(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    exceptions.chunks.number(of: text, lower, upper) != nil
  }
}

extension TokeniserExceptions {
  /// Appends the pieces of a chunk that stands at byte `start`.
  func appendPieces(of chunk: Int, at start: Int, into tokens: inout ContiguousArray<TokenBoundary>) {
    var place = start
    for piece in pieces[pieceRange(chunk)] {
      tokens.append(TokenBoundary(range: TextRange(place..<place + piece.count), exceptionNorm: piece.norm))
      place += piece.count
    }
  }
}

extension ContiguousArray where Element == TokenBoundary {
  @inline(__always)
  mutating func append(_ lower: Int, _ upper: Int) {
    append(TokenBoundary(range: TextRange(UInt32(truncatingIfNeeded: lower), UInt32(truncatingIfNeeded: upper))))
  }
}
