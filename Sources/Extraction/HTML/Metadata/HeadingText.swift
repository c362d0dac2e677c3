internal import Markup
internal import TextCore

/// The text of a heading without what is set in it beside the headline: a kicker, a day, what is not shown, what is
/// marked as small print.
struct HeadingText {
  let tree: MarkupTree
  let page: PageBlocks

  private static let beside: ElementHint = [.labels, .date, .hidden, .invisible]
  /// What is left has at least so many bytes: else the whole heading is the headline.
  private static let least = 8

  /// The heading in one line. O(nodes in it).
  func line(of block: PageBlock) -> String {
    let left = block.kind == .heading ? withoutBeside(block) : nil
    if let left, left.utf8.count >= Self.least { return left }
    return line(block, page.pieces)
  }

  private func withoutBeside(_ block: PageBlock) -> String? {
    var isBeside: [Int] = []
    var row = block.element + 1
    while row < Int(tree.nodes[block.element].end) {
      let node = tree.nodes[row]
      guard !node.isText, node.tag == .small || !page.hints[row].isDisjoint(with: Self.beside) else {
        row += 1
        continue
      }
      for inner in row..<Int(node.end) where tree.nodes[inner].isText {
        isBeside.append(tree.nodes[inner].content.bounds.lowerBound)
      }
      row = Int(node.end)
    }
    if isBeside.isEmpty { return nil }
    var left = block
    var pieces: ContiguousArray<BlockPiece> = []
    for place in block.pieces where !isBeside.contains(page.pieces[place].text.bounds.lowerBound) {
      pieces.append(page.pieces[place])
    }
    left.pieces = 0..<pieces.count
    return line(left, pieces)
  }

  private func line(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>) -> String {
    var text = PageText()
    text.append(block, pieces, tree.text.span)
    return CleanText.line(text.bytes.span)
  }
}
