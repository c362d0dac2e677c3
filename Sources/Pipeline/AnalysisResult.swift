package import NewsModel

/// What became of one input.
package enum AnalysisResult: Sendable {
  /// The article with its layers.
  case article(ArticleReading)
  /// Why there is none.
  case failure(StageFailure)
}
