internal import Markup
internal import TextCore

/// Finds the headline of a page, without the outlet's name.
///
/// The structured data, OpenGraph, `title` and the heading on the page are checked against each other: what is printed
/// on the page and known to the others is trusted most.
struct TitleReader {
  /// A title and the row of the page's blocks that it stands in, where it is printed.
  struct Result {
    var title: String?
    var block: Int?
    /// Whether a title for programs says the same, or a part of it.
    var isConfirmed = true
  }

  let tree: MarkupTree
  let page: PageBlocks
  let head: PageHead
  let article: ArticleObject?
  /// Names of the outlet, small letters.
  let outlets: [LineWords]

  func read() -> Result {
    let shared = head.value("og:title", "twitter:title", "dc.title", "sailthru.title", "title").map(withoutOutlet)
    let named = head.title.map(withoutOutlet)
    let structured = article?.headline.map { withoutOutlet(CleanText.line($0)) }
    let known = [structured, shared, named].compactMap { $0 }.filter { !$0.isEmpty }
    let parts = parts(of: [head.title, shared, structured].compactMap { $0.map(withoutOutlet) })
    if let heading = heading(like: known) ?? heading(of: parts) { return withoutKicker(heading, known) }
    if let heading = soleHeading() { return heading }
    let bare = head.title.map(TitleSeparators.withoutTail).map(withoutOutlet)
    return Result(title: shared ?? structured ?? bare ?? onlyHeading()?.title, block: nil)
  }

  /// The heading on the page that says what the titles say: the one with the most words in common.
  private func heading(like known: [String]) -> Result? {
    let titles = known.map { LineWords($0) }
    var best: (score: Double, result: Result)?
    for (row, block) in page.blocks.enumerated() where block.wordCount <= 60 {
      guard block.kind == .heading || isHeadline(block) else { continue }
      let line = text(of: block)
      let words = LineWords(line)
      if words.words.isEmpty || homes.isOne(block) { continue }
      var score = 0.0
      for title in titles { score = max(score, min(words.share(in: title), title.share(in: words))) }
      let level = block.kind == .heading ? (tree.nodes[block.element].tag == .h1 ? 0.3 : 0.1) : 0
      let least = tree.nodes[block.element].tag == .h1 ? 0.5 : 0.7
      if score >= least, score + level > (best?.score ?? 0) {
        best = (score + level, Result(title: withoutOutlet(line), block: row))
      }
    }
    return best?.result
  }

  /// The heading that is one of the parts of a title, the one with the most words.
  private func heading(of parts: [LineWords]) -> Result? {
    if parts.isEmpty { return nil }
    var best: (count: Int, result: Result)?
    for (row, block) in page.blocks.enumerated() where block.kind == .heading && block.wordCount <= 60 {
      let line = text(of: block)
      let words = LineWords(line)
      guard words.words.count > best?.count ?? 0, parts.contains(words) else { continue }
      guard !homes.isOne(block), !outlets.contains(where: { Self.names(words, $0) }) else { continue }
      best = (words.words.count, Result(title: line, block: row))
    }
    return best?.result
  }

  /// What stands between the separators of titles: an outlet may call itself by a name that nobody knows.
  private func parts(of titles: [String]) -> [LineWords] {
    var parts: [LineWords] = []
    for title in Set(titles).sorted() {
      for part in TitleSeparators.parts(of: title) {
        let words = LineWords(part)
        if words.words.count >= 3 || (words.words.count == 2 && part.utf8.count >= 12) { parts.append(words) }
      }
    }
    return parts
  }

  /// A heading may begin with a line of its own, which the other titles do not have.
  private func withoutKicker(_ heading: Result, _ known: [String]) -> Result {
    let words = LineWords(heading.title ?? "").words
    if known.contains(where: { LineWords($0).words == words }) { return heading }
    for title in known {
      let other = LineWords(title).words
      if other.count >= 4, other.count < words.count, words.suffix(other.count).elementsEqual(other) {
        return Result(title: title, block: heading.block)
      }
    }
    return heading
  }

  private func isHeadline(_ block: PageBlock) -> Bool {
    tree.attribute(.itemprop, of: block.element).map {
      tree.attributeText.span.extracting($0.bounds).equals("headline")
    } ?? false
  }

  private func onlyHeading() -> Result? {
    guard let row = page.blocks.firstIndex(where: { tree.nodes[$0.element].tag == .h1 }) else { return nil }
    return Result(title: text(of: page.blocks[row]), block: row)
  }

  /// The only heading of the first rank that is shown and is not the outlet's: a page may be called otherwise where it
  /// is searched for than where it is read.
  private func soleHeading() -> Result? {
    var sole: Result?
    for (row, block) in page.blocks.enumerated() where block.kind == .heading && isFirstRank(block) {
      guard block.wordCount <= 60 else { return nil }
      let line = text(of: block)
      let words = LineWords(line)
      if words.words.isEmpty || line == sole?.title || isAside(block) || homes.isOne(block) { continue }
      if outlets.contains(where: { Self.names(words, $0) }) { continue }
      guard sole == nil, words.words.count >= 3, block.linkDensity < 0.5 else { return nil }
      sole = Result(title: line, block: row, isConfirmed: false)
    }
    guard let title = sole?.title, let row = sole?.block, title.utf8.last != 0x3a, stands(beforeTheProse: row) else {
      return nil
    }
    return sole
  }

  /// Whether most of the page's prose comes after a block.
  private func stands(beforeTheProse row: Int) -> Bool {
    page.blocks[..<row].reduce(0) { $0 + $1.weight } * 2 <= page.mass[0]
  }

  private func isFirstRank(_ block: PageBlock) -> Bool {
    var row = block.element
    for _ in 0..<3 where row > 0 {
      if tree.nodes[row].tag == .h1 { return true }
      row = Int(tree.nodes[row].parent)
    }
    return false
  }

  /// Whether a heading is not shown, or is that of something beside the article.
  private func isAside(_ block: PageBlock) -> Bool {
    var row = block.element
    for _ in 0..<8 where row > 0 {
      let beside: ElementHint = [
        .hidden, .invisible, .overlay, .consent, .comments, .related, .foot, .side, .navigation,
      ]
      if !page.hints[row].isDisjoint(with: beside) { return true }
      row = Int(tree.nodes[row].parent)
    }
    return block.isInvisible
  }

  private var homes: HomeHeadings { HomeHeadings(tree: tree, page: page) }

  private func text(of block: PageBlock) -> String { HeadingText(tree: tree, page: page).line(of: block) }

  /// `Storm hits coast | The Harbour Post` is `Storm hits coast` where that is the outlet's name.
  private func withoutOutlet(_ title: String) -> String {
    var title = title
    while let cut = TitleSeparators.last(in: title) {
      let tail = LineWords(String(title[cut.upperBound...]))
      guard outlets.contains(where: { Self.names(tail, $0) }) else { break }
      title = String(title[..<cut.lowerBound])
    }
    if let cut = TitleSeparators.first(in: title) {
      let headWords = LineWords(String(title[..<cut.lowerBound]))
      if outlets.contains(where: { Self.names(headWords, $0) }) { title = String(title[cut.upperBound...]) }
    }
    return CleanText.line(title)
  }

  /// Whether a part of a title is an outlet's name: the same letters, or a part of it that is not short.
  private static func names(_ part: LineWords, _ outlet: LineWords) -> Bool {
    let (one, other) = (part.joined, outlet.joined)
    if one.isEmpty || other.isEmpty { return false }
    if one == other { return true }
    guard min(one.utf8.count, other.utf8.count) >= 4, part.words.count <= 5 else { return false }
    return one.hasPrefix(other) || other.hasPrefix(one) || one.hasSuffix(other) || other.hasSuffix(one)
  }
}
