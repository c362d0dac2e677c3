/// Which of some articles are copies, whatever their stories.
package struct CopyPairs: Sendable {
  private let weights = StoryWeights()

  /// A search with its weights.
  package init() {}

  /// The pairs with the containment that makes a copy anywhere; of more than two with the same words, each with the
  /// first.
  package func pairs(of articles: ContiguousArray<ArticleFeatures>) -> [(low: Int, high: Int)] {
    CopyFinder(weights).links(between: articles).filter { $0.containment >= weights.copy }.map { ($0.low, $0.high) }
  }
}
