package import Intake
package import NewsModel

/// Reads the layout of one input after the other and nothing else: no model is needed, thousands of articles a second.
package struct LayoutAnalyser: Sendable {
  private let pages = PageExtraction()

  /// An analyser.
  package init() {}

  /// What becomes of `item`: an article with its layout, or the reason why there is none.
  package func analyse(_ item: PageItem) -> AnalysisResult {
    switch pages.open(item) {
    case .failure(let failure): return .failure(failure)
    case .success(let opened):
      var reading = ArticleReading(opened.article)
      reading.layout = pages.layout(of: opened)
      return .article(reading)
    }
  }

  /// An article that is at hand, with its layout.
  package func reading(of article: Article) -> ArticleReading { pages.reading(of: article) }
}
