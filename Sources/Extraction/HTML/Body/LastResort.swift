internal import Markup

/// Takes whatever reads as a sentence, where no step found an article: a forum, a page of odd names.
struct LastResort {
  let tree: MarkupTree
  let page: PageBlocks
  /// The block that is the headline.
  let headline: Int?

  /// What is no article even then.
  private static let never: ElementHint = [
    .navigation, .related, .newsletter, .advertisement, .consent, .foot, .overlay, .invisible,
  ]

  /// Rows of the blocks, in order.
  func blocks() -> ContiguousArray<Int> {
    var isOut = ContiguousArray(repeating: false, count: tree.nodes.count)
    for row in tree.nodes.indices.dropFirst() where !tree.nodes[row].isText {
      isOut[row] = isOut[Int(tree.nodes[row].parent)] || !page.hints[row].isDisjoint(with: Self.never)
    }
    var rows: ContiguousArray<Int> = []
    for (row, block) in page.blocks.enumerated() where row > headline ?? -1 && !isOut[block.element] {
      if block.isProse, !block.isRepeat, block.endsSentence || block.wordCount >= 15 { rows.append(row) }
    }
    return rows
  }
}
