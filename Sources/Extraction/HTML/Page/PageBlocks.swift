internal import Markup
internal import TextCore

/// A page's text as blocks, in document order, and what is known of each element.
struct PageBlocks: Sendable {
  var blocks: ContiguousArray<PageBlock> = []
  var pieces: ContiguousArray<BlockPiece> = []
  /// What the names of each element say: a row for each node of the tree.
  var hints: ContiguousArray<ElementHint>
  /// The weight of the prose in each element: a row for each node of the tree.
  var mass: ContiguousArray<Int>

  /// The blocks of `tree`. O(nodes + text).
  init(_ tree: MarkupTree, hints words: ElementHints) {
    hints = ContiguousArray(repeating: [], count: tree.nodes.count)
    mass = ContiguousArray(repeating: 0, count: tree.nodes.count)
    var reader = BlockReader(words: words)
    reader.read(tree)
    blocks = reader.blocks
    pieces = reader.pieces
    hints = reader.hints
    RepeatedBlocks.mark(&blocks, pieces, tree)
    for block in blocks { mass[block.element] += block.weight }
    sumUp(&mass, tree)
  }

  /// Adds what each element has to the element that it is in.
  func sumUp(_ column: inout ContiguousArray<Int>, _ tree: MarkupTree) {
    for row in tree.nodes.indices.reversed() where row > 0 {
      if column[row] != 0 { column[Int(tree.nodes[row].parent)] += column[row] }
    }
  }
}
