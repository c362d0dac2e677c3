public import TextCore

/// A political event of a story: all the places where its articles tell of it.
public struct StoryEvent: Sendable, Equatable {
  /// One of its two sides.
  public struct Side: Sendable, Equatable {
    /// Its name, a slice.
    public var name: Evidence
    /// Its row in `Account.entities`; nil where it is none of them.
    public var entity: Int?
    /// Its country or group of states; nil where no article tells it.
    public var code: String?
    /// What it is in its country; nil where no article tells it.
    public var sector: String?

    /// A side of these parts.
    public init(name: Evidence, entity: Int?, code: String?, sector: String?) {
      self.name = name
      self.entity = entity
      self.code = code
      self.sector = sector
    }
  }

  /// One article's telling of it.
  public struct Telling: Sendable, Hashable {
    /// The article.
    public let article: ID<ArticleReading>
    /// The row in its events.
    public let event: Int

    /// The event `event` of `article`.
    public init(article: ID<ArticleReading>, event: Int) {
      self.article = article
      self.event = event
    }
  }

  /// What kind of event it is.
  public var type: EventType
  /// How it was done.
  public var mode: String?
  /// What it is about.
  public var contexts: [String]
  /// Whether it happened.
  public var status: PoliticalEvent.Status
  /// Who did it.
  public var actor: Side
  /// Whom it was done to or with.
  public var recipient: Side?
  /// When, in TIMEX3's form of ISO 8601.
  public var date: String?
  /// Where, a slice.
  public var place: Evidence?
  /// The sentences that tell it, in the order of the account; the first is the one to print.
  public var evidence: ContiguousArray<Evidence>
  /// Each article's events that are this one.
  public var tellings: ContiguousArray<Telling>
  /// The articles that tell it, in the order of the account.
  public var articles: ContiguousArray<ID<ArticleReading>>
  /// The number of independent origins of these articles.
  public var origins: Int

  /// An event of these parts.
  public init(
    type: EventType, mode: String?, contexts: [String], status: PoliticalEvent.Status, actor: Side, recipient: Side?,
    date: String?, place: Evidence?, evidence: ContiguousArray<Evidence>, tellings: ContiguousArray<Telling>,
    articles: ContiguousArray<ID<ArticleReading>>, origins: Int
  ) {
    precondition(!evidence.isEmpty, "an event has evidence")
    self.type = type
    self.mode = mode
    self.contexts = contexts
    self.status = status
    self.actor = actor
    self.recipient = recipient
    self.date = date
    self.place = place
    self.evidence = evidence
    self.tellings = tellings
    self.articles = articles
    self.origins = origins
  }
}
