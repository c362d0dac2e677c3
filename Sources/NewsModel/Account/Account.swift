public import TextCore

/// One sourced account of one event: what the articles of a story say together, apart, and against each other.
///
/// Every part points at slices of the articles; its texts are such slices and nothing else. Rows are named by their
/// place: `Utterance` 3 of a story is `u3` in JSON.
public struct Account: Sendable, Equatable {
  /// The articles, in order of publication where that is known, then by id.
  public var articles: ContiguousArray<ID<ArticleReading>>
  /// The headline of the story: that of one of its articles, or a sentence where none has one.
  public var title: Evidence
  /// The first and the last day on which the articles were published; nil where no day is known.
  public var days: ClosedRange<CalendarDay>?
  /// The summary, one sentence an element: corroborated statements first.
  public var summary: ContiguousArray<SummarySentence> = []
  /// Who and what the articles speak of, the most mentioned first.
  public var entities: ContiguousArray<StoryEntity> = []
  /// The independent origins of the articles; every article is in exactly one `own` or `copy` origin.
  public var origins: ContiguousArray<Origin> = []
  /// What was said, once for each thing said.
  public var utterances: ContiguousArray<Utterance> = []
  /// Who did what to whom, once for each event, in time order where that is known.
  public var events: ContiguousArray<StoryEvent> = []
  /// What the articles state, once for each statement.
  public var claims: ContiguousArray<Claim> = []
  /// Where the articles part, the most severe first.
  public var conflicts: ContiguousArray<Conflict> = []
  /// What happened when, in time order.
  public var timeline: ContiguousArray<TimelineRow> = []
  /// How each article tells it, in the order of the articles.
  public var framing: ContiguousArray<Framing> = []
  /// Articles that were not compared with the others, as there are too many: they stand in `articles` and in nothing else.
  public var uncompared: ContiguousArray<ID<ArticleReading>> = []

  /// An account of `articles` under the headline `title`.
  public init(articles: ContiguousArray<ID<ArticleReading>>, title: Evidence, days: ClosedRange<CalendarDay>? = nil) {
    precondition(!articles.isEmpty, "a story has an article")
    self.articles = articles
    self.title = title
    self.days = days
  }
}
