internal import Markup
internal import TextCore

/// Names that say nothing on this page: where most of the prose stands in elements called “widget”, widgets are how the
/// page is built and no sidebars.
struct DistrustedHints {
  /// Kinds that are not trusted at all.
  private(set) var hints: ElementHint = []
  private var shapes: Set<UInt64> = []

  /// Kinds that may well hold most of a page's prose: they are trusted always.
  private static let certain: ElementHint = [.comments, .related, .consent, .newsletter, .share]

  /// All names are trusted.
  init() {}

  init(_ tree: MarkupTree, _ page: PageBlocks) {
    let total = max(page.mass[MarkupTree.root], 1)
    var outer = ContiguousArray(repeating: ElementHint(), count: tree.nodes.count)
    var mass: [UInt32: Int] = [:]
    var shapeMass: [UInt64: Int] = [:]
    for row in tree.nodes.indices.dropFirst() where !tree.nodes[row].isText {
      let parent = Int(tree.nodes[row].parent)
      outer[row] = outer[parent].union(page.hints[parent])
      let new = page.hints[row].intersection(.boilerplate).subtracting(Self.certain).subtracting(outer[row])
      if new.isEmpty || page.mass[row] == 0 { continue }
      for bit in 0..<32 where new.rawValue >> UInt32(bit) & 1 == 1 { mass[UInt32(bit), default: 0] += page.mass[row] }
      if let shape = Self.shape(of: row, new, tree) { shapeMass[shape, default: 0] += page.mass[row] }
    }
    for (bit, mass) in mass where mass * 2 > total { hints.insert(ElementHint(rawValue: 1 << bit)) }
    for (shape, mass) in shapeMass where mass * 4 > total { shapes.insert(shape) }
  }

  /// Whether the elements that are called like this one hold a good part of the prose together.
  func isDistrusted(_ row: Int, _ hints: ElementHint, _ tree: MarkupTree) -> Bool {
    guard !shapes.isEmpty, hints.isDisjoint(with: Self.certain) else { return false }
    return Self.shape(of: row, hints, tree).map(shapes.contains) ?? false
  }

  /// The first name of the class, and what all names say.
  private static func shape(of row: Int, _ hints: ElementHint, _ tree: MarkupTree) -> UInt64? {
    guard let value = tree.attribute(.class, of: row) else { return nil }
    var hash = WordHash()
    for place in value.bounds {
      if tree.attributeText[place] <= 0x20 { break }
      hash.add(tree.attributeText[place])
    }
    return WordHash.pair(hash.value, UInt64(hints.rawValue))
  }
}
