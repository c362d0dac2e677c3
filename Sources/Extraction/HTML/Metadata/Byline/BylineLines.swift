internal import Markup
internal import TextCore

/// Finds bylines as they are printed: elements that are called so, links to the pages of authors, lines that begin as
/// bylines do.
struct BylineLines {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?
  /// The blocks of the article's body.
  let body: ContiguousArray<Int>
  /// Whether an element stands among comments or other articles.
  let isElsewhere: (Int) -> Bool

  /// How many blocks behind the headline a printed byline stands at most.
  private static let reach = 6

  /// The persons of the line right under the headline that begins with `By` or the like.
  func printed() -> [String] {
    guard let headline else { return [] }
    for row in headline..<min(headline + Self.reach, page.blocks.count) where row != headline {
      guard let line = openedLine(row), BylineWords.opens(line, names.words.near + names.words.signing)
      else { continue }
      let found = names.names(in: line, isCertain: false)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The persons of elements that are called byline or author, and of links to authors: certain ones first, then the
  /// nearest to the headline.
  func marked() -> [String] {
    let near = headline.map { page.blocks[$0].firstNode } ?? 0
    let scope = ArticleScope(tree: tree, headline: headline == nil ? nil : near)
    var rows: [(rank: Int, distance: Int, row: Int, isCertain: Bool)] = []
    for row in tree.nodes.indices where !tree.nodes[row].isText {
      let isLink = tree.nodes[row].tag == .a && leadsToAuthor(row)
      guard isLink || page.hints[row].contains(.byline), Int(tree.nodes[row].end) - row < 60 else { continue }
      let isCertain = isLink || isCard(row)
      let distance = abs(row - near)
      rows.append((isCertain && distance < 300 ? 0 : 1, distance, row, isCertain))
    }
    rows.sort { ($0.rank, $0.distance, $0.row) < ($1.rank, $1.distance, $1.row) }
    for (_, _, row, isCertain) in rows.prefix(40) where !isElsewhere(row) && !scope.isOther(row) {
      guard let text = PageHead.text(of: row, tree), text.utf8.count <= 160 else { continue }
      let found = names.names(in: text, isCertain: isCertain)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The persons of a line that says anywhere that it is a byline, of one near the headline, and of the last lines of
  /// the article.
  func signed() -> [String] {
    let last = Set(body.suffix(3))
    for row in page.blocks.indices {
      guard let line = openedLine(row) else { continue }
      let isNear = headline.map { (0...12).contains(row - $0) } ?? false
      let isSigned = BylineWords.opens(line, names.words.signing)
      let isOpened = (isNear || last.contains(row)) && BylineWords.opens(line, names.words.near)
      guard isSigned || isOpened else { continue }
      let found = names.names(in: line, isCertain: isSigned).filter { isSigned ? Self.isLarge($0) : true }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func isLarge(_ name: String) -> Bool {
    name.unicodeScalars.first.map { !scalarClass($0.value).contains(.lowerCase) } ?? false
  }

  /// The line of a block that may be a byline by its length and first letter; nil where it cannot be one.
  private func openedLine(_ row: Int) -> String? {
    let block = page.blocks[row]
    guard (2...12).contains(block.wordCount), block.byteCount <= 140, mayOpen(block), !isElsewhere(block.element) else {
      return nil
    }
    var text = PageText()
    text.append(block, page.pieces, tree.text.span)
    return CleanText.line(text.bytes.span)
  }

  /// Whether a block may begin as a byline, by its first byte: before its text is made.
  private func mayOpen(_ block: PageBlock) -> Bool {
    for row in block.pieces {
      for place in page.pieces[row].text.bounds where tree.text[place] > 0x20 {
        return names.words.firstBytes[Int(tree.text[place])]
      }
    }
    return false
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
    "/author/", "/authors/", "/autor/", "/autores/", "/autoren/", "/autori/", "/autore/", "/auteur/", "/auteurs/",
    "/writers/", "/writer/", "/staff/", "/journalist/", "/journalists/", "/journaliste/", "/contributors/",
    "/contributor/", "/reporter/", "/reporters/", "/columnist/", "/columnists/", "/redakteur/", "/bio/", "/byline/",
    "/firmas/", "/forfatter/", "/skribent/",
  ]

  /// The author's card of the microformats, as many blogs have it.
  private func isCard(_ row: Int) -> Bool {
    guard let value = tree.string(.class, of: row) else { return false }
    return value.split(separator: " ").contains {
      $0 == "vcard" || $0 == "fn" || $0 == "author-name" || $0 == "username"
    }
  }
}
