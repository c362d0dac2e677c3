internal import Markup
internal import TextCore

/// Finds the blocks of a page that are the article: a cascade of steps, each with a test that it must pass.
struct BodyFinder {
  /// What was found.
  struct Body {
    /// Rows of the page's blocks, in document order.
    var blocks: ContiguousArray<Int> = []
    /// Those that are captions of a gallery: they are told, whatever they look like.
    var captions: Set<Int> = []
    /// The element that they are in.
    var container = MarkupTree.root
    /// What each step said.
    var log: [HandOver] = []
    /// The article's text as the structured data have it, where the page itself does not show it.
    var unseenText: String?
  }

  let tree: MarkupTree
  let page: PageBlocks
  let article: ArticleObject?
  /// The block that is the headline.
  let headline: Int?
  /// What the page says for search engines that the article is about.
  let description: String?

  static let densityPercent = 95

  func find() -> Body {
    let boilerplate = boilerplate()
    var mass = ContiguousArray(repeating: 0, count: tree.nodes.count)
    for (row, block) in page.blocks.enumerated() where !boilerplate.isExcluded[block.element] {
      // What stands before the headline is hardly the article.
      mass[block.element] += row < headline ?? 0 ? block.weight / 4 : block.weight
    }
    page.sumUp(&mass, tree)
    var body = Body()
    let structured = article?.body.flatMap { text in
      text.utf8.count < 200 ? nil : StructuredBody(text, tree, page, boilerplate)
    }
    body.container = container(mass, structured, boilerplate, &body.log)
    let filter = BlockFilter(
      tree: tree, page: page, boilerplate: boilerplate, container: body.container, structured: structured,
      headline: headline)
    body.blocks = filter.kept()
    let lead = Lead(
      tree: tree, page: page, boilerplate: boilerplate, container: body.container, headline: headline,
      description: description)
    body.blocks = lead.blocks(before: body.blocks.first) + body.blocks
    takeCaptions(boilerplate, &body)
    takeUnseenText(structured, &body)
    if body.unseenText == nil { takeLastResort(&body) }
    return body
  }

  /// An article may be told in pictures.
  private func takeCaptions(_ boilerplate: BoilerplateElements, _ body: inout Body) {
    let gallery = Gallery(tree: tree, page: page, boilerplate: boilerplate, container: body.container)
    guard let captions = gallery.captions(beside: body.blocks) else { return }
    body.log.append(
      HandOver(step: .gallery, isAccepted: true, reason: "\(captions.count) captions are most of what is told"))
    body.blocks = ContiguousArray((body.blocks + captions).sorted())
    body.captions = Set(captions)
  }

  /// A page may show the beginning only, or nothing without its scripts.
  private func takeUnseenText(_ structured: StructuredBody?, _ body: inout Body) {
    guard let structured, structured.coverage < 0.4, structured.byteCount >= 300 else { return }
    let seen = body.blocks.reduce(0) { $0 + page.blocks[$1].byteCount }
    guard structured.byteCount * 2 > seen * 3 else { return }
    body.log.append(
      HandOver(
        step: .structuredData, isAccepted: true,
        reason: "the page shows \(seen) bytes, the structured data have \(structured.byteCount)"))
    body.unseenText = article?.body
  }

  /// Where next to nothing was kept, what reads as a sentence is the article.
  private func takeLastResort(_ body: inout Body) {
    let kept = body.blocks.reduce(0) { $0 + page.blocks[$1].byteCount }
    guard kept < 120 else { return }
    let resort = LastResort(tree: tree, page: page, headline: headline).blocks()
    let found = resort.reduce(0) { $0 + page.blocks[$1].byteCount }
    guard found > 200, found > kept * 3 else { return }
    body.log.append(
      HandOver(step: .lastResort, isAccepted: true, reason: "\(kept) bytes were kept; \(found) read as sentences"))
    body.blocks = resort
    body.container = MarkupTree.root
  }

  private func boilerplate() -> BoilerplateElements {
    let teasers = TeaserLists(tree, page)
    let strict = BoilerplateElements(tree, page, teasers, .strict)
    // Most pages need no second look: nothing can have more than all prose.
    if strict.mass(page) * 10 >= page.mass[MarkupTree.root] * 4 { return strict }
    let lenient = BoilerplateElements(tree, page, teasers, .lenient)
    if strict.mass(page) * 10 >= lenient.mass(page) * 4 || hasArticle(strict, lenient) { return strict }
    return lenient
  }

  /// Whether the innermost article element around the headline that has prose keeps it: a short article beside much
  /// else.
  private func hasArticle(_ strict: BoilerplateElements, _ lenient: BoilerplateElements) -> Bool {
    guard let headline else { return false }
    var row = page.blocks[headline].element
    while row > 0 {
      let node = tree.nodes[row]
      if node.tag == .article || (node.tag != .body && page.hints[row].contains(.main)) {
        let kept = mass(in: row, strict)
        if mass(in: row, lenient) > 0 { return kept >= 120 && kept * 10 >= mass(in: row, lenient) * 7 }
      }
      row = Int(node.parent)
    }
    return false
  }

  private func mass(in row: Int, _ boilerplate: BoilerplateElements) -> Int {
    var mass = 0
    for block in page.blocks where row <= block.element && block.element < Int(tree.nodes[row].end) {
      if !boilerplate.isExcluded[block.element] { mass += block.weight }
    }
    return mass
  }

  private func container(
    _ mass: ContiguousArray<Int>, _ structured: StructuredBody?, _ boilerplate: BoilerplateElements,
    _ log: inout [HandOver]
  ) -> Int {
    if let structured {
      let percent = Int(100 * structured.coverage)
      let isWhole = structured.byteCount * 2 >= mass[MarkupTree.root]
      let row = commonElement(structured)
      let isAccepted = structured.coverage >= 0.7 && isWhole && row != nil
      let much = isWhole ? "" : "; it is a small part of the page's prose"
      log.append(
        HandOver(
          step: .structuredData, isAccepted: isAccepted,
          reason: "\(percent) % of the article's text in the structured data are seen on the page\(much)"))
      if isAccepted, let row { return row }
    }
    let semantic = SemanticContainer(
      tree: tree, page: page, mass: mass, boilerplate: boilerplate,
      headline: headline.map { page.blocks[$0].element }
    ).find()
    if let semantic {
      log.append(HandOver(step: .semanticContainer, isAccepted: true, reason: semantic.reason))
    }
    let start = semantic?.row ?? MarkupTree.root
    let row = densest(in: start, mass)
    log.append(
      HandOver(
        step: .density, isAccepted: true,
        reason: "\(mass[row]) of \(mass[MarkupTree.root]) bytes of prose are in one element"))
    return row
  }

  /// The innermost element that holds all blocks that the structured data know.
  private func commonElement(_ structured: StructuredBody) -> Int? {
    var lower: Int?
    var upper = 0
    for (row, block) in page.blocks.enumerated() where structured.agreement[row] ?? 0 >= 0.6 && block.kind != .heading {
      lower = lower ?? block.element
      upper = max(upper, block.element)
      lower = min(lower ?? block.element, block.element)
    }
    guard var row = lower else { return nil }
    while row > 0, upper >= Int(tree.nodes[row].end) { row = Int(tree.nodes[row].parent) }
    return row
  }

  private func densest(in start: Int, _ mass: ContiguousArray<Int>) -> Int {
    var row = start
    while let child = heaviestChild(of: row, mass), mass[child] * 100 >= mass[row] * Self.densityPercent,
      mass[child] > 0
    {
      switch tree.nodes[child].tag {
      case .p, .ul, .ol, .li, .blockquote, .td, .tr, .span, .font, .h1, .h2, .h3, .pre: return row
      default: row = child
      }
    }
    return row
  }

  private func heaviestChild(of row: Int, _ mass: ContiguousArray<Int>) -> Int? {
    var best: Int?
    var child = row + 1
    while child < Int(tree.nodes[row].end) {
      if mass[child] > best.map({ mass[$0] }) ?? 0 { best = child }
      child = max(Int(tree.nodes[child].end), child + 1)
    }
    return best
  }
}
