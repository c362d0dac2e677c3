internal import Markup

/// Tells which elements are no part of the article: navigation, shares, comments, hidden text and the like.
///
/// A name alone never decides: what holds much of the page's prose is not taken out, whatever it is called.
struct BoilerplateElements {
  /// A row for each node of the tree: whether it is taken out, or is in something that is.
  private(set) var isExcluded: ContiguousArray<Bool>

  /// How far names are trusted.
  enum Trust {
    /// What is called boilerplate is boilerplate, unless nearly all prose is in it.
    case strict
    /// What holds a good part of the prose is not, whatever it is called.
    case lenient
  }

  init(_ tree: MarkupTree, _ page: PageBlocks, _ teasers: TeaserLists, _ trust: Trust) {
    isExcluded = ContiguousArray(repeating: false, count: tree.nodes.count)
    let all = max(page.mass[MarkupTree.root], 1)
    let total = max(all - Self.mass(ofComments: tree, page), 1)
    let links = Self.links(tree, page)
    let distrusted = trust == .strict ? DistrustedHints() : DistrustedHints(tree, page)
    for row in teasers.rows where page.mass[row] * 20 < all * 7 { isExcluded[row] = true }
    for row in tree.nodes.indices.dropFirst() where !tree.nodes[row].isText {
      if isExcluded[row] { continue }
      if isExcluded[Int(tree.nodes[row].parent)] {
        isExcluded[row] = true
        continue
      }
      let hints = page.hints[row].intersection(.boilerplate).subtracting(distrusted.hints)
      if hints.isEmpty || distrusted.isDistrusted(row, hints, tree) { continue }
      // A post of a network that is quoted stands in a box of that network.
      if hints.isSubset(of: Self.boxesOfQuotations), isQuotation(row, tree) { continue }
      // What leads elsewhere is made of links.
      if hints.isSubset(of: Self.madeOfLinks), page.mass[row] >= 100, links[row] * 4 < page.mass[row] { continue }
      let share = Double(page.mass[row]) / Double(hints.contains(.comments) ? all : total)
      isExcluded[row] = share < limit(hints, page.hints[row], trust)
    }
  }

  private static let madeOfLinks: ElementHint = [.navigation, .labels, .head]

  /// The prose in comments: however much they say, they are no part of the article.
  private static func mass(ofComments tree: MarkupTree, _ page: PageBlocks) -> Int {
    var mass = 0
    var row = 1
    while row < tree.nodes.count {
      let isComments = page.hints[row].contains(.comments)
      if isComments { mass += page.mass[row] }
      row = isComments ? max(Int(tree.nodes[row].end), row + 1) : row + 1
    }
    return mass
  }

  /// Bytes in links, a row for each node.
  private static func links(_ tree: MarkupTree, _ page: PageBlocks) -> ContiguousArray<Int> {
    var links = ContiguousArray(repeating: 0, count: tree.nodes.count)
    for block in page.blocks { links[block.element] += block.linkByteCount }
    page.sumUp(&links, tree)
    return links
  }

  /// What the box of a quotation may be called.
  private static let boxesOfQuotations: ElementHint = [.share, .tool, .side, .caption, .advertisement, .related]

  private func isQuotation(_ row: Int, _ tree: MarkupTree) -> Bool {
    var inner = row
    let end = Int(tree.nodes[row].end)
    while inner < end, inner < row + 12 {
      if tree.nodes[inner].tag == .blockquote { return Int(tree.nodes[inner].end) - inner > (end - row) / 3 }
      inner += 1
    }
    return false
  }

  /// The share of the page's prose below which an element of these names is taken out.
  private func limit(_ hints: ElementHint, _ all: ElementHint, _ trust: Trust) -> Double {
    if !hints.isDisjoint(with: [.comments]) { return 0.9 }
    if all.contains(.body) { return 0.05 }
    if trust == .strict { return 0.9 }
    if !hints.isDisjoint(with: [.consent, .newsletter, .navigation, .foot, .invisible, .overlay]) { return 0.4 }
    return 0.2
  }

  /// The prose that is left.
  func mass(_ page: PageBlocks) -> Int {
    page.blocks.reduce(0) { isExcluded[$1.element] ? $0 : $0 + $1.weight }
  }
}
