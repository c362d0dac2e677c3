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
    let images = ImageElements(tree, page)
    var kept: ContiguousArray<Int> = []
    for (row, block) in page.blocks.enumerated() {
      guard bounds.contains(block.element), row != headline, block.kind != .caption, !block.isRepeat else { continue }
      if let structured, structured.coverage >= 0.7, structured.agreement[row] ?? 0 >= 0.6 {
        kept.append(row)
        continue
      }
      if boilerplate.isExcluded[block.element] || images.isCaption(block) { continue }
      if isArticle(block, isTrusted: hosts.isMain(block, tree)) { kept.append(row) }
    }
    while let last = kept.last, page.blocks[last].kind == .heading { kept.removeLast() }
    return kept
  }

  private func isArticle(_ block: PageBlock, isTrusted: Bool) -> Bool {
    let plainBytes = block.byteCount - block.linkByteCount
    switch block.kind {
    case .heading: return block.linkDensity < 0.5 || isTrusted
    case .paragraph, .quotation, .preformatted:
      if block.isProse { return true }
      if isTrusted, block.linkDensity > 0.5 { return plainBytes >= 12 || (block.wordCount >= 8 && block.endsSentence) }
      return block.linkDensity <= 0.5
    case .listItem:
      if block.linkDensity > 0.5 { return block.wordCount >= 12 && plainBytes >= 30 }
      return true
    case .cell: return block.linkDensity <= 0.5 || isTrusted
    case .plain:
      if block.isProse { return true }
      if isTrusted { return block.linkDensity <= 0.5 }
      return block.wordCount >= 6 && block.endsSentence && block.linkDensity < 0.3
    case .caption: return false
    }
  }
}
