internal import Markup
internal import TextCore

/// Finds lists of other articles by their shape, whatever they are called: siblings of one tag and class, each of which
/// begins with a link that is its headline, and holds little else.
struct TeaserLists {
  /// The elements whose children are such siblings, mostly; rows in document order.
  private(set) var rows: ContiguousArray<Int> = []

  private let tree: MarkupTree
  private let page: PageBlocks
  /// The first block in each element, and the first after it: a row for each node.
  private let firstBlock: ContiguousArray<Int>

  private static let leastTeasers = 3

  init(_ tree: MarkupTree, _ page: PageBlocks) {
    self.tree = tree
    self.page = page
    firstBlock = Self.firstBlocks(tree, page)
    for row in tree.nodes.indices where !tree.nodes[row].isText && isList(row) { rows.append(row) }
  }

  /// For each row the number of blocks that stand in elements before it.
  private static func firstBlocks(_ tree: MarkupTree, _ page: PageBlocks) -> ContiguousArray<Int> {
    var first = ContiguousArray(repeating: 0, count: tree.nodes.count + 1)
    for block in page.blocks { first[block.firstNode + 1] += 1 }
    for row in first.indices.dropFirst() { first[row] += first[row - 1] }
    return first
  }

  private func isList(_ row: Int) -> Bool {
    var shapes: [Int: (all: Int, teasers: Int)] = [:]
    var child = row + 1
    let end = Int(tree.nodes[row].end)
    // Cheap first: nothing with fewer children than teasers is a list.
    guard end - row > 3 * Self.leastTeasers else { return false }
    while child < end {
      let node = tree.nodes[child]
      if !node.isText, Int(node.end) > child + 1 {
        let shape = shape(of: child)
        let isTeaser = isTeaser(child)
        shapes[shape, default: (0, 0)].all += 1
        if isTeaser { shapes[shape, default: (0, 0)].teasers += 1 }
      }
      child = max(Int(node.end), child + 1)
    }
    return shapes.values.contains { $0.teasers >= Self.leastTeasers && $0.teasers * 4 >= $0.all * 3 }
  }

  /// Tag and class; the class up to its first digit, since items are often numbered.
  private func shape(of row: Int) -> Int {
    var hash = WordHash()
    hash.add(tree.nodes[row].tag.rawValue)
    if let value = tree.attribute(.class, of: row) {
      for place in value.bounds {
        let byte = tree.attributeText[place]
        if (0x30...0x39).contains(byte) || byte == 0x20 { break }
        hash.add(byte)
      }
    }
    return Int(truncatingIfNeeded: hash.value)
  }

  /// Whether the first blocks of an element are a linked headline, with at most a few sentences around it.
  private func isTeaser(_ row: Int) -> Bool {
    let blocks = firstBlock[row]..<firstBlock[Int(tree.nodes[row].end)]
    guard !blocks.isEmpty, blocks.count <= 6 else { return false }
    var hasHeadline = false
    var bytes = 0
    var links = 0
    for block in page.blocks[blocks] {
      if block.linkDensity > 0.85, block.wordCount >= 3, block.wordCount <= 40 { hasHeadline = true }
      bytes += block.byteCount
      links += block.linkByteCount
    }
    return hasHeadline && bytes < 900 && links * 10 >= bytes
  }
}
