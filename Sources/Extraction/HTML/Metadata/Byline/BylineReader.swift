internal import Markup
internal import TextCore

/// Finds who wrote an article: structured data, `meta`, microdata, links to authors, lines that are called bylines.
struct BylineReader {
  let tree: MarkupTree
  let page: PageBlocks
  let head: PageHead
  let article: ArticleObject?
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?

  func read() -> [String] {
    let structured = (article?.authors ?? []).filter { !$0.isOrganisation }
    let sources: [[String]] = [
      structured.flatMap { names.names(in: CleanText.line($0.name), isCertain: true) },
      metaNames(), markedNames(), lineNames(),
    ]
    let found = sources.first { !$0.isEmpty } ?? []
    var unique: [String] = []
    for name in found where !unique.contains(where: { LineWords($0) == LineWords(name) }) { unique.append(name) }
    return unique
  }

  private func metaNames() -> [String] {
    for key in Self.keys {
      let found = head.values(key).flatMap { names.names(in: $0, isCertain: true) }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static let keys = [
    "article:author", "author", "og:article:author", "dc.creator", "dcterms.creator", "citation_author", "byl",
    "parsely-author", "sailthru.author", "article.author", "article:author_name", "rnews:author", "creator",
    "shareaholic:article_author_name", "cxenseparse:author", "dc.contributor",
  ]

  /// `itemprop="author"`, `rel="author"`.
  private func markedNames() -> [String] {
    var found: [String] = []
    for row in tree.nodes.indices where !tree.nodes[row].isText && tree.nodes[row].tag != .meta {
      let property = tree.string(.itemprop, of: row)?.lowercased()
      let isMarked = property == "author" || (property == "name" && isInAuthor(row))
      let isLink = tree.nodes[row].tag == .a && (tree.string(.rel, of: row)?.lowercased() ?? "").split(separator: " ").contains("author")
      guard isMarked || isLink, !isElsewhere(row), let text = PageHead.text(of: row, tree), text.utf8.count < 120 else { continue }
      for name in names.names(in: text, isCertain: true) where !found.contains(name) { found.append(name) }
      if found.count >= 4 { break }
    }
    return found
  }

  private func isInAuthor(_ row: Int) -> Bool {
    var outer = Int(tree.nodes[row].parent)
    for _ in 0..<3 where outer > 0 {
      if tree.string(.itemprop, of: outer)?.lowercased() == "author" { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  /// Whether an element stands among comments or other articles.
  private func isElsewhere(_ row: Int) -> Bool {
    var outer = row
    while outer > 0 {
      if !page.hints[outer].isDisjoint(with: [.comments, .related, .side, .navigation, .foot]) { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  /// Short lines of elements that are called byline or author, the nearest to the headline first.
  private func lineNames() -> [String] {
    let near = headline ?? 0
    let rows = page.blocks.indices.filter { page.blocks[$0].wordCount <= 16 && isByline(page.blocks[$0]) }
    for row in rows.sorted(by: { abs($0 - near) < abs($1 - near) }) {
      if isElsewhere(page.blocks[row].element) { continue }
      var text = PageText()
      text.append(page.blocks[row], page.pieces, tree.text.span)
      let found = names.names(in: CleanText.line(text.bytes.span), isCertain: false)
      if !found.isEmpty { return found }
    }
    return openedLine(near)
  }

  /// A line that begins as bylines do, right after the headline.
  private func openedLine(_ near: Int) -> [String] {
    guard headline != nil else { return [] }
    for row in near..<min(near + 10, page.blocks.count) where page.blocks[row].wordCount <= 14 {
      var text = PageText()
      text.append(page.blocks[row], page.pieces, tree.text.span)
      let line = CleanText.line(text.bytes.span)
      let small = line.lowercased()
      guard small.hasPrefix("by ") || small.hasPrefix("von ") || small.hasPrefix("par ") || small.hasPrefix("por ") else { continue }
      let found = names.names(in: line, isCertain: false)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func isByline(_ block: PageBlock) -> Bool {
    var row = block.element
    for _ in 0..<3 where row > 0 {
      if page.hints[row].contains(.byline) { return true }
      row = Int(tree.nodes[row].parent)
    }
    return false
  }
}
