internal import Markup

/// Tells which blocks inside the container are the article's.
struct BlockFilter {
  let tree: MarkupTree
  let page: PageBlocks
  let boilerplate: BoilerplateElements
  let container: Int

  /// Rows of the blocks that are kept, in order.
  func kept() -> ContiguousArray<Int> {
    let bounds = container..<Int(tree.nodes[container].end)
    var kept: ContiguousArray<Int> = []
    for (row, block) in page.blocks.enumerated() {
      guard bounds.contains(block.element), !boilerplate.isExcluded[block.element] else { continue }
      if isArticle(block) { kept.append(row) }
    }
    while let last = kept.last, page.blocks[last].kind == .heading { kept.removeLast() }
    return kept
  }

  private func isArticle(_ block: PageBlock) -> Bool {
    if block.kind == .caption { return false }
    if block.isProse { return true }
    if block.linkDensity > 0.5 { return false }
    return true
  }
}
