internal import Markup
internal import TextCore

/// Headings that lead to the outlet's first page: they are its name, not a headline.
struct HomeHeadings {
  let tree: MarkupTree
  let page: PageBlocks

  /// How many names are read.
  private static let limit = 3

  /// What the first headings say that lead there.
  func names() -> [LineWords] {
    let text = HeadingText(tree: tree, page: page)
    let named = page.blocks.lazy.filter { $0.kind == .heading && $0.wordCount <= 12 && isOne($0) }
    return named.prefix(Self.limit).map { LineWords(text.line(of: $0)) }
  }

  /// Whether all of a heading is a link to the first page.
  func isOne(_ block: PageBlock) -> Bool {
    guard block.linkDensity > 0.9, let link = link(of: block) else { return false }
    if let relation = tree.string(.rel, of: link)?.lowercased(), relation == "home" { return true }
    return tree.string(.href, of: link).map(Self.leadsHome) ?? false
  }

  /// The link in a heading, or the one that it is in.
  private func link(of block: PageBlock) -> Int? {
    var row = block.firstNode
    for _ in 0..<8 where row > 0 {
      row = Int(tree.nodes[row].parent)
      if tree.nodes[row].tag == .a { return row }
    }
    return nil
  }

  /// `/`, `https://courier.example/`, `https://courier.example`; in an archive, too.
  static func leadsHome(_ address: String) -> Bool {
    let bytes = Array(address.utf8)
    let slashes = bytes.indices.dropLast().last { bytes[$0] == 0x2f && bytes[$0 + 1] == 0x2f }
    guard let slashes else { return bytes == [0x2f] }
    guard let path = bytes[(slashes + 2)...].firstIndex(of: 0x2f) else { return true }
    return path == bytes.count - 1
  }
}
