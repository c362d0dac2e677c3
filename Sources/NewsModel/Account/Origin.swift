public import TextCore

/// Where articles have their text from: corroboration counts origins, never outlets.
public struct Origin: Sendable, Equatable {
  /// How the articles are tied to it.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// One article of its own.
    case own
    /// Several articles that carry one copy.
    case copy
    /// A source that an article credits (“via Associated Press”); its articles have an `own` or `copy` origin besides.
    case credited

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .own: "own"
      case .copy: "copy"
      case .credited: "credited"
      }
    }
  }

  /// How the articles are tied to it.
  public var kind: Kind
  /// Its name as a credit prints it; nil where none does.
  public var name: Evidence?
  /// Its articles, at least one; in the order of the account.
  public var articles: ContiguousArray<ID<ArticleReading>>
  /// What shows it: credits, and passages that the copies share.
  public var evidence: ContiguousArray<Evidence>

  /// An origin of `articles`.
  public init(
    kind: Kind, name: Evidence? = nil, articles: ContiguousArray<ID<ArticleReading>>,
    evidence: ContiguousArray<Evidence> = []
  ) {
    precondition(!articles.isEmpty, "an origin has an article")
    self.kind = kind
    self.name = name
    self.articles = articles
    self.evidence = evidence
  }
}
