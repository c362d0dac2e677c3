internal import NewsModel

/// Who wrote an article, for whom and when, in one line.
struct ArticleFacts {
  /// `Ines Calloway · The Teal Valley Record · 6 May 2031, 09:15`; empty where nothing is known.
  let line: String

  init(_ metadata: ArticleMetadata) {
    let time = metadata.published.map { TimeLabel($0).text } ?? ""
    let facts = [metadata.byline.joined(separator: ", "), metadata.outlet ?? "", time]
    line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
