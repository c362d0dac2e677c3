package import NewsModel
package import TextCore

/// Makes one sourced account of the articles of a story.
///
/// The way: words made comparable → entities → utterances and claims, each joined across articles → where they part →
/// timeline and summary. Each step sees what the steps before it found, and nothing else.
package struct Collation: Sendable {
  /// The vectors of some slices of an article, of length 1, all of one width, back to back.
  package typealias Vectors = @Sendable (_ article: ArticleReading, _ slices: [TextRange]) -> ContiguousArray<Float>

  private let vectors: Vectors

  /// A collation that asks `vectors` for the slices that it wants to compare, and for no others.
  package init(vectors: @escaping Vectors) { self.vectors = vectors }

  /// The account of `articles` of `readings`, whose layers must be there, with the origins that were found.
  package func account(
    of articles: ContiguousArray<ID<ArticleReading>>, origins: ContiguousArray<Origin>,
    in readings: ContiguousArray<ArticleReading>
  ) -> Account {
    let ordered = ArticleOrder(readings).ordered(articles)
    let compared = ComparedArticles.choose(from: ordered, origins)
    let context = StoryContext(
      compared, origins: origins, entities: StoryEntities().merge(articles: compared, in: readings), in: readings)
    var vectors = SliceVectors(readings, self.vectors)
    let utterances = UtteranceFinder(context: context).utterances(&vectors)
    var (found, oppositions) = ClaimFinder(context: context).claims(with: utterances, &vectors)
    let conflicts = ConflictFinder(context: context).conflicts(in: utterances, &found, oppositions, &vectors)
    let list = ClaimList(found, conflicts, context)
    let claims = list.claims

    var account = Account(articles: ordered, title: StoryTitle(context: context).title(claims), days: days(of: context))
    account.origins = ContiguousArray(origins.map { inOrder($0, ordered) })
    let chosen = Set(compared)
    account.uncompared = ordered.filter { !chosen.contains($0) }
    account.entities = context.entities
    account.utterances = ContiguousArray(utterances.map(\.utterance))
    account.claims = ContiguousArray(claims.map(\.claim))
    account.conflicts = ContiguousArray(conflicts.map(list.renumbered))
    account.events = EventJoining(context: context).events()
    account.timeline = TimelineMaker(context: context).rows(of: claims)
    account.summary = Summariser(context: context).summary(of: claims)
    account.framing = FramingFinder(context: context).framing()
    return account
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
