internal import TextCore

/// One report: its text, frozen, and what is known about it.
///
/// The text is never altered once the article exists. Everything that Parallax says about it is a range of its bytes.
public struct Article: Sendable, Equatable {
  /// Names the article within one run.
  public let id: String
  /// The text in UTF-8, valid.
  public let text: ContiguousArray<UInt8>
  /// What is known about the article besides its text.
  public var metadata: ArticleMetadata

  /// An article of `text`, which must be valid UTF-8 of less than 4 GiB: whoever reads it from outside checks that.
  public init(id: String, text: ContiguousArray<UInt8>, metadata: ArticleMetadata = ArticleMetadata()) {
    self.id = id
    self.text = text
    self.metadata = metadata
  }

  /// The SHA-256 of the text in 64 hexadecimal digits. O(text), computed each time.
  public var textSHA256: String { sha256(text.span) }
}
