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

  /// The heading in one line. O(nodes in it + text).
  func line(of block: PageBlock) -> String {
    let left = block.kind == .heading ? withoutBeside(block) : nil
    if let left, left.utf8.count >= Self.least { return left }
    return line(block, page.pieces)
  }

  private func withoutBeside(_ block: PageBlock) -> String? {
    guard let last = block.pieces.last(where: { !page.pieces[$0].text.isEmpty }) else { return nil }
    let end = page.pieces[last].text.bounds.upperBound
    var isBeside: Set<Int> = []
    var row = block.firstNode
    while row < tree.nodes.count {
      let node = tree.nodes[row]
      if node.isText {
        if node.content.bounds.lowerBound >= end { break }
        if standsBeside(row, in: block.element) { isBeside.insert(node.content.bounds.lowerBound) }
      }
      row += 1
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

  /// Whether an element around a text, within the heading, is beside the headline.
  private func standsBeside(_ text: Int, in heading: Int) -> Bool {
    var row = Int(tree.nodes[text].parent)
    for _ in 0..<8 where row > heading {
      if tree.nodes[row].tag == .small || !page.hints[row].isDisjoint(with: Self.beside) { return true }
      row = Int(tree.nodes[row].parent)
    }
    return false
  }

  private func line(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>) -> String {
    var text = PageText()
    text.append(block, pieces, tree.text.span)
    return CleanText.line(text.bytes.span)
  }
}
