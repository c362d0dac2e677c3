internal import Extraction
package import Intake
internal import NewsModel

/// Reads the layout of one input after the other and nothing else: no model is needed, thousands of articles a second.
package struct LayoutAnalyser: Sendable {
  private let layoutReader = LayoutReader()

  /// An analyser.
  package init() {}

  /// What becomes of `item`: an article with its layout, or the reason why there is none.
  package func analyse(_ item: IntakeItem) -> AnalysisResult {
    switch item {
    case .failure(let failure): return .failure(failure.stageFailure)
    case .article(let raw):
      var reading = ArticleReading(raw.article)
      reading.layout = layoutReader.layout(of: raw.article)
      return .article(reading)
    }
  }
}
