internal import Markup

/// Tells which elements are no part of the article: navigation, shares, comments, hidden text and the like.
///
/// A name alone never decides: what holds much of the page's prose is not taken out, whatever it is called.
struct BoilerplateElements {
  /// A row for each node of the tree: whether it is taken out, or is in something that is.
  private(set) var isExcluded: ContiguousArray<Bool>

  init(_ tree: MarkupTree, _ page: PageBlocks) {
    isExcluded = ContiguousArray(repeating: false, count: tree.nodes.count)
    let total = max(page.mass[MarkupTree.root], 1)
    for row in tree.nodes.indices.dropFirst() where !tree.nodes[row].isText {
      if isExcluded[Int(tree.nodes[row].parent)] {
        isExcluded[row] = true
        continue
      }
      let hints = page.hints[row].intersection(.boilerplate)
      if hints.isEmpty { continue }
      let share = Double(page.mass[row]) / Double(total)
      isExcluded[row] = share < limit(hints, page.hints[row])
    }
  }

  /// The share of the page's prose below which an element of these names is taken out.
  private func limit(_ hints: ElementHint, _ all: ElementHint) -> Double {
    if !hints.isDisjoint(with: [.comments]) { return 0.9 }
    if all.contains(.body) { return 0.05 }
    if !hints.isDisjoint(with: [.consent, .newsletter, .navigation, .foot, .invisible, .overlay]) { return 0.4 }
    return 0.2
  }
}
