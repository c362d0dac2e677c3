internal import Markup
internal import TextCore

/// What the elements of a page that are there for programs say: `meta`, `link`, `title`, `html`.
struct PageHead: Sendable {
  /// A `meta` element: its name, property or itemprop in small letters, and its content.
  struct Entry: Sendable {
    let key: String
    let value: String
  }

  private(set) var entries: [Entry] = []
  /// The item of which each property of the microdata was said first.
  private var scopes: [(key: String, scope: Int)] = []
  /// The text of the first `title` element.
  private(set) var title: String?
  /// What `link rel="canonical"` leads to.
  private(set) var canonical: String?
  /// The `lang` of the `html` element.
  private(set) var language: String?

  init(_ tree: MarkupTree) {
    var titleIsDone = false
    var row = 1
    while row < tree.nodes.count {
      let node = tree.nodes[row]
      switch node.tag {
      case .meta: addMeta(row, tree)
      case .link: addLink(row, tree)
      case .html: language = language ?? tree.string(.lang, of: row)
      case .title where !titleIsDone:
        title = Self.text(of: row, tree)
        titleIsDone = title != nil
      case .svg: row = max(row, Int(node.end) - 1)
      default: break
      }
      row += 1
    }
  }

  /// The first value that is not empty of the first of `keys` that has one.
  func value(_ keys: String...) -> String? { value(keys) }

  func value(_ keys: [String]) -> String? {
    for key in keys {
      for entry in entries where entry.key == key && !entry.value.isEmpty { return entry.value }
    }
    return nil
  }

  /// All values of `key` that are not empty.
  func values(_ key: String) -> [String] {
    entries.filter { $0.key == key && !$0.value.isEmpty }.map(\.value)
  }

  private mutating func addMeta(_ row: Int, _ tree: MarkupTree) {
    guard let content = tree.string(.content, of: row) else { return }
    let value = CleanText.line(content)
    for kind in [HTMLAttribute.property, .name, .itemprop, .http_equiv] {
      guard let key = tree.string(kind, of: row)?.lowercased() else { continue }
      if kind == .itemprop, !isOfFirstScope(row, key, tree) { continue }
      entries.append(Entry(key: key, value: value))
    }
  }

  /// Whether what is said by microdata is said of the item of which it was said first: not of works that are quoted.
  private mutating func isOfFirstScope(_ row: Int, _ key: String, _ tree: MarkupTree) -> Bool {
    var scope = Int(tree.nodes[row].parent)
    while scope > 0, tree.attribute(.itemscope, of: scope) == nil { scope = Int(tree.nodes[scope].parent) }
    if tree.string(.itemprop, of: scope) == "citation" { return false }
    if let first = scopes.first(where: { $0.key == key }) { return first.scope == scope }
    scopes.append((key, scope))
    return true
  }

  private mutating func addLink(_ row: Int, _ tree: MarkupTree) {
    guard canonical == nil, tree.string(.rel, of: row)?.lowercased() == "canonical" else { return }
    canonical = tree.string(.href, of: row).map(CleanText.line)
  }

  /// The text of an element in one line; nil where it has none.
  static func text(of row: Int, _ tree: MarkupTree) -> String? {
    var bytes: ContiguousArray<UInt8> = []
    for inner in row..<Int(tree.nodes[row].end) {
      let node = tree.nodes[inner]
      if node.isText { bytes.append(contentsOf: tree.text[node.content.bounds]) }
      if node.tag == .br || node.tag.isBlock { bytes.append(0x20) }
    }
    let line = CleanText.line(String(decoding: bytes, as: UTF8.self))
    return line.isEmpty ? nil : line
  }
}
