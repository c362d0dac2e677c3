internal import NewsModel
internal import TextCore

/// The headline of a story: that of the article whose headline says most of what all articles speak of.
struct StoryTitle {
  let context: StoryContext

  /// The headline; where no article has one, the first sentence of the first claim, or the first paragraph.
  func title(_ claims: ContiguousArray<FoundClaim>) -> Evidence {
    var best: (worth: Double, title: Evidence)?
    for article in context.articles {
      guard let range = context.reading(article).layout?.title else { continue }
      let passage = context.words.passage(range, of: article, context.reading(article))
      let salience = passage.stems.reduce(0) { $0 + context.words.salience(of: $1) }
      let worth = salience / Double(passage.words.count + 4)
      if worth > best?.worth ?? -1 { best = (worth, passage.evidence) }
    }
    if let best { return best.title }
    if let claim = claims.first { return claim.claim.evidence[0] }
    let article = context.articles[0]
    let range = context.reading(article).layout?.paragraphs.first ?? TextRange(0, 0)
    return Evidence(article: article, range: range)
  }
}
