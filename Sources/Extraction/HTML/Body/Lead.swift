internal import Markup
internal import TextCore

/// Finds the sentences between the headline and the body: what an article begins with is often set apart, as a heading,
/// in a head, or in an element that is called a teaser.
struct Lead {
  let tree: MarkupTree
  let page: PageBlocks
  let boilerplate: BoilerplateElements
  /// The element of the body.
  let container: Int
  /// The block that is the headline.
  let headline: Int?
  /// What the page says for search engines that the article is about: often the very words of the lead.
  let description: String?

  /// How many blocks behind the headline a lead begins at most, where nothing but its place tells it.
  private static let reach = 8

  /// Rows of the blocks of the lead, in order; `first` is the first of the body.
  func blocks(before first: Int?) -> ContiguousArray<Int> {
    guard let headline, let first, headline < first else { return [] }
    let described = description.map { text in ArticleShingles(ContiguousArray(text.utf8).span) }
    var lead: ContiguousArray<Int> = []
    for row in headline + 1..<first {
      let block = page.blocks[row]
      guard !block.isRepeat, !block.isInvisible, block.linkDensity < 0.3, block.kind != .caption else { continue }
      let isDescribed = described?.share(of: block, page.pieces, tree) ?? 0 >= 0.6 && block.wordCount >= 6
      if isDescribed || isLead(block, distance: row - headline) { lead.append(row) }
    }
    return lead
  }

  private func isLead(_ block: PageBlock, distance: Int) -> Bool {
    if boilerplate.isExcluded[block.element] { return isUnlinkedTeaser(block) }
    let isInside = block.element >= container && block.element < Int(tree.nodes[container].end)
    if isInside { return false }
    switch block.kind {
    case .paragraph, .plain: return block.isProse && block.endsSentence && block.wordCount >= 10
    case .heading:
      return distance <= Self.reach && tree.nodes[block.element].tag != .h1 && block.wordCount >= 8
        && block.linkDensity == 0
    default: return false
    }
  }

  /// A teaser of another article leads to it: one without a link is of this article.
  private func isUnlinkedTeaser(_ block: PageBlock) -> Bool {
    guard block.isProse, block.endsSentence, block.wordCount >= 10, block.linkByteCount == 0 else { return false }
    guard block.kind == .paragraph || block.kind == .plain else { return false }
    var row = block.element
    var hints: ElementHint = []
    while row > 0, boilerplate.isExcluded[row] {
      hints.formUnion(page.hints[row])
      row = Int(tree.nodes[row].parent)
    }
    return hints.intersection(.boilerplate).isSubset(of: [.related, .labels, .head, .share])
      && !hints.isDisjoint(with: [.related, .head])
  }
}
