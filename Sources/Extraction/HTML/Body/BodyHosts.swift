internal import Markup

/// The elements that hold the article's paragraphs directly.
struct BodyHosts {
  private var mass: [Int: Int] = [:]
  private var total = 0

  init(_ tree: MarkupTree, _ page: PageBlocks, _ boilerplate: BoilerplateElements, _ bounds: Range<Int>) {
    for block in page.blocks where bounds.contains(block.element) && !boilerplate.isExcluded[block.element] {
      mass[Self.host(of: block, tree), default: 0] += block.weight
      total += block.weight
    }
  }

  /// The element that holds a block's element; a list counts as standing where it stands.
  private static func host(of block: PageBlock, _ tree: MarkupTree) -> Int {
    if block.kind == .plain { return block.element }
    var row = Int(tree.nodes[block.element].parent)
    while row > 0 {
      switch tree.nodes[row].tag {
      case .ul, .ol, .li, .blockquote, .p, .dl, .tr, .td, .tbody, .table, .thead: row = Int(tree.nodes[row].parent)
      default: return row
      }
    }
    return row
  }

  /// Whether a block stands where a good part of the article stands.
  func isMain(_ block: PageBlock, _ tree: MarkupTree) -> Bool {
    (mass[Self.host(of: block, tree)] ?? 0) * 5 >= total
  }
}
