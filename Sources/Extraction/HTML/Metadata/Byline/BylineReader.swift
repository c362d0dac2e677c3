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
    if head.value("twitter:label1")?.lowercased().contains("by") == true
      || head.value("twitter:label1") == "Verfasst von",
      let written = head.value("twitter:data1")
    {
      let found = names.names(in: written, isCertain: true)
      if !found.isEmpty { return found }
    }
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
      let kinds = tree.nodes[row].attributeKinds
      guard kinds.contains(.itemprop) || kinds.contains(.rel) else { continue }
      let property = tree.string(.itemprop, of: row)?.lowercased()
      let isMarked = property == "author" || (property == "name" && isInAuthor(row))
      let isLink =
        tree.nodes[row].tag == .a
        && (tree.string(.rel, of: row)?.lowercased() ?? "").split(separator: " ").contains("author")
      guard isMarked || isLink, !isElsewhere(row), let text = PageHead.text(of: row, tree), text.utf8.count < 120 else {
        continue
      }
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
      if !page.hints[outer].isDisjoint(with: [.comments, .related]) { return true }
      if tree.nodes[outer].tag == .article { return false }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  /// Elements that are called byline or author, and links to the pages of authors: the nearest to the headline first.
  private func lineNames() -> [String] {
    let near = headline.map { page.blocks[$0].firstNode } ?? 0
    var rows: [(distance: Int, row: Int, isCertain: Bool)] = []
    for row in tree.nodes.indices where !tree.nodes[row].isText {
      let isLink = tree.nodes[row].tag == .a && leadsToAuthor(row)
      guard isLink || page.hints[row].contains(.byline), Int(tree.nodes[row].end) - row < 60 else { continue }
      rows.append((abs(row - near), row, isLink || isCard(row)))
    }
    rows.sort { ($0.distance, $0.row) < ($1.distance, $1.row) }
    for (_, row, isCertain) in rows.prefix(40) where !isElsewhere(row) {
      guard let text = PageHead.text(of: row, tree), text.utf8.count <= 160 else { continue }
      let found = names.names(in: text, isCertain: isCertain)
      if !found.isEmpty { return found }
    }
    return openedLine()
  }

  /// `/author/ann-lee`
  private func leadsToAuthor(_ row: Int) -> Bool {
    guard let value = tree.attribute(.href, of: row) else { return false }
    let address = tree.attributeText.span.extracting(value.bounds)
    var stroke = address.offset(of: 0x2f)
    while stroke < address.count {
      for path in Self.authorPaths where address.has(path, at: stroke) { return true }
      stroke = address.offset(of: 0x2f, from: stroke + 1)
    }
    return false
  }

  /// Each begins with a stroke.
  private static let authorPaths: [StaticString] = [
    "/author/", "/authors/", "/autor/", "/autoren/", "/auteur/", "/writers/", "/staff/", "/journalist/",
    "/contributors/",
    "/contributor/", "/reporter/",
  ]

  /// The author's card of the microformats, as many blogs have it.
  private func isCard(_ row: Int) -> Bool {
    guard let value = tree.string(.class, of: row) else { return false }
    return value.split(separator: " ").contains { $0 == "vcard" || $0 == "fn" || $0 == "author-name" }
  }

  /// A short line that begins as bylines do: near the headline, or one that says “written”.
  private func openedLine() -> [String] {
    let near = headline ?? 0
    for (row, block) in page.blocks.enumerated() where block.wordCount <= 9 && block.wordCount >= 2 {
      guard mayOpen(block) else { continue }
      var text = PageText()
      text.append(block, page.pieces, tree.text.span)
      let line = CleanText.line(text.bytes.span)
      let small = line.lowercased()
      let isNear = headline != nil && (0...12).contains(row - near)
      let isOpened = ["by ", "von ", "par ", "por ", "by: ", "author: ", "autor: "].contains { small.hasPrefix($0) }
      guard (isNear && isOpened) || small.hasPrefix("written by ") || small.hasPrefix("posted by ") else { continue }
      let found = names.names(in: line, isCertain: false)
      if !found.isEmpty, !isElsewhere(block.element) { return found }
    }
    return []
  }

  /// Whether a block may begin as `openedLine` wants it, by its first byte: before its text is made.
  private func mayOpen(_ block: PageBlock) -> Bool {
    for row in block.pieces {
      for place in page.pieces[row].text.bounds {
        switch tree.text[place] {
        case 0...0x20: continue
        // What is no letter of ASCII may stand for one.
        case 0x41, 0x42, 0x50, 0x56, 0x57, 0x61, 0x62, 0x70, 0x76, 0x77, 0x26, 0x3c, 0x80...0xff: return true
        default: return false
        }
      }
    }
    return false
  }
}
