internal import Markup
internal import TextCore

/// Walks through a tree once and makes its blocks.
struct BlockReader {
  private(set) var blocks: ContiguousArray<PageBlock> = []
  private(set) var pieces: ContiguousArray<BlockPiece> = []
  private(set) var hints: ContiguousArray<ElementHint> = []

  private let words: ElementHints
  /// The elements that are open.
  private var open: ContiguousArray<Open> = []
  private var firstPiece = 0
  private var firstNode = 0
  private var linkDepth = 0
  private var lineBreaks = 0

  private struct Open {
    var row: Int
    var end: Int
    /// The block element that it is, or is in.
    var block: Int
    var kind: PageBlock.Kind
    var isBlock: Bool
    var isLink: Bool
    var isInvisible: Bool
  }

  init(words: ElementHints) { self.words = words }

  mutating func read(_ tree: MarkupTree) {
    hints = ContiguousArray(repeating: [], count: tree.nodes.count)
    open.append(
      Open(row: 0, end: tree.nodes.count, block: 0, kind: .plain, isBlock: true, isLink: false, isInvisible: false))
    var row = 1
    while row < tree.nodes.count {
      while let last = open.last, last.end <= row, open.count > 1 { leave(last, tree) }
      let node = tree.nodes[row]
      if node.isText {
        text(row, node.content, tree)
        row += 1
      } else if enter(row, node, tree) {
        row += 1
      } else {
        row = max(Int(node.end), row + 1)
      }
    }
    while let last = open.last { leave(last, tree) }
  }

  // MARK: Elements

  /// Begins an element; false where nothing in it is text of the page.
  private mutating func enter(_ row: Int, _ node: MarkupNode, _ tree: MarkupTree) -> Bool {
    let outer = open[open.count - 1]
    switch node.tag {
    case .script, .style, .noscript, .template, .svg, .select, .textarea, .iframe, .object, .audio, .video, .canvas,
      .title, .head, .option:
      // What a head holds that was never closed is the page.
      guard node.tag == .head || node.tag == .noscript, Int(node.end) - row > tree.nodes.count / 2 else { return false }
    case .br:
      lineBreak(tree)
      return false
    case .hr:
      endBlock(tree)
      return false
    default: break
    }
    hints[row] = hint(row, node, tree)
    let isBlock = node.tag.isBlock
    if isBlock { endBlock(tree) }
    let isLink = node.tag == .a
    if isLink { linkDepth += 1 }
    open.append(
      Open(
        row: row, end: Int(node.end), block: isBlock ? row : outer.block, kind: kind(node.tag, in: outer.kind),
        isBlock: isBlock, isLink: isLink,
        isInvisible: outer.isInvisible || hints[row].contains(.invisible)))
    return true
  }

  private mutating func leave(_ last: Open, _ tree: MarkupTree) {
    if last.isBlock { endBlock(tree) }
    if last.isLink { linkDepth -= 1 }
    open.removeLast()
  }

  private func kind(_ tag: HTMLTag, in outer: PageBlock.Kind) -> PageBlock.Kind {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
    case .figcaption, .caption: return .caption
    case .li, .dd, .dt: return .listItem
    case .td, .th: return .cell
    case .blockquote: return .quotation
    case .pre: return .preformatted
    case .p: return outer == .plain ? .paragraph : outer
    case .div, .section, .article, .main: return outer == .paragraph ? .plain : outer
    default: return outer
    }
  }

  // MARK: Hints

  private func hint(_ row: Int, _ node: MarkupNode, _ tree: MarkupTree) -> ElementHint {
    var hint: ElementHint = []
    switch node.tag {
    case .nav, .menu: hint = .navigation
    case .footer: hint = .foot
    case .aside: hint = .side
    case .figcaption: hint = .caption
    case .button, .label, .search, .input: hint = .tool
    case .dialog: hint = .overlay
    case .main: hint = .main
    case .article: hint = .main
    default: break
    }
    for place in node.content.bounds {
      let attribute = tree.attributes[place]
      switch attribute.kind {
      case .class, .id, .role, .data_testid, .data_component, .data_type:
        hint.formUnion(words.hints(in: tree.attributeText.span.extracting(attribute.value.bounds)))
      case .itemprop: hint.formUnion(itemHint(attribute.value, tree))
      case .hidden: hint.insert(.invisible)
      case .style: if isHidden(attribute.value, tree) { hint.insert(.invisible) }
      case .aria_hidden:
        if equals(attribute.value, "true", tree), node.tag != .div, node.tag != .p { hint.insert(.invisible) }
      default: break
      }
    }
    // What names a cell or a line of text says what is in it, not what is around it.
    switch node.tag {
    case .p, .span, .h1, .h2, .h3, .h4, .h5, .h6, .a, .li, .strong, .b, .em, .i, .font, .blockquote: hint.remove(.body)
    case .tr, .td, .tbody, .th: hint.subtract([.tool, .labels, .date, .byline])
    case .html, .body: hint = hint.intersection([.body, .main])
    default: break
    }
    return hint
  }

  private func itemHint(_ value: TextRange, _ tree: MarkupTree) -> ElementHint {
    if equals(value, "articleBody", tree) || equals(value, "reviewBody", tree) { return [.body, .main] }
    if equals(value, "author", tree) { return .byline }
    if equals(value, "datePublished", tree) || equals(value, "dateModified", tree) { return .date }
    if equals(value, "comment", tree) { return .comments }
    if equals(value, "caption", tree) { return .caption }
    return []
  }

  private func equals(_ value: TextRange, _ word: StaticString, _ tree: MarkupTree) -> Bool {
    tree.attributeText.span.extracting(value.bounds).equals(word)
  }

  /// `display: none` and `visibility: hidden`, whatever else the style says.
  private func isHidden(_ value: TextRange, _ tree: MarkupTree) -> Bool {
    if value.count > 2_000 { return false }
    let style = tree.attributeText.span.extracting(value.bounds)
    return style.hasDeclaration("display", "none") || style.hasDeclaration("visibility", "hidden")
  }

  // MARK: Text

  private mutating func text(_ row: Int, _ range: TextRange, _ tree: MarkupTree) {
    if range.isEmpty { return }
    if pieces.count == firstPiece { firstNode = row }
    pieces.append(BlockPiece(text: range, isLink: linkDepth > 0))
    if lineBreaks > 0, !tree.text.span.extracting(range.bounds).isBlank { lineBreaks = 0 }
  }

  private mutating func lineBreak(_ tree: MarkupTree) {
    lineBreaks += 1
    if lineBreaks > 1 { return endBlock(tree) }
    if pieces.count > firstPiece { pieces.append(BlockPiece(text: TextRange(0, 0), isLink: false)) }
  }

  private mutating func endBlock(_ tree: MarkupTree) {
    lineBreaks = 0
    defer { firstPiece = pieces.count }
    guard pieces.count > firstPiece, let inner = open.last else { return }
    var block = PageBlock(
      pieces: firstPiece..<pieces.count, element: inner.block, kind: inner.kind, firstNode: firstNode)
    block.isInvisible = inner.isInvisible
    block.measure(pieces, tree.text.span)
    if block.byteCount == 0 {
      pieces.removeLast(pieces.count - firstPiece)
      return
    }
    blocks.append(block)
  }
}
