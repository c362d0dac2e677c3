package import Intake
package import NewsModel
internal import Stories

/// What is kept of an input until its story is known: no text.
package struct StoryInput: Sendable {
  /// What became of the input.
  enum Content: Sendable {
    case article(features: ArticleFeatures, isCredited: Bool)
    case failure(StageFailure)
  }

  /// The article's id.
  package let id: String
  /// When it was published, as it was given; empty where it was not.
  let published: String
  let content: Content

  /// Whether the input could not be read.
  package var isFailure: Bool { if case .failure = content { true } else { false } }
}

/// Reads of each input what its story is told by. A copy of it for each thread.
package struct StoryReader: Sendable {
  private let layouts = LayoutAnalyser()
  private var features = FeatureReader()
  private let credits = CreditFinder()

  /// A reader.
  package init() {}

  /// What is kept of `item`.
  package mutating func read(_ item: PageItem) -> StoryInput { read(layouts.analyse(item)) }

  /// What is kept of an article that is at hand.
  package mutating func read(_ article: Article) -> StoryInput { read(.article(layouts.reading(of: article))) }

  /// What is kept of an article whose layout is known.
  package mutating func read(_ result: AnalysisResult) -> StoryInput {
    switch result {
    case .failure(let failure): return StoryInput(id: failure.id, published: "", content: .failure(failure))
    case .article(let reading):
      let isCredited = credits.credits(of: reading).contains { $0.extent == .text }
      return StoryInput(
        id: reading.article.id, published: reading.article.metadata.published ?? "",
        content: .article(features: features.features(of: reading), isCredited: isCredited))
    }
  }
}
