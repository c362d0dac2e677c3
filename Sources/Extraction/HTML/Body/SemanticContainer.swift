internal import Markup

/// Finds the element that says that it is the article, where that holds enough of the page's prose.
struct SemanticContainer {
  let tree: MarkupTree
  let page: PageBlocks
  /// The weight of the prose in each element, without boilerplate.
  let mass: ContiguousArray<Int>
  let boilerplate: BoilerplateElements
  /// The element of the headline.
  let headline: Int?

  /// The element and why it is taken; nil where there is none.
  func find() -> (row: Int, reason: String)? {
    if let row = best(where: { page.hints[$0].contains(.body) }, least: 0.3) {
      return (row, "an element named as the body of an article has \(percent(row)) % of the prose")
    }
    if let headline, let row = best(where: { isAround(headline, $0) }, least: 0.15) {
      return (row, "the article element around the headline has \(percent(row)) % of the prose")
    }
    if let row = best(where: { tree.nodes[$0].tag == .article }, least: 0.4) {
      return (row, "an article element has \(percent(row)) % of the prose")
    }
    if let row = best(where: { tree.nodes[$0].tag == .main }, least: 0.5) {
      return (row, "the main element has \(percent(row)) % of the prose")
    }
    return nil
  }

  /// The heaviest of the elements that are called so, then the innermost of those that have nearly all of it.
  private func best(where isCandidate: (Int) -> Bool, least: Double) -> Int? {
    let total = mass[MarkupTree.root]
    var best: Int?
    for row in tree.nodes.indices where !tree.nodes[row].isText && mass[row] > 0 && !boilerplate.isExcluded[row] {
      guard isCandidate(row) else { continue }
      guard let outer = best else {
        best = row
        continue
      }
      let isInside = row < Int(tree.nodes[outer].end)
      if isInside ? mass[row] * 10 >= mass[outer] * 8 : mass[row] > mass[outer] { best = row }
    }
    guard let best, mass[best] >= 200, Double(mass[best]) >= least * Double(total) else { return nil }
    return best
  }

  private func isAround(_ headline: Int, _ row: Int) -> Bool {
    tree.nodes[row].tag == .article && row < headline && headline < Int(tree.nodes[row].end)
  }

  private func percent(_ row: Int) -> Int { 100 * mass[row] / max(mass[MarkupTree.root], 1) }
}
