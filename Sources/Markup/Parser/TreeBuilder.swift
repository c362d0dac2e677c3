internal import TextCore

/// Makes a tree of the events of a parser.
struct TreeBuilder {
  /// The tree so far.
  private(set) var tree = MarkupTree()
  /// The elements that the parser has open: their rows.
  private var open: ContiguousArray<UInt32> = []
  /// How many of `open` are ended already for the tree, from this place on; see `endParagraph`.
  private var rows: ContiguousArray<UInt32> = [0]
  /// Whether the text that comes is not kept.
  private var isSkippingText = false
  /// Whether the last event was text, so that the next text goes on with it.
  private var isInText = false
  /// How many paragraphs are open.
  private var openParagraphs = 0
  private var nameRows: [String: UInt16] = [:]

  static let nodeLimit = 2_000_000

  init() {
    tree.nodes.append(
      MarkupNode(tag: .other, name: 0, parent: 0, end: 0, content: TextRange(0, 0), source: TextRange(0, 0)))
  }

  /// How many elements the parser has open.
  var depth: Int { open.count }

  /// Whether no more nodes are taken.
  var isFull: Bool { tree.nodes.count >= Self.nodeLimit }

  /// Room for a page of this many bytes.
  mutating func reserve(byteCount: Int) {
    tree.nodes.reserveCapacity(min(byteCount / 64 + 64, Self.nodeLimit))
    tree.text.reserveCapacity(byteCount / 4)
    tree.attributeText.reserveCapacity(byteCount / 4)
  }

  /// The row of a name that `HTMLTag` does not know.
  mutating func name(_ name: String) -> UInt16 {
    if let known = nameRows[name] { return known }
    guard tree.names.count < Int(UInt16.max) else { return 0 }
    tree.names.append(name)
    nameRows[name] = UInt16(tree.names.count - 1)
    return UInt16(tree.names.count - 1)
  }

  // MARK: Elements

  /// Begins an element; its attributes follow, then `endAttributes`.
  mutating func start(_ tag: HTMLTag, name: UInt16, at source: TextRange) {
    if tag.endsParagraph { endParagraph() }
    let row = UInt32(tree.nodes.count)
    let attribute = UInt32(tree.attributes.count)
    tree.nodes.append(
      MarkupNode(
        tag: tag, name: name, parent: rows[rows.count - 1], end: 0, content: TextRange(attribute, attribute),
        source: source))
    rows.append(row)
    open.append(row)
    if tag == .p { openParagraphs += 1 }
    isInText = false
  }

  /// Adds an attribute to the element that was begun last.
  mutating func attribute(_ kind: HTMLAttribute, value: Span<UInt8>) {
    let lower = UInt32(tree.attributeText.count)
    tree.attributeText.append(value)
    let upper = UInt32(tree.attributeText.count)
    tree.attributes.append(MarkupAttribute(kind: kind, value: TextRange(lower, upper)))
    tree.nodes[tree.nodes.count - 1].attributeKinds.insert(kind)
  }

  /// Whether the element that was begun last has such an attribute.
  func hasAttribute(_ kind: HTMLAttribute) -> Bool { tree.nodes[tree.nodes.count - 1].attributeKinds.contains(kind) }

  /// All attributes of the element that was begun last are there.
  mutating func endAttributes() {
    let row = tree.nodes.count - 1
    tree.nodes[row].content = TextRange(tree.nodes[row].content.lower, UInt32(tree.attributes.count))
    isSkippingText = !keepsText(of: row)
  }

  /// Ends the element that the parser opened last.
  mutating func end() {
    guard let row = open.popLast() else { return }
    isInText = false
    isSkippingText = false
    guard tree.nodes[Int(row)].end == 0 else { return }
    while let top = rows.last, top >= row, top != 0 {
      close(top)
      rows.removeLast()
    }
  }

  /// Ends everything but the page itself: the parser begins anew, with nothing open.
  mutating func restart() {
    while rows.count > 1, let top = rows.popLast() { close(top) }
    open.removeAll()
    isInText = false
    isSkippingText = false
  }

  /// Ends everything.
  mutating func finish() {
    while let top = rows.popLast() { close(top) }
    open.removeAll()
  }

  private mutating func close(_ row: UInt32) {
    guard tree.nodes[Int(row)].end == 0 else { return }
    tree.nodes[Int(row)].end = UInt32(tree.nodes.count)
    if tree.nodes[Int(row)].tag == .p { openParagraphs -= 1 }
  }

  /// A block ends the paragraph that it stands in, though the parser thinks that it goes on.
  private mutating func endParagraph() {
    guard openParagraphs > 0 else { return }
    var place = rows.count - 1
    // A paragraph outside of a cell or a button is not ended by what is in them.
    while place > 0 {
      switch tree.nodes[Int(rows[place])].tag {
      case .p:
        while rows.count > place, let row = rows.popLast() { close(row) }
        return
      case .td, .th, .table, .button, .template, .object, .caption, .div, .li, .section, .article: return
      default: place -= 1
      }
    }
  }

  private func keepsText(of row: Int) -> Bool {
    switch tree.nodes[row].tag {
    case .style: return false
    case .script:
      guard let type = tree.attribute(.type, of: row) else { return false }
      return tree.attributeText.span.extracting(type.bounds).holdsSmall("json")
    default: return true
    }
  }

  // MARK: Text

  /// Adds text that stands at `source` in the page.
  mutating func text(_ text: Span<UInt8>, at source: TextRange) {
    if isSkippingText || text.isEmpty { return }
    let lower = UInt32(tree.text.count)
    tree.text.append(text)
    let range = TextRange(lower, UInt32(tree.text.count))
    appendRun(SourceRun(text: range, source: source))
    if isInText {
      let row = tree.nodes.count - 1
      tree.nodes[row].content = TextRange(tree.nodes[row].content.lower, range.upper)
      tree.nodes[row].source = TextRange(
        tree.nodes[row].source.lower, max(tree.nodes[row].source.lower, source.upper))
    } else {
      let row = UInt32(tree.nodes.count)
      tree.nodes.append(
        MarkupNode(
          tag: .text, name: 0, parent: rows[rows.count - 1], end: row + 1, content: range, source: source))
      isInText = true
    }
  }

  private mutating func appendRun(_ run: SourceRun) {
    if let last = tree.runs.last, last.isExact, run.isExact, last.source.upper == run.source.lower {
      tree.runs[tree.runs.count - 1].text = TextRange(last.text.lower, run.text.upper)
      tree.runs[tree.runs.count - 1].source = TextRange(last.source.lower, run.source.upper)
    } else {
      tree.runs.append(run)
    }
  }

  mutating func reached(_ limit: MarkupLimit) { tree.limitReached = limit }
}
