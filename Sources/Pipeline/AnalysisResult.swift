package import NewsModel

/// What became of one input.
package enum AnalysisResult: Sendable {
  /// The article with its layers.
  case article(ArticleLine)
  /// Why there is none.
  case failure(StageFailure)
}
