internal import Extraction
package import Intake
package import NewsModel
internal import TextCore

/// Makes articles of what comes in, pages and texts alike; one value serves all threads.
package struct PageExtraction: Sendable {
  /// What became of an input.
  package enum Result: Sendable {
    /// The article.
    case article(ExtractedLine)
    /// Why there is none.
    case failure(StageFailure)
  }

  /// An article, and where the input has it.
  struct Opened: Sendable {
    let article: Article
    /// The layout that was found with the text of a page; nil for what is text already.
    let pageLayout: ArticleLayout?
    let origin: InputOrigin
  }

  private let extractor: HTMLExtractor
  private let layoutReader = LayoutReader()

  /// An extraction with its word lists.
  package init() { extractor = HTMLExtractor(layoutReader: layoutReader) }

  /// What becomes of `item`. A page is read where it lies; an article that is text already is marked as it is.
  package func extract(_ item: PageItem) -> Result {
    switch item {
    case .item(.failure(let failure)): .failure(failure.stageFailure)
    case .item(.article(let raw)):
      .article(ExtractedLine(article: raw.article, layout: layoutReader.layout(of: raw.article)))
    case .page(let page): extract(page)
    }
  }

  /// The article of `item` for the stages that read its text, or the reason why there is none.
  func open(_ item: PageItem) -> Swift.Result<Opened, StageFailure> {
    switch item {
    case .item(.failure(let failure)): .failure(failure.stageFailure)
    case .item(.article(let raw)):
      .success(Opened(article: raw.article, pageLayout: nil, origin: raw.origin))
    case .page(let page): open(page)
    }
  }

  /// A text with its layout.
  func reading(of article: Article) -> ArticleReading {
    var reading = ArticleReading(article)
    reading.layout = layoutReader.layout(of: article)
    return reading
  }

  private func open(_ page: RawPage) -> Swift.Result<Opened, StageFailure> {
    switch extract(page) {
    case .failure(let failure): return .failure(failure)
    case .article(let line):
      guard !line.article.text.isEmpty else {
        let message = "\(page.origin): no article was found in the page"
        return .failure(StageFailure(id: page.id, stage: "extraction", message: message))
      }
      var article = line.article
      article.metadata.url = article.metadata.url ?? line.canonicalURL
      return .success(Opened(article: article, pageLayout: line.layout, origin: page.origin))
    }
  }

  /// The layout of an article: what was found with it in a page is not looked for again.
  func layout(of opened: Opened) -> ArticleLayout { opened.pageLayout ?? layoutReader.layout(of: opened.article) }

  private func extract(_ raw: RawPage) -> Result {
    switch raw.load() {
    case .failure(let failure): .failure(failure.stageFailure)
    case .success(let content): .article(line(raw, content, page(raw, content)))
    }
  }

  private func page(_ raw: RawPage, _ content: PageContent) -> ExtractedPage {
    extractor.extract(
      content.bytes, url: raw.metadata.url ?? content.url, fetched: raw.metadata.fetched,
      characterSet: content.characterSet)
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
    metadata = raw.assumed.overridden(by: metadata)
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
