internal import Markup

/// Finds the article in a page.
package struct HTMLExtractor: Sendable {
  private let parser: any MarkupParser
  private let decoding = TextDecoding()
  private let hints = ElementHints()
  private let dates = DateText()
  private let dateWords = DateWords()
  private let bylines = BylineWords()
  private let layoutReader: LayoutReader

  /// An extractor with its word lists; one is enough for any number of pages.
  package init(layoutReader: LayoutReader = LayoutReader()) {
    parser = LibXMLParser()
    self.layoutReader = layoutReader
  }

  /// The article in `page`, bytes as they came; `url` is where it came from, `fetched` when, in ISO 8601, and
  /// `characterSet` what its server said of it. Never fails: what is no article has an empty text. O(bytes).
  package func extract(
    _ page: ContiguousArray<UInt8>, url: String? = nil, fetched: String? = nil, characterSet: String? = nil
  ) -> ExtractedPage {
    let decoded = decoding.decode(page, declared: characterSet)
    let tree = parser.parse(decoded.bytes)
    let blocks = PageBlocks(tree, hints: hints)
    let article = ArticleObjectReader.read(tree)
    let head = PageHead(tree)
    let outlet = OutletReader(head: head, article: article, url: url)
    let outlets = outlet.names()
    let called = outlets + HomeHeadings(tree: tree, page: blocks).names()
    let title = TitleReader(tree: tree, page: blocks, head: head, article: article, outlets: called).read()
    let body = BodyFinder(
      tree: tree, page: blocks, article: article, headline: title.isConfirmed ? title.block : nil,
      description: head.value("og:description", "description", "twitter:description")
    ).find()

    var extracted = ExtractedPage()
    extracted.log = body.log
    extracted.metadata.title = title.title
    extracted.metadata.outlet = outlet.name()
    extracted.metadata.language = language(head, article)
    extracted.metadata.canonicalURL = head.canonical ?? head.value("og:url")
    extracted.metadata.section = head.value("article:section") ?? article?.section
    // Where anybody keeps a blog, its name is what its author goes by.
    let isOwnBlog = bylines.isPlatform(URLParts.host(of: url ?? head.value("og:url") ?? "") ?? "")
    let names = PersonNames(words: bylines, outlets: isOwnBlog ? [] : outlets)
    let byline = BylineReader(
      tree: tree, page: blocks, head: head, article: article, names: names, headline: title.block,
      body: body.blocks, dates: dates)
    extracted.metadata.byline = byline.read()
    let moments = DateReader(
      tree: tree, page: blocks, head: head, article: article, url: url, dates: dates,
      words: dateWords, order: order(url, extracted.metadata.language), headline: title.block, fetched: fetched,
      bytes: decoded.bytes
    ).read()
    extracted.metadata.published = moments.published
    extracted.metadata.modified = moments.modified
    PageTextMaker(layoutReader: layoutReader).write(body, blocks, tree, to: &extracted)
    if extracted.metadata.byline.isEmpty {
      extracted.metadata.byline = BiographyNames(names: names).find(in: extracted)
    }
    return extracted
  }

  private func language(_ head: PageHead, _ article: ArticleObject?) -> String? {
    let tag = head.language ?? head.value("content-language", "og:locale", "dc.language") ?? article?.language
    guard let tag, (2...20).contains(tag.utf8.count) else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }

  /// Americans print the month first.
  private func order(_ url: String?, _ language: String?) -> DateText.Order {
    let host = URLParts.host(of: url ?? "") ?? ""
    let isElsewhere = [".uk", ".au", ".ie", ".in", ".nz", ".za", ".eu", ".de", ".ng"].contains { host.hasSuffix($0) }
    let isEnglish =
      language.map { $0.lowercased().hasPrefix("en") && !$0.lowercased().hasSuffix("gb") } ?? host.hasSuffix(".com")
    return isEnglish && !isElsewhere ? .monthFirst : .dayFirst
  }
}
