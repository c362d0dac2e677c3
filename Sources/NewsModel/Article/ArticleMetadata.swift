/// What is known about an article besides its text; nil and empty where nothing is.
public struct ArticleMetadata: Sendable, Equatable {
  /// Where it was published.
  public var url: String?
  /// Its headline.
  public var title: String?
  /// Who published it.
  public var outlet: String?
  /// Who wrote it, one name an element.
  public var byline: [String] = []
  /// When it was published, ISO 8601, as it was given.
  public var published: String?
  /// When it was fetched, ISO 8601, as it was given.
  public var fetched: String?
  /// Its language, a BCP 47 tag.
  public var language: String?
  /// What else the input said: one JSON object without white space between its parts, or nothing.
  public var extra: ContiguousArray<UInt8> = []

  /// Nothing is known.
  public init() {}
}
