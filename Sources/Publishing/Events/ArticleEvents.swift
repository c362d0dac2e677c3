package import NewsModel
internal import TextCore

/// The events of one article as a report of it alone, for the tables that print a report's.
package struct ArticleEvents {
  /// The report: one story that has the events of the article, and nothing else.
  package let report: Report

  /// The events of `reading` as they stand there; none is joined with another.
  package init(_ reading: ArticleReading, version: String) {
    let article = ID<ArticleReading>(0)
    let title = reading.layout?.title ?? TextRange(0..<0)
    var account = Account(articles: [article], title: Evidence(article: article, range: title))
    account.events = ContiguousArray(
      (reading.events ?? []).enumerated().map { row, event in Self.event(event, row, of: reading, article) })
    report = Report(
      engine: Report.Engine(version: version, modelSHA256: ""), articles: [reading], stories: [account])
  }

  private static func event(
    _ event: PoliticalEvent, _ row: Int, of reading: ArticleReading, _ article: ID<ArticleReading>
  ) -> StoryEvent {
    StoryEvent(
      type: event.type, mode: event.mode, contexts: event.contexts, status: event.status,
      actor: side(event.actor, article), recipient: event.recipient.map { side($0, article) }, date: event.date,
      place: event.place.map { Evidence(article: article, range: $0) },
      evidence: [Evidence(article: article, range: sentence(of: event, in: reading))],
      tellings: [StoryEvent.Telling(article: article, event: row)], articles: [article], origins: 1)
  }

  private static func side(_ side: PoliticalEvent.Participant, _ article: ID<ArticleReading>) -> StoryEvent.Side {
    StoryEvent.Side(
      name: Evidence(article: article, range: side.name), entity: nil, code: side.code, sector: side.sector)
  }

  /// The sentence of an event; its own words where it goes beyond one.
  private static func sentence(of event: PoliticalEvent, in reading: ArticleReading) -> TextRange {
    let sentence = reading.language?.sentences.first { $0.range.contains(event.predicate) }
    guard let sentence, sentence.range.contains(event.range) else { return event.range }
    return sentence.range
  }
}
