import NewsModel
import TextCore

/// A text as scorers count it: in code points.
struct CodePointText {
  let scalars: [Unicode.Scalar]
  private let map: OffsetMap

  init(_ article: Article) {
    scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
    map = OffsetMap(article.text.span)
  }

  /// The code points of a range of bytes.
  func range(_ range: TextRange) -> Range<Int> {
    map.codePoints(before: range.lower)..<map.codePoints(before: range.upper)
  }

  /// `range` without white space and the scalars of `others` at its ends.
  func trimmed(_ range: Range<Int>, _ others: Set<Unicode.Scalar>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Self.isSpace(scalars[lower]) || others.contains(scalars[lower]) { lower += 1 }
    while upper > lower, Self.isSpace(scalars[upper - 1]) || others.contains(scalars[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// White space as Python sees it: separators of information among it.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1c...0x1f).contains(scalar.value)
  }
}

extension Range<Int> {
  /// How much two ranges have in common.
  func common(_ other: Range<Int>) -> Int {
    Swift.max(0, Swift.min(upperBound, other.upperBound) - Swift.max(lowerBound, other.lowerBound))
  }
}
