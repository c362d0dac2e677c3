package import NewsModel
package import TextCore

/// Makes one sourced account of the articles of a story.
///
/// The way: words made comparable → entities → utterances and claims, each joined across articles → where they part →
/// timeline and summary. Each step sees what the steps before it found, and nothing else.
package struct Collation: Sendable {
  /// The vectors of some slices of a text, of length 1, all of one width, back to back: each that of the bytes of its slice
  /// alone, whatever stands around them.
  package typealias Vectors =
    @Sendable (_ text: ContiguousArray<UInt8>, _ slices: [TextRange]) -> ContiguousArray<Float>

  /// Calls `body` for each of `0..<count`, on several threads or one after the other.
  package typealias Concurrently = @Sendable (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void

  private let vectors: Vectors
  private let concurrently: Concurrently
  private let begins: @Sendable (CollationStep) -> Void

  /// A collation that asks `vectors` for the slices that it wants to compare, and for no others; what can be done at
  /// once it gives to `concurrently`, which changes no result. `begins` is called at the beginning of each step.
  package init(
    vectors: @escaping Vectors, concurrently: @escaping Concurrently = { for row in 0..<$0 { $1(row) } },
    begins: @escaping @Sendable (CollationStep) -> Void = { _ in }
  ) {
    self.vectors = vectors
    self.concurrently = concurrently
    self.begins = begins
  }

  /// The account of `articles` of `readings`, whose layers must be there, with the origins that were found.
  package func account(
    of articles: ContiguousArray<ID<ArticleReading>>, origins: ContiguousArray<Origin>,
    in readings: ContiguousArray<ArticleReading>
  ) -> Account {
    let ordered = ArticleOrder(readings).ordered(articles)
    let compared = ComparedArticles.choose(from: ordered, origins)
    begins(.entities)
    let entities = StoryEntities().merge(articles: compared, in: readings)
    begins(.words)
    let context = StoryContext(compared, origins: origins, entities: entities, in: readings)
    var vectors = SliceVectors(readings, self.vectors, concurrently)
    begins(.utterances)
    let utterances = UtteranceFinder(context: context).utterances(&vectors)
    begins(.claims)
    var (found, oppositions) = ClaimFinder(context: context).claims(with: utterances, &vectors)
    begins(.conflicts)
    let conflicts = ConflictFinder(context: context).conflicts(in: utterances, &found, oppositions, &vectors)
    begins(.list)
    let list = ClaimList(found, conflicts, context)
    let claims = list.claims

    var account = Account(articles: ordered, title: StoryTitle(context: context).title(claims), days: days(of: context))
    account.origins = ContiguousArray(origins.map { inOrder($0, ordered) })
    let chosen = Set(compared)
    account.uncompared = ordered.filter { !chosen.contains($0) }
    account.entities = context.entities
    account.utterances = attributed(utterances, conflicts, context)
    account.claims = ContiguousArray(claims.map(\.claim))
    account.conflicts = ContiguousArray(conflicts.map(list.renumbered))
    begins(.events)
    account.events = EventJoining(context: context).events()
    begins(.overview)
    account.timeline = TimelineMaker(context: context).rows(of: claims)
    account.summary = Summariser(context: context).summary(of: claims)
    account.framing = FramingFinder(context: context).framing()
    return account
  }

  /// The utterances; those over whose speakers the reports do not part have the speaker that most of them name.
  private func attributed(
    _ utterances: ContiguousArray<FoundUtterance>, _ conflicts: ContiguousArray<Conflict>, _ context: StoryContext
  ) -> ContiguousArray<Utterance> {
    var parted: Set<Int> = []
    for conflict in conflicts where conflict.kind == .attribution {
      if case .utterance(let row) = conflict.subject { parted.insert(row) }
    }
    return ContiguousArray(
      utterances.enumerated().map { row, found in
        parted.contains(row) ? found.utterance : found.attributed(in: context)
      })
  }

  private func inOrder(_ origin: Origin, _ ordered: ContiguousArray<ID<ArticleReading>>) -> Origin {
    var origin = origin
    let articles = Set(origin.articles)
    origin.articles = ordered.filter(articles.contains)
    return origin
  }

  private func days(of context: StoryContext) -> ClosedRange<CalendarDay>? {
    let days = context.articles.compactMap { context.reading($0).chronology?.day }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
