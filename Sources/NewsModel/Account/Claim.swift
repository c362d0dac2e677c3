public import TextCore

/// Something that the articles state, in all the sentences that state it.
public struct Claim: Sendable, Equatable {
  /// How well it is supported.
  public enum Status: UInt8, CaseIterable, Sendable {
    /// Two or more independent origins state it.
    case corroborated
    /// One origin states it.
    case single
    /// Articles state it and contradict each other in it.
    case disputed

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .corroborated: "corroborated"
      case .single: "single"
      case .disputed: "disputed"
      }
    }
  }

  /// The sentences or clauses, in the order of the account; the first is the one to print.
  public var evidence: ContiguousArray<Evidence>
  /// The articles that state it, in the order of the account.
  public var articles: ContiguousArray<ID<ArticleReading>>
  /// The number of independent origins of these articles.
  public var origins: Int
  /// How well it is supported.
  public var status: Status
  /// The articles of the story that say nothing of it.
  public var silent: ContiguousArray<ID<ArticleReading>>

  /// A claim of these parts.
  public init(
    evidence: ContiguousArray<Evidence>, articles: ContiguousArray<ID<ArticleReading>>, origins: Int, status: Status,
    silent: ContiguousArray<ID<ArticleReading>>
  ) {
    precondition(!evidence.isEmpty, "a claim has evidence")
    self.evidence = evidence
    self.articles = articles
    self.origins = origins
    self.status = status
    self.silent = silent
  }
}
