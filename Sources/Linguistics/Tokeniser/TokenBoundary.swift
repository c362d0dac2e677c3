package import TextCore

/// Where a token stands, and what the tokeniser knows of it besides.
package struct TokenBoundary: Sendable, Equatable {
  /// The token's bytes, without the one space that may follow.
  package let range: TextRange
  /// Which of `TokeniserExceptions`' norms the token has; `TokeniserExceptions.noNorm` where it has none of its own.
  package let exceptionNorm: UInt32
  /// Whether one space follows that belongs to no token (spaCy's SPACY).
  package var spaceAfter: Bool

  /// A token of `range`.
  @inlinable
  package init(range: TextRange, spaceAfter: Bool = false, exceptionNorm: UInt32 = TokeniserExceptions.noNorm) {
    self.range = range
    self.exceptionNorm = exceptionNorm
    self.spaceAfter = spaceAfter
  }
}
