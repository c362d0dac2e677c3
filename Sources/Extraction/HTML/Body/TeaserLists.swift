internal import Markup
internal import TextCore

/// Finds lists of other articles by their shape, whatever they are called: siblings of one tag and class, each of which
/// begins with a link that is its headline, and holds little else.
struct TeaserLists {
  /// The teasers, and the elements that hold hardly anything else.
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
    for row in tree.nodes.indices where !tree.nodes[row].isText { addTeasers(of: row) }
  }

  /// For each row the number of blocks that stand in elements before it.
  private static func firstBlocks(_ tree: MarkupTree, _ page: PageBlocks) -> ContiguousArray<Int> {
    var first = ContiguousArray(repeating: 0, count: tree.nodes.count + 1)
    for block in page.blocks { first[block.firstNode + 1] += 1 }
    for row in first.indices.dropFirst() { first[row] += first[row - 1] }
    return first
  }

  private mutating func addTeasers(of row: Int) {
    // Cheap first: nothing with fewer children than teasers is a list.
    guard Int(tree.nodes[row].end) - row > 3 * Self.leastTeasers else { return }
    let children = childrenWithText(of: row)
    guard children.count >= Self.leastTeasers else { return }
    var lists: ContiguousArray<(all: Int, teasers: ContiguousArray<Int>)> = []
    var rows = HashTable(empty: 0)
    for child in children {
      let shape = shape(of: child)
      let list = rows[shape] ?? lists.count
      if list == lists.count {
        lists.append((0, []))
        rows.update(shape) { $0 = list }
      }
      lists[list].all += 1
      if isTeaser(child) { lists[list].teasers.append(child) }
    }
    var found: ContiguousArray<Int> = []
    for list in lists where list.teasers.count >= Self.leastTeasers && list.teasers.count * 4 >= list.all * 3 {
      found += list.teasers
    }
    if found.isEmpty { return }
    let bytes = found.reduce(0) { $0 + byteCount(of: $1) }
    if bytes * 10 >= byteCount(of: row) * 8 { found.append(row) }
    self.rows += found.sorted()
  }

  /// The elements directly in `row` that have blocks.
  private func childrenWithText(of row: Int) -> ContiguousArray<Int> {
    var children: ContiguousArray<Int> = []
    var child = row + 1
    let end = Int(tree.nodes[row].end)
    while child < end {
      let node = tree.nodes[child]
      if !node.isText, Int(node.end) > child + 1, firstBlock[child] < firstBlock[Int(node.end)] {
        children.append(child)
      }
      child = max(Int(node.end), child + 1)
    }
    return children
  }

  private func byteCount(of row: Int) -> Int {
    page.blocks[firstBlock[row]..<firstBlock[Int(tree.nodes[row].end)]].reduce(0) { $0 + $1.byteCount }
  }

  /// Tag and class; the class up to its first digit, since items are often numbered.
  private func shape(of row: Int) -> UInt64 {
    var hash = WordHash()
    hash.add(tree.nodes[row].tag.rawValue)
    if let value = tree.attribute(.class, of: row) {
      for place in value.bounds {
        let byte = tree.attributeText[place]
        if (0x30...0x39).contains(byte) || byte == 0x20 { break }
        hash.add(byte)
      }
    }
    return hash.value
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
