internal import NewsModel
internal import TextCore

/// The headline of a story: that of the article whose headline says most of what all articles speak of.
struct StoryTitle {
  let context: StoryContext

  /// The headline; where no text has one, the first sentence of an article that came with one, or of the first.
  func title(_ claims: ContiguousArray<FoundClaim>) -> Evidence {
    var best: (worth: Double, title: Evidence)?
    for article in context.articles {
      guard let range = context.reading(article).layout?.title else { continue }
      let passage = context.words.passage(range, of: article, context.reading(article))
      let salience = passage.senses.reduce(0) { $0 + context.words.salience(of: $1) }
      let worth = salience / Double(passage.words.count + 4)
      if worth > best?.worth ?? -1 { best = (worth, passage.evidence) }
    }
    if let best { return best.title }
    // A headline that came with an article besides its text: the report prints it (`Report.headline`).
    let titled = context.articles.first { context.reading($0).article.metadata.title != nil }
    let article = titled ?? context.articles[0]
    let sentences = claims.flatMap(\.sentences).filter { !$0.pointsBack && (titled == nil || $0.article == article) }
    if let first = sentences.min(by: { context.precedes($0.slice, $1.slice) }) {
      return first.slice
    }
    let range = context.reading(article).layout?.paragraphs.first ?? TextRange(0, 0)
    return Evidence(article: article, range: range)
  }
}
