public import TextCore

/// The slice of an article that a statement rests on.
public struct Evidence: Sendable, Hashable {
  /// The article's id.
  public let article: String
  /// The SHA-256 of the article's text in hexadecimal digits: another text under the same id is another source.
  public let textDigest: String
  /// The slice, in bytes of that text.
  public let range: TextRange

  /// The slice `range` of the text with `textDigest`.
  public init(article: String, textDigest: String, range: TextRange) {
    self.article = article
    self.textDigest = textDigest
    self.range = range
  }
}
