internal import Extraction
package import Intake
package import NewsModel
internal import TextCore

/// Makes articles of pages; one value serves all threads.
package struct PageExtraction: Sendable {
  /// What became of an input.
  package enum Result: Sendable {
    /// The article.
    case article(ExtractedLine)
    /// Why there is none.
    case failure(StageFailure)
  }

  private let extractor = HTMLExtractor()
  private let layoutReader = LayoutReader()

  /// An extraction with its word lists.
  package init() {}

  /// What becomes of `item`. A page is read where it lies; an article that is text already is marked as it is.
  package func extract(_ item: PageItem) -> Result {
    switch item {
    case .item(.failure(let failure)): .failure(failure.stageFailure)
    case .item(.article(let raw)):
      .article(ExtractedLine(article: raw.article, layout: layoutReader.layout(of: raw.article)))
    case .page(let page): extract(page)
    }
  }

  private func extract(_ raw: RawPage) -> Result {
    switch raw.load() {
    case .failure(let failure): .failure(failure.stageFailure)
    case .success(let content):
      .article(
        line(
          raw, content,
          extractor.extract(
            content.bytes, url: raw.metadata.url ?? content.url, characterSet: content.characterSet)))
    }
  }

  /// What the input says goes before what the page says.
  private func line(_ raw: RawPage, _ content: PageContent, _ page: ExtractedPage) -> ExtractedLine {
    var metadata = raw.metadata
    metadata.url = metadata.url ?? content.url
    metadata.title = metadata.title ?? page.metadata.title
    metadata.outlet = metadata.outlet ?? page.metadata.outlet
    metadata.language = metadata.language ?? page.metadata.language
    metadata.published = metadata.published ?? page.metadata.published?.value
    if metadata.byline.isEmpty { metadata.byline = page.metadata.byline }
    let article = Article(id: raw.id, text: page.text, metadata: metadata)
    var line = ExtractedLine(
      article: article, layout: ArticleLayout(paragraphs: page.paragraphs, furniture: page.furniture))
    line.modified = page.metadata.modified?.value
    line.datesFrom = raw.metadata.published == nil ? page.metadata.published?.source.rawValue : "input"
    line.canonicalURL = page.metadata.canonicalURL
    line.section = page.metadata.section
    line.sources = page.places
    line.steps = page.log.map { ($0.step.rawValue, $0.isAccepted, $0.reason) }
    return line
  }
}
