package import TextCore

/// Finds what stands between quotation marks.
///
/// Straight and curly, double and single marks; marks inside marks belong to the outer ones and are not reported. A mark
/// that nothing closes never takes more than its sentence, unless the next paragraph begins with an opening mark: then the
/// quotation goes on there, as English newspapers print it. O(bytes).
package struct MarkScanner {
  private let text: ContiguousArray<UInt8>
  private let blocks: ContiguousArray<TextRange>

  private init(text: ContiguousArray<UInt8>, blocks: ContiguousArray<TextRange>) {
    self.text = text
    self.blocks = blocks
  }

  /// The outermost quoted spans of `blocks`, which are in text order, as are the spans.
  package static func spans(
    in text: ContiguousArray<UInt8>, blocks: ContiguousArray<TextRange>
  ) -> ContiguousArray<QuotedSpan> {
    let scanner = MarkScanner(text: text, blocks: blocks)
    var spans: ContiguousArray<QuotedSpan> = []
    var isOpen = false
    for block in blocks.indices { isOpen = scanner.scan(block, continues: isOpen, into: &spans) }
    return spans
  }

  /// Adds the spans of a block; whether its last one goes on in the next block.
  private func scan(_ block: Int, continues: Bool, into spans: inout ContiguousArray<QuotedSpan>) -> Bool {
    let range = blocks[block]
    let text = text.span
    let marks = QuotationMark.all(in: text, range)
    var open: Int?
    var place = 0
    while place < marks.count {
      let mark = marks[place]
      guard let opener = open else {
        if opens(mark, place, marks, from: Int(range.lower)) { open = place }
        place += 1
        continue
      }
      let first = marks[opener]
      if closes(mark, place, opener: first, marks) {
        append(first, end: mark.end, upTo: mark.offset, .closed, block, continues, &spans)
        open = nil
      } else if !mark.isSingle, !first.isSingle, reopens(mark, from: Int(range.lower)) {
        // A second opening mark: the first was never closed.
        recover(first, before: mark.offset, block, continues, &spans)
        open = place
      } else if first.isSingle, !mark.isSingle {
        // What looked like a single mark was an apostrophe.
        open = nil
        continue
      }
      place += 1
    }
    guard let opener = open else { return false }
    let first = marks[opener]
    guard !first.isSingle else { return false }
    if block + 1 < blocks.count, goesOn(in: blocks[block + 1]) {
      append(first, end: Int(range.upper), upTo: Int(range.upper), .continued, block, continues, &spans)
      return true
    }
    recover(first, before: Int(range.upper), block, continues, &spans)
    return false
  }

  /// Whether the mark opens a span where none is open.
  private func opens(
    _ mark: QuotationMark, _ place: Int, _ marks: ContiguousArray<QuotationMark>, from lower: Int
  ) -> Bool {
    guard mark.canOpen else { return false }
    if !mark.isSingle { return true }
    guard QuotationMark.looksOpening(text.span, mark, from: lower) else { return false }
    // A single mark opens only where another single mark can close it before a double one comes.
    guard place + 1 < marks.count else { return false }
    return marks[place + 1].isSingle && marks[place + 1].canClose
  }

  /// Whether the mark closes the span that `opener` opened.
  private func closes(
    _ mark: QuotationMark, _ place: Int, opener: QuotationMark, _ marks: ContiguousArray<QuotationMark>
  ) -> Bool {
    guard mark.canClose, mark.isSingle == opener.isSingle else { return false }
    if mark.isSingle {
      // `the ministers’ plan` inside single marks: wait for a better one.
      let isPlural = text[mark.offset - 1] == 0x73 && mark.end < text.count && text[mark.end] == 0x20
      if isPlural, place + 1 < marks.count, marks[place + 1].isSingle, !marks[place + 1].canOpen { return false }
    }
    return true
  }

  /// Whether a double mark inside an open span begins a new one.
  private func reopens(_ mark: QuotationMark, from lower: Int) -> Bool {
    mark.canOpen && !mark.canClose && QuotationMark.looksOpening(text.span, mark, from: lower)
  }

  /// Whether a block begins with a double opening mark.
  private func goesOn(in block: TextRange) -> Bool {
    let head = TextRange(block.lower, min(block.upper, block.lower + 4))
    let start = text.span.scalar(at: Int(block.lower))
    guard [0x22, 0x201c, 0x201d, 0x201e, 0xab, 0x60].contains(start.value) else { return false }
    return QuotationMark.all(in: text.span, head).first.map { $0.canOpen && !$0.isSingle } ?? false
  }

  /// A span that nothing closes: to the end of its sentence.
  private func recover(
    _ first: QuotationMark, before limit: Int, _ block: Int, _ continues: Bool,
    _ spans: inout ContiguousArray<QuotedSpan>
  ) {
    var end = first.end
    while end < limit {
      let byte = text[end]
      end += 1
      let isStop = byte == 0x2e || byte == 0x21 || byte == 0x3f
      if isStop, end == limit || text[end] == 0x20 || text[end] == 0x0a, end - first.end > 8 { break }
    }
    append(first, end: end, upTo: end, .recovered, block, continues, &spans)
  }

  private func append(
    _ first: QuotationMark, end: Int, upTo inner: Int, _ ending: QuotedSpan.Ending, _ block: Int, _ continues: Bool,
    _ spans: inout ContiguousArray<QuotedSpan>
  ) {
    let content = text.span.trimmed(TextRange(first.end..<max(inner, first.end)))
    guard !content.isEmpty else { return }
    let isFirst = spans.last.map { $0.block != block } ?? true
    let goesOn = continues && isFirst && first.offset == Int(blocks[block].lower)
    spans.append(
      QuotedSpan(
        outer: TextRange(first.offset..<end), inner: content, block: block, ending: ending, continues: goesOn,
        isSingle: first.isSingle))
  }
}

extension Span<UInt8> {
  /// `range` without white space at its ends.
  func trimmed(_ range: TextRange) -> TextRange {
    var (lower, upper) = (Int(range.lower), Int(range.upper))
    while lower < upper {
      let scalar = scalar(at: lower)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { break }
      lower += scalar.width
    }
    while upper > lower {
      let scalar = scalar(before: upper)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { break }
      upper -= scalar.width
    }
    return TextRange(lower..<upper)
  }
}
