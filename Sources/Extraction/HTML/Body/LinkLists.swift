internal import Markup

/// Tells lists that are text from lists of links.
struct LinkLists {
  private let tree: MarkupTree
  private var bytes: [Int: (all: Int, links: Int)] = [:]

  init(_ tree: MarkupTree, _ page: PageBlocks) {
    self.tree = tree
    for block in page.blocks where block.kind == .listItem {
      let list = Self.list(of: block, tree)
      bytes[list, default: (0, 0)].all += block.byteCount
      bytes[list, default: (0, 0)].links += block.linkByteCount
    }
  }

  /// Whether the list that a block stands in has words of its own beside its links.
  func isText(_ block: PageBlock) -> Bool {
    guard let count = bytes[Self.list(of: block, tree)] else { return true }
    return count.links * 10 <= count.all * 7
  }

  private static func list(of block: PageBlock, _ tree: MarkupTree) -> Int {
    var row = block.element
    for _ in 0..<6 where row > 0 {
      switch tree.nodes[row].tag {
      case .ul, .ol, .dl: return row
      default: row = Int(tree.nodes[row].parent)
      }
    }
    return row
  }
}
