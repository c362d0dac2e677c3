internal import TextCore

/// Cuts a text at its white space: spaCy's outermost step.
///
/// One space after a word belongs to no token and is noted on the token before it. Whatever other white space there is,
/// further spaces too, is one token for each run. In the examples ␣ is a space and ⏎ a line feed:
///
///     a␣b → a b      a␣␣b → a ␣ b      a⏎␣b → a ⏎␣ b      a␣⏎b → a ⏎ b      ␣a → ␣ a      a␣ → a      a␣␣ → a ␣
struct WhiteSpaceScanner: Sendable {
  private let chunks: ChunkScanner
  /// For each byte its trait, or 0 where it is or may start white space.
  private let traits: ContiguousArray<UInt8>

  init(exceptions: TokeniserExceptions) {
    chunks = ChunkScanner(exceptions: exceptions)
    traits = ContiguousArray((0...255).map { Self.trait(UInt8($0)).rawValue })
  }

  /// Appends the tokens of `text`.
  func scan(_ text: Span<UInt8>, into tokens: inout ContiguousArray<TokenBoundary>) {
    var suffixes: ContiguousArray<Int> = []
    var place = 0
    while place < text.count {
      let spaceEnd = whiteSpaceEnd(text, place)
      if spaceEnd > place { appendWhiteSpace(text, place, spaceEnd, into: &tokens) }
      guard spaceEnd < text.count else { return }
      var found: ChunkTraits = []
      place = chunkEnd(text, spaceEnd, &found)
      chunks.scan(text, spaceEnd, place, found, suffixes: &suffixes, into: &tokens)
      if place < text.count, text[place] == UInt8(ascii: " ") {
        tokens[tokens.count - 1].spaceAfter = true
        place += 1
      }
    }
  }

  private func appendWhiteSpace(
    _ text: Span<UInt8>, _ lower: Int, _ upper: Int, into tokens: inout ContiguousArray<TokenBoundary>
  ) {
    if !chunks.appendException(text, lower, upper, into: &tokens) { tokens.append(lower, upper) }
  }

  /// The end of the white space that starts at `start`, which is `start` where there is none.
  @inline(__always)
  private func whiteSpaceEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var place = start
    while place < text.count, traits[Int(text[place])] == 0 {
      let scalar = text.scalar(at: place)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { return place }
      place += scalar.width
    }
    return place
  }

  /// The end of the chunk that starts at `start`, and what it holds.
  @inline(__always)
  private func chunkEnd(_ text: Span<UInt8>, _ start: Int, _ found: inout ChunkTraits) -> Int {
    var place = start
    var bits: UInt8 = 0
    while place < text.count {
      let trait = traits[Int(text[place])]
      if trait == 0 {
        let scalar = text.scalar(at: place)
        if scalarClass(scalar.value).contains(.whiteSpace) { break }
        bits |= ChunkTraits.beyondASCII.rawValue
        place += scalar.width
        continue
      }
      bits |= trait
      place += 1
    }
    found = ChunkTraits(rawValue: bits)
    return place
  }

  private static func trait(_ byte: UInt8) -> ChunkTraits {
    switch byte {
    case 0x41...0x5a, 0x61...0x7a: .letter
    case 0x30...0x39: .digit
    case UInt8(ascii: "."): .stop
    // The lead bytes of all white space beyond ASCII: U+0085, U+00A0, U+1680, U+2000…, U+3000.
    case 0xc2, 0xe1, 0xe2, 0xe3: []
    case 0x80...0xff: .beyondASCII
    default: scalarClass(UInt32(byte)).contains(.whiteSpace) ? [] : .mark
    }
  }
}
