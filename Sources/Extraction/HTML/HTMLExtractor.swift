internal import Markup
package import TextCore

/// Finds the article in a page.
package struct HTMLExtractor: Sendable {
  private let parser: any MarkupParser
  private let decoding = TextDecoding()
  private let hints = ElementHints()

  /// An extractor with its word lists; one is enough for any number of pages.
  package init() { parser = LibXMLParser() }

  /// The article in `page`, bytes as they came; `url` is where it came from. Never fails: what is no article has an
  /// empty text. O(bytes).
  package func extract(_ page: ContiguousArray<UInt8>, url: String? = nil) -> ExtractedPage {
    let decoded = decoding.decode(page)
    let tree = parser.parse(decoded.bytes)
    let blocks = PageBlocks(tree, hints: hints)
    let article = ArticleObjectReader.read(tree)
    let head = PageHead(tree)
    let outlet = OutletReader(head: head, article: article, url: url)
    let title = TitleReader(tree: tree, page: blocks, head: head, article: article, outlets: outlet.names()).read()
    let body = BodyFinder(tree: tree, page: blocks, article: article, headline: title.block).find()
    var text = PageText()
    if let unseen = body.unseenText {
      text.append(unseen)
    } else {
      for row in body.blocks { text.append(blocks.blocks[row], blocks.pieces, tree.text.span) }
    }
    var extracted = ExtractedPage()
    extracted.text = text.bytes
    extracted.paragraphs = text.paragraphs
    extracted.metadata.title = title.title
    extracted.metadata.outlet = outlet.name()
    extracted.log = body.log
    return extracted
  }
}
