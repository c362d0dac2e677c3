internal import NewsModel
internal import TextCore

/// A part of the text that a rule took for furniture.
struct LayoutMark: Sendable, Equatable {
  /// Its bytes.
  let range: TextRange
  /// What it is.
  let kind: Furniture.Kind
  /// The rule that says so.
  let rule: String
}

/// What the rules found so far. Each rule sees only what those before it left over, so that marks never overlap.
struct LayoutDraft: Sendable {
  /// The headline.
  private(set) var title: TextRange?
  /// The block that the headline stands in.
  private(set) var titleBlock: Int?
  /// The furniture in no order.
  private(set) var marks: ContiguousArray<LayoutMark> = []
  /// What is left of each block: its bytes, no white space at their ends; empty where nothing is.
  private(set) var rest: ContiguousArray<TextRange>
  /// The words of what is left of each block.
  private(set) var words: ContiguousArray<Range<Int>>
  /// What the last mark on each whole block was.
  private(set) var kinds: ContiguousArray<Furniture.Kind?>

  /// Nothing is found yet.
  init(_ page: PlainPage) {
    rest = ContiguousArray(page.blocks.map(\.range))
    words = ContiguousArray(page.blocks.map(\.words))
    kinds = ContiguousArray(repeating: nil, count: page.blocks.count)
  }

  /// Whether something of `block` is left that may be report.
  func isOpen(_ block: Int) -> Bool { !rest[block].isEmpty }

  /// The first blocks of which something is left, at most `count`.
  func firstOpen(_ count: Int) -> [Int] {
    var open: [Int] = []
    for block in rest.indices where isOpen(block) {
      if open.count == count { break }
      open.append(block)
    }
    return open
  }

  /// Whether nothing of `block` is taken yet.
  func isWhole(_ block: Int, of page: PlainPage) -> Bool {
    !rest[block].isEmpty && rest[block] == page.blocks[block].range
  }

  /// Takes what is left of `block`.
  mutating func mark(_ block: Int, _ kind: Furniture.Kind, by rule: String) {
    guard isOpen(block) else { return }
    marks.append(LayoutMark(range: rest[block], kind: kind, rule: rule))
    kinds[block] = kind
    close(block)
  }

  /// Leaves what is left of `block` to nobody: a comma between two marks.
  mutating func drop(_ block: Int) { close(block) }

  /// Takes the beginning of what is left of `block`, up to the byte `end`.
  mutating func markHead(
    of block: Int, to end: Int, _ kind: Furniture.Kind, by rule: String, page: PlainPage, _ text: Span<UInt8>
  ) {
    let head = text.trimmed(TextRange(Int(rest[block].lower)..<end))
    if head.isEmpty { return }
    marks.append(LayoutMark(range: head, kind: kind, rule: rule))
    shrink(block, to: TextRange(end..<Int(rest[block].upper)), page, text)
    if !isOpen(block) { kinds[block] = kind }
  }

  /// Takes the end of what is left of `block`, from the byte `start` on.
  mutating func markTail(
    of block: Int, from start: Int, _ kind: Furniture.Kind, by rule: String, page: PlainPage, _ text: Span<UInt8>
  ) {
    let tail = text.trimmed(TextRange(start..<Int(rest[block].upper)))
    if tail.isEmpty { return }
    marks.append(LayoutMark(range: tail, kind: kind, rule: rule))
    shrink(block, to: TextRange(Int(rest[block].lower)..<start), page, text)
    if !isOpen(block) { kinds[block] = kind }
  }

  /// Takes a part in the middle of what is left of `block`; at its ends it is a head or a tail.
  mutating func markPart(
    of block: Int, _ part: Range<Int>, _ kind: Furniture.Kind, by rule: String, page: PlainPage, _ text: Span<UInt8>
  ) {
    let range = text.trimmed(TextRange(part))
    guard !range.isEmpty, rest[block].contains(range) else { return }
    if range == rest[block] {
      mark(block, kind, by: rule)
    } else if range.lower == rest[block].lower {
      markHead(of: block, to: Int(range.upper), kind, by: rule, page: page, text)
    } else if range.upper == rest[block].upper {
      markTail(of: block, from: Int(range.lower), kind, by: rule, page: page, text)
    } else if marks.last.map({ !$0.range.overlaps(range) }) ?? true {
      marks.append(LayoutMark(range: range, kind: kind, rule: rule))
    }
  }

  /// Takes the beginning of `block` up to the byte `end` for the headline.
  mutating func setTitle(in block: Int, to end: Int, page: PlainPage, _ text: Span<UInt8>) {
    title = text.trimmed(TextRange(Int(rest[block].lower)..<end))
    titleBlock = block
    shrink(block, to: TextRange(end..<Int(rest[block].upper)), page, text)
  }

  private mutating func close(_ block: Int) {
    rest[block] = TextRange(rest[block].upper, rest[block].upper)
    words[block] = words[block].upperBound..<words[block].upperBound
  }

  private mutating func shrink(_ block: Int, to range: TextRange, _ page: PlainPage, _ text: Span<UInt8>) {
    rest[block] = text.trimmed(range)
    var lower = words[block].lowerBound
    var upper = words[block].upperBound
    while lower < upper, page.words.lowers[lower] < rest[block].lower { lower += 1 }
    while upper > lower, page.words.uppers[upper - 1] > rest[block].upper { upper -= 1 }
    words[block] = lower..<upper
  }
}
