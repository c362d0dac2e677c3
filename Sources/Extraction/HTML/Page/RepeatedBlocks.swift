internal import Markup
internal import TextCore

/// Finds text that a page holds twice: for wide and for narrow screens, or once to be seen and once for programs.
enum RepeatedBlocks {
  /// Blocks of fewer words may well be said twice.
  private static let leastWords = 8

  /// Marks the second of two equal blocks, and the one that is not shown of two.
  static func mark(
    _ blocks: inout ContiguousArray<PageBlock>, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree
  ) {
    var first: [UInt64: Int] = [:]
    var invisibleBytes = 0
    for row in blocks.indices where blocks[row].wordCount >= leastWords {
      if blocks[row].isInvisible { invisibleBytes += blocks[row].byteCount }
      let hash = hash(blocks[row], pieces, tree)
      guard let earlier = first[hash] else {
        first[hash] = row
        continue
      }
      if blocks[earlier].isInvisible, !blocks[row].isInvisible {
        blocks[earlier].isRepeat = true
        first[hash] = row
      } else if !isBeside(blocks[earlier], blocks[row], tree) {
        blocks[row].isRepeat = true
      }
    }
    if invisibleBytes > 400 { markInvisible(&blocks, pieces, tree) }
  }

  /// Whether two blocks stand in one element: what an author says twice is said twice.
  private static func isBeside(_ one: PageBlock, _ other: PageBlock, _ tree: MarkupTree) -> Bool {
    let isShown = one.isInvisible == other.isInvisible
    return isShown && tree.nodes[one.element].parent == tree.nodes[other.element].parent
  }

  /// The whole article in one hidden element is no second article: most of its words are seen elsewhere.
  private static func markInvisible(
    _ blocks: inout ContiguousArray<PageBlock>, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree
  ) {
    var shingles = ArticleShingles()
    for block in blocks where !block.isInvisible && block.wordCount >= 3 { shingles.add(block, pieces, tree) }
    for row in blocks.indices where blocks[row].isInvisible && !blocks[row].isRepeat {
      if shingles.share(of: blocks[row], pieces, tree) ?? 0 > 0.5 { blocks[row].isRepeat = true }
    }
  }

  private static func hash(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree) -> UInt64 {
    var hash: UInt64 = 0
    for row in block.pieces {
      forEachWord(tree.text.span.extracting(pieces[row].text.bounds)) { word, _ in hash = WordHash.pair(hash, word) }
    }
    return hash
  }
}
