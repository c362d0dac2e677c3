internal import Markup
internal import TextCore

/// Finds the person who signs an article at its end: a name alone in a line that is set off, or in brackets behind the
/// last sentence.
struct BylineSignatures {
  let tree: MarkupTree
  let page: PageBlocks
  let names: PersonNames
  /// The blocks of the article's body.
  let body: ContiguousArray<Int>

  /// The person of the last line, or of its end.
  func find() -> [String] {
    for row in body.suffix(2).reversed() {
      let block = page.blocks[row]
      let found = block.wordCount <= 3 ? alone(block) : bracketed(block)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func alone(_ block: PageBlock) -> [String] {
    guard block.wordCount >= 2, block.linkByteCount == 0, block.kind != .listItem, isSetOff(block) else { return [] }
    return person(page.line(of: block, tree))
  }

  /// `… the mayor said. (Ann Lee)`
  private func bracketed(_ block: PageBlock) -> [String] {
    guard block.isProse else { return [] }
    var line = page.line(of: block, tree)[...]
    while let last = line.last, " +.".contains(last) { line = line.dropLast() }
    guard line.last == ")", let open = line.suffix(64).lastIndex(of: "(") else { return [] }
    return person(String(line[line.index(after: open)...].dropLast()))
  }

  private func person(_ line: String) -> [String] {
    guard names.isLikelyPerson(line) else { return [] }
    let found = names.names(in: line, isCertain: false)
    return found.count == 1 && found[0] == line ? found : []
  }

  /// Whether all of a line is strong, slanted or at the right.
  private func isSetOff(_ block: PageBlock) -> Bool {
    var outer = Int(tree.nodes[block.firstNode].parent)
    for _ in 0..<6 where outer > 0 {
      switch tree.nodes[outer].tag {
      case .strong, .b, .em, .i: return true
      default: break
      }
      if let style = tree.attribute(.style, of: outer),
        tree.attributeText.span.extracting(style.bounds).hasDeclaration("text-align", "right")
      {
        return true
      }
      outer = Int(tree.nodes[outer].parent)
    }
    return false
  }
}
