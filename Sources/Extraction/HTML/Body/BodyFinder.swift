internal import Markup
internal import TextCore

/// Finds the blocks of a page that are the article: a cascade of steps, each with a test that it must pass.
struct BodyFinder {
  /// What was found.
  struct Body {
    /// Rows of the page's blocks, in document order.
    var blocks: ContiguousArray<Int> = []
    /// The element that they are in.
    var container = MarkupTree.root
    /// What each step said.
    var log: [HandOver] = []
  }

  let tree: MarkupTree
  let page: PageBlocks

  func find() -> Body {
    let boilerplate = BoilerplateElements(tree, page)
    var mass = ContiguousArray(repeating: 0, count: tree.nodes.count)
    for block in page.blocks where !boilerplate.isExcluded[block.element] { mass[block.element] += block.weight }
    page.sumUp(&mass, tree)
    var body = Body()
    body.container = container(mass, &body.log)
    let filter = BlockFilter(tree: tree, page: page, boilerplate: boilerplate, container: body.container)
    body.blocks = filter.kept()
    return body
  }

  private func container(_ mass: ContiguousArray<Int>, _ log: inout [HandOver]) -> Int {
    let total = mass[MarkupTree.root]
    var row = MarkupTree.root
    while let child = heaviestChild(of: row, mass), mass[child] * 10 >= mass[row] * 8, mass[child] > 0 { row = child }
    log.append(
      HandOver(step: .density, isAccepted: true, reason: "\(mass[row]) of \(total) bytes of prose are in one element"))
    return row
  }

  private func heaviestChild(of row: Int, _ mass: ContiguousArray<Int>) -> Int? {
    var best: Int?
    var child = row + 1
    while child < Int(tree.nodes[row].end) {
      if mass[child] > best.map({ mass[$0] }) ?? 0 { best = child }
      child = max(Int(tree.nodes[child].end), child + 1)
    }
    return best
  }
}
