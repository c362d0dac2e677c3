internal import Markup
internal import TextCore

/// Finds the persons whom elements name that are called byline or author, and links to the pages of authors.
struct BylineElements {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  /// The block that is the headline.
  let headline: Int?
  /// The first node of the article's body.
  let body: Int?
  /// Whether an element stands among comments or other articles.
  let isElsewhere: (Int) -> Bool

  /// How many nodes before and behind the headline a byline stands at most, and how far one name of it from the next.
  private static let reach = -40...160
  private static let step = 16

  /// An element that may name an author.
  private struct Mark {
    var row: Int
    var distance: Int
    /// Whether it is nothing but a name, so that one word may be one.
    var isCertain: Bool
    /// Whether it is called a name, or an author and nothing else.
    var isName: Bool
    /// Whether its address only may be that of an author.
    var isWeak: Bool
  }

  /// The persons of the elements, certain ones first, then the nearest to the headline.
  /// `isNear`: only those at the headline.
  func named(isNear: Bool) -> [String] {
    let near = self.near
    let marks = marks(in: tree.nodes.indices).sorted {
      ($0.isCertain && $0.distance < 300 ? 0 : 1, $0.distance, $0.row)
        < ($1.isCertain && $1.distance < 300 ? 0 : 1, $1.distance, $1.row)
    }
    for mark in marks.prefix(40)
    where !(mark.isWeak || isNear) || Self.reach.contains(mark.row - near) {
      let found = persons(mark)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The persons of the elements right at the headline that are nothing but names of authors, all of them.
  func atHeadline() -> [String] {
    guard headline != nil else { return [] }
    let near = self.near
    let rows = max(0, near + Self.reach.lowerBound)..<min(tree.nodes.count, near + Self.reach.upperBound)
    var found: [String] = []
    var last: Int?
    for mark in marks(in: rows) where mark.isName && !mark.isWeak {
      if let last, mark.row - last > Self.step || (mark.row > last && !isJoined(last..<mark.row)) { break }
      let persons = persons(mark)
      for name in persons where !found.contains(name) { found.append(name) }
      if !persons.isEmpty { last = Int(tree.nodes[mark.row].end) }
    }
    return found
  }

  /// The persons whom a box about the author begins with: its heading, what is strong in it, a link; or the line before
  /// it.
  func boxed() -> [String] {
    for row in tree.nodes.indices where !tree.nodes[row].isText && page.hints[row].contains(.byline) {
      guard (2...400).contains(Int(tree.nodes[row].end) - row), !isElsewhere(row), !scope.isOther(row) else { continue }
      let found = isAbout(row) ? before(row) : opening(of: row)
      if !found.isEmpty { return found }
    }
    return []
  }

  // MARK: One element

  private var near: Int { headline.map { page.blocks[$0].firstNode } ?? 0 }

  private var scope: ArticleScope { ArticleScope(tree: tree, headline: headline == nil ? nil : near, body: body) }

  /// The elements among `rows`, in document order.
  private func marks(in rows: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    let near = self.near
    // Else the tree is copied for each row.
    let tree = self.tree
    for row in rows where !tree.nodes[row].isText {
      guard Int(tree.nodes[row].end) - row < 60 else { continue }
      let address = tree.nodes[row].tag == .a ? AuthorAddress(row, tree) : AuthorAddress.other
      guard address != .other || (page.hints[row].contains(.byline) && !isAbout(row)) else { continue }
      let isInByline = isInByline(row)
      let isCertain = address == .author || isCard(row) || (address == .person && isInByline)
      marks.append(
        Mark(
          row: row, distance: abs(row - near), isCertain: isCertain,
          isName: isCertain || page.hints[row].contains(.byline) && isName(row),
          isWeak: address == .person && !isInByline))
    }
    return marks
  }

  private func persons(_ mark: Mark) -> [String] {
    guard !isElsewhere(mark.row), !scope.isOther(mark.row), let text = text(of: mark.row),
      text.utf8.count <= 160, Self.reach.contains(mark.row - near) || !isNavigation(mark.row), !isChecking(mark.row),
      !isCaption(mark.row)
    else { return [] }
    let isFull = mark.isName && text.holds(byte: 0x20)
    let found = names.names(in: text, isCertain: mark.isCertain || isFull)
      .filter { mark.isCertain || !isFull || $0.holds(byte: 0x20) && PersonNames.isCapitalized($0) }
    // People are linked to in any text.
    guard mark.isWeak else { return found }
    return found.filter {
      isAlone(mark.row) && (names.isLikelyPerson($0) || AuthorAddress.isProfile(of: $0, mark.row, tree))
    }
  }

  /// The text of an element in one line, with a stroke where two runs meet as `Ann LeeFollow`; nil where it has none.
  private func text(of row: Int) -> String? {
    var bytes: ContiguousArray<UInt8> = []
    for inner in row..<Int(tree.nodes[row].end) {
      let node = tree.nodes[inner]
      if node.tag == .br || node.tag.isBlock { bytes.append(0x20) }
      guard node.isText else { continue }
      let run = tree.text[node.content.bounds]
      if let last = bytes.last, let first = run.first, (0x61...0x7a).contains(last), (0x41...0x5a).contains(first) {
        bytes.append(contentsOf: " | ".utf8)
      }
      bytes.append(contentsOf: run)
    }
    let line = CleanText.line(bytes.span)
    return line.isEmpty ? nil : line
  }

  /// Whether nothing but commas and joining words stands between two names.
  private func isJoined(_ rows: Range<Int>) -> Bool {
    for row in rows where tree.nodes[row].isText {
      let text = CleanText.line(tree.text.span.extracting(tree.nodes[row].content.bounds)).lowercased()
      let words = text.split { $0 == " " || $0 == "," || $0 == "|" || $0 == "/" || $0 == ";" || $0 == "•" || $0 == "·" }
      guard words.allSatisfy({ names.words.joining.contains(String($0)) }) else { return false }
    }
    return true
  }

  /// Whether `reviewed by` or the like stands right before an element.
  private func isChecking(_ row: Int) -> Bool {
    for before in stride(from: row - 1, to: max(0, row - 6), by: -1) where tree.nodes[before].isText {
      let text = CleanText.line(tree.text.span.extracting(tree.nodes[before].content.bounds)).lowercased()
      guard !text.isEmpty else { continue }
      let words = text.split { $0 == " " || $0 == ":" }.suffix(2)
      guard let first = words.first, let last = words.last else { return false }
      return names.words.checking.contains(String(last))
        || (names.words.checking.contains(String(first)) && names.words.labels.contains(String(last)))
    }
    return false
  }

  /// Whether an element stands among the words under a picture: who made it is named there.
  private func isCaption(_ row: Int) -> Bool {
    var outer = row
    for _ in 0..<3 {
      if tree.nodes[outer].tag == .figcaption || page.hints[outer].contains(.caption) { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  /// Whether an element, or one of the two around it, is called a byline.
  private func isInByline(_ row: Int) -> Bool {
    var outer = row
    for _ in 0..<3 {
      if page.hints[outer].contains(.byline) { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  private func isNavigation(_ row: Int) -> Bool {
    var outer = row
    while outer > 0 {
      if page.hints[outer].contains(.navigation) || tree.nodes[outer].tag == .nav { return true }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }

  /// The name in the first part of an element that is set off.
  private func opening(of row: Int) -> [String] {
    for inner in row..<Int(tree.nodes[row].end) {
      switch tree.nodes[inner].tag {
      case .h2, .h3, .h4, .h5, .h6, .strong, .b, .a:
        guard let text = text(of: inner), text.utf8.count <= 60 else { continue }
        let found = names.names(in: text, isCertain: false).filter(names.isLikelyPerson)
        if !found.isEmpty { return found }
      default: continue
      }
    }
    return []
  }

  /// `class="author-description"`: it tells of an author, it does not name one.
  private func isAbout(_ row: Int) -> Bool {
    guard let value = tree.attribute(.class, of: row) else { return false }
    let name = tree.attributeText.span.extracting(value.bounds)
    return name.holdsSmall("descri") || name.holdsSmall("about") || name.holdsSmall("biogra")
  }

  /// The name in the line before an element.
  private func before(_ row: Int) -> [String] {
    guard let first = page.blocks.firstIndex(where: { $0.firstNode >= row }), first > 0 else { return [] }
    let block = page.blocks[first - 1]
    guard (2...4).contains(block.wordCount), block.byteCount <= 40 else { return [] }
    return names.names(in: page.line(of: block, tree), isCertain: false)
  }

  /// Whether little stands beside an element.
  private func isAlone(_ row: Int) -> Bool {
    guard let own = text(of: row), let all = text(of: Int(tree.nodes[row].parent)) else { return false }
    return all.utf8.count <= own.utf8.count + 40
  }

  /// The author's card of the microformats, as many blogs have it.
  private func isCard(_ row: Int) -> Bool {
    guard let name = tree.attribute(.class, of: row) else { return false }
    let bytes = tree.attributeText.span.extracting(name.bounds)
    guard Self.cards.contains(where: { bytes.offset(of: $0) != nil }) else { return false }
    return String(decoding: ContiguousArray(bytes), as: UTF8.self).split(separator: " ").contains {
      $0 == "vcard" || $0 == "fn" || $0 == "author-name" || $0 == "username"
    }
  }

  /// `class="post-author__name"`
  private func isName(_ row: Int) -> Bool {
    guard let name = tree.attribute(.class, of: row) else { return false }
    let bytes = tree.attributeText.span.extracting(name.bounds)
    guard Self.callingBytes.contains(where: { bytes.holdsSmall($0) }) else { return false }
    return String(decoding: ContiguousArray(bytes), as: UTF8.self).lowercased().split(separator: " ").contains { word in
      Self.callingBytes.contains { word.holds($0) } && (Self.callings + ["name"]).contains { word.hasSuffix($0) }
    }
  }

  private static let cards: [StaticString] = ["vcard", "fn", "author-name", "username"]
  private static let callingBytes: [StaticString] = ["author", "autor", "byline", "auteur", "contributor"]
  private static let callings = ["author", "autor", "byline", "auteur", "contributor"]
}
