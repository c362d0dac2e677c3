public import TextCore

/// Somebody or something that the articles of a story speak of: chains of several articles that are one.
public struct StoryEntity: Sendable, Equatable {
  /// A chain of one article.
  public struct Member: Sendable, Hashable {
    /// The article.
    public let article: ID<ArticleReading>
    /// The chain's row in it.
    public let chain: Int

    /// The chain `chain` of `article`.
    public init(article: ID<ArticleReading>, chain: Int) {
      self.article = article
      self.chain = chain
    }
  }

  /// What it is.
  public var kind: EntityKind
  /// Its fullest name, a slice.
  public var name: Evidence
  /// Its other names as they are printed, each once.
  public var aliases: ContiguousArray<Evidence>
  /// What the articles say that it is, each wording once.
  public var roles: ContiguousArray<Evidence>
  /// Its chains.
  public var members: ContiguousArray<Member>
  /// Its mentions by name, in order.
  public var mentions: ContiguousArray<Evidence>

  /// An entity of these parts.
  public init(
    kind: EntityKind, name: Evidence, aliases: ContiguousArray<Evidence> = [], roles: ContiguousArray<Evidence> = [],
    members: ContiguousArray<Member>, mentions: ContiguousArray<Evidence>
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.members = members
    self.mentions = mentions
  }
}
