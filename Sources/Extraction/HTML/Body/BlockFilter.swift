internal import Markup

/// Tells which blocks inside the container are the article's.
///
/// Blocks that stand beside much of the article's prose, in the same element, are trusted; others must look like prose
/// themselves.
struct BlockFilter {
  let tree: MarkupTree
  let page: PageBlocks
  let boilerplate: BoilerplateElements
  let container: Int
  let structured: StructuredBody?
  /// The block that is the headline.
  let headline: Int?

  /// Rows of the blocks that are kept, in order.
  func kept() -> ContiguousArray<Int> {
    let bounds = container..<Int(tree.nodes[container].end)
    let hosts = BodyHosts(tree, page, boilerplate, bounds)
    let lists = LinkLists(tree, page)
    let images = ImageElements(tree, page)
    var kept: ContiguousArray<Int> = []
    for row in firstRow(in: bounds)..<page.blocks.count {
      let block = page.blocks[row]
      guard bounds.contains(block.element), row != headline, block.kind != .caption, !block.isRepeat else { continue }
      if let structured, structured.coverage >= 0.7, structured.agreement[row] ?? 0 >= 0.6 {
        kept.append(row)
        continue
      }
      if boilerplate.isExcluded[block.element] || images.isCaption(block) { continue }
      let isTrusted = hosts.isMain(block, tree)
      if block.kind == .listItem, isTrusted, lists.isText(block) {
        kept.append(row)
      } else if isArticle(block, isTrusted: isTrusted) {
        kept.append(row)
      }
    }
    // A heading that nothing follows leads elsewhere; one that is a sentence may be the last of the article.
    while let last = kept.last, page.blocks[last].kind == .heading, !isSentence(page.blocks[last]) { kept.removeLast() }
    return kept
  }

  /// Where the article may begin: not before its headline, unless most of the prose stands there.
  private func firstRow(in bounds: Range<Int>) -> Int {
    guard let headline, bounds.contains(page.blocks[headline].element) else { return 0 }
    var before = 0
    var after = 0
    for (row, block) in page.blocks.enumerated() where bounds.contains(block.element) {
      if boilerplate.isExcluded[block.element] { continue }
      if row < headline { before += block.weight } else { after += block.weight }
    }
    return after >= before ? headline : 0
  }

  private func isSentence(_ block: PageBlock) -> Bool {
    block.wordCount >= 12 && block.endsSentence && block.linkDensity < 0.3
  }

  private func isArticle(_ block: PageBlock, isTrusted: Bool) -> Bool {
    let plainBytes = block.byteCount - block.linkByteCount
    switch block.kind {
    case .heading: return block.linkDensity < 0.5 || isTrusted
    case .preformatted: return block.isProse && !CodeText.isCode(block, page.pieces, tree)
    case .paragraph, .quotation:
      if block.isProse { return true }
      if isTrusted, block.linkDensity > 0.5 { return plainBytes >= 12 || (block.wordCount >= 8 && block.endsSentence) }
      return block.linkDensity <= 0.5
    case .listItem:
      if block.linkDensity > 0.5 { return block.wordCount >= 12 && plainBytes >= 30 }
      return true
    case .cell: return block.linkDensity <= 0.5 || isTrusted && plainBytes >= 30
    case .plain:
      if block.isProse { return true }
      if isTrusted { return block.linkDensity <= 0.5 }
      return block.wordCount >= 6 && block.endsSentence && block.linkDensity < 0.3
    case .caption: return false
    }
  }
}
