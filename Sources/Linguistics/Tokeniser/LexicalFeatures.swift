internal import TextCore

/// What the models see of a token: string ids of parts and forms of it (spaCy's lexeme attributes).
package struct LexicalFeatures: Sendable, Equatable {
  /// The token itself (ORTH).
  package let orth: UInt64
  /// Its normal form (NORM).
  package let norm: UInt64
  /// Its lower case, as `str.lower` gives it (LOWER).
  package let lower: UInt64
  /// Its first scalar (PREFIX).
  package let prefix: UInt64
  /// Its last three scalars (SUFFIX).
  package let suffix: UInt64
  /// Its outline (SHAPE), see `WordShape`.
  package let shape: UInt64
  /// Whether it is white space only (IS_SPACE).
  package let isSpace: Bool
}

/// Computes the lexical features of tokens, one after the other, in buffers that it keeps.
///
/// The features are a function of the token's bytes and of the norms alone: the same for any text around it.
package struct LexicalFeatureExtractor: Sendable {
  private let baseNorms = BaseNorms()
  private var lower: ContiguousArray<UInt8> = []
  private var shape: ContiguousArray<UInt8> = []

  /// An extractor with empty buffers.
  package init() {}

  /// The features of `token`, which must be valid UTF-8 and not empty.
  ///
  /// NORM is the first there is of: `exceptionNorm` (an id of `TokeniserExceptions.normIDs`), what `lexemeNorm` says
  /// (from the id of the token to that of its norm: a model's table `lexeme_norm`), spaCy's base norms, the lower case.
  package mutating func features(
    of token: Span<UInt8>, exceptionNorm: UInt64? = nil, lexemeNorm: (UInt64) -> UInt64?
  ) -> LexicalFeatures {
    precondition(!token.isEmpty, "a token has at least one byte")
    let orth = StringID.of(token)
    lower.removeAll(keepingCapacity: true)
    lower.appendLowercased(token)
    shape.removeAll(keepingCapacity: true)
    WordShape.append(token, to: &shape)
    let lowerID = StringID.of(lower.span)
    return LexicalFeatures(
      orth: orth,
      norm: exceptionNorm ?? lexemeNorm(orth) ?? baseNorms.norm(of: orth) ?? lowerID,
      lower: lowerID,
      prefix: StringID.of(token.extracting(0..<token.scalar(at: 0).width)),
      suffix: StringID.of(token.extracting(Self.suffixStart(token)..<token.count)),
      shape: StringID.of(shape.span),
      isSpace: Self.isSpace(token))
  }

  /// Where the last three scalars start.
  private static func suffixStart(_ token: Span<UInt8>) -> Int {
    var start = token.count
    var scalars = 0
    while start > 0, scalars < 3 {
      start -= 1
      if token[start] & 0xc0 != 0x80 { scalars += 1 }
    }
    return start
  }

  private static func isSpace(_ token: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < token.count {
      let scalar = token.scalar(at: offset)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { return false }
      offset += scalar.width
    }
    return true
  }
}
