internal import NewsModel
internal import TextCore

/// The credit of a picture that says so: `Photo: Ada Merrin`, `Credit...Agency, via Agency`, `(Photo by Ada Merrin)`.
/// The few sentences before it in its line are the caption.
///
/// Example: `The quay on Monday. Photo: Leo Orr / Courier` → caption: The quay on Monday. + credit: Photo: Leo Orr / Courier
/// Example: `Workers at the bridge.Credit...Ada Merrin, via VPA` → caption: Workers at the bridge. + credit: Credit...Ada Merrin, via VPA
/// Example: `The bridge. (Photo by Ada Merrin)` → caption: The bridge. + credit: (Photo by Ada Merrin)
/// Example: `Photo: The ferry that was hit in the harbour on Monday.` → caption: Photo: The ferry that was hit in the harbour on Monday.
/// Example: `The deal gave banks more credit: they may lend again.` → none
struct LabelledCreditRule: LayoutRule {
  static let name = "labelled credit"

  /// The longest credit in words, its label among them.
  private static let longest = 20

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      for row in page.blocks[block].hits {
        let hit = page.hits[row]
        guard hit.list == .creditLabel || hit.list == .creditBy, draft.words[block].contains(hit.words.lowerBound),
          let credit = credit(hit, block, page, text)
        else { continue }
        take(credit, from: hit.words.lowerBound, in: block, of: &draft, page, text)
      }
    }
  }

  private func take(
    _ credit: Range<Int>, from word: Int, in block: Int, of draft: inout LayoutDraft, _ page: PlainPage,
    _ text: Span<UInt8>
  ) {
    let isAfterCaption =
      draft.rest[block].lower < credit.lowerBound
      && CaptionSplit.isCaption(before: word, of: block, in: draft, page, text)
    if isAfterCaption {
      draft.markHead(of: block, to: credit.lowerBound, .caption, by: Self.name, page: page, text)
    }
    let kind: Furniture.Kind = isSentence(credit, from: word, draft, block, page) ? .caption : .credit
    draft.markPart(of: block, credit, kind, by: Self.name, page: page, text)
  }

  /// Whether a label is followed by what is seen in the picture, not by who made it.
  private func isSentence(_ credit: Range<Int>, from word: Int, _ draft: LayoutDraft, _ block: Int, _ page: PlainPage)
    -> Bool
  {
    let words = (word + 1..<page.blocks[block].words.upperBound).prefix {
      Int(page.words.uppers[$0]) <= credit.upperBound
    }
    return words.count { !CaptionSplit.areNames($0..<$0 + 1, page) && !page.isWord($0, .bylineWord) } >= 3
  }

  /// The bytes of the credit that a label begins; nil where it is none.
  private func credit(_ hit: PhraseHit, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Range<Int>? {
    let first = hit.words.lowerBound
    guard isLabel(hit, block, page, text), begins(first, block, page, text) else { return nil }
    let start = page.start(of: first, in: block, text)
    let blockEnd = Int(page.blocks[block].range.upper)
    if text[start] == UInt8(ascii: "("), let end = closing(from: start, to: min(blockEnd, start + 200), text) {
      return start..<end
    }
    let sentence = page.sentence(
      around: first, in: first..<page.blocks[block].words.upperBound, limit: Self.longest + 1)
    guard sentence.count <= Self.longest, sentence.count > hit.words.count else { return nil }
    let isLast = sentence.upperBound == page.blocks[block].words.upperBound
    return start..<(isLast ? blockEnd : page.start(of: sentence.upperBound, in: block, text))
  }

  /// Whether what follows the label makes it one.
  private func isLabel(_ hit: PhraseHit, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let last = hit.words.upperBound - 1
    if hit.list == .creditBy {
      return hit.words.upperBound < page.blocks[block].words.upperBound
        && page.words.traits[hit.words.upperBound].contains(.capital)
    }
    guard let mark = page.mark(after: last, block: block, text) else { return false }
    if mark == 0x3a || mark == 0x2026 || mark == 0x7c { return true }
    let after = Int(page.words.uppers[last])
    return mark == 0x2e && after + 1 < Int(page.blocks[block].range.upper) && text[after + 1] == UInt8(ascii: ".")
  }

  /// Whether a credit can begin with `word`: a line or a sentence does, or it is glued to a caption, or in brackets.
  private func begins(_ word: Int, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let traits = page.words.traits[word]
    if page.opensSentence(word) { return true }
    guard word > page.blocks[block].words.lowerBound else { return true }
    let before = text.scalar(before: Int(page.words.lowers[word])).value
    if before == UInt32(UInt8(ascii: "(")) || before == UInt32(UInt8(ascii: "[")) { return true }
    guard traits.contains(.capital) else { return false }
    if traits.contains(.glued) || traits.contains(.afterStop) { return true }
    return page.mark(after: word - 1, block: block, text) == 0x7c
  }

  private func closing(from start: Int, to end: Int, _ text: Span<UInt8>) -> Int? {
    var offset = start
    while offset < end {
      if text[offset] == UInt8(ascii: ")") { return offset + 1 }
      offset += 1
    }
    return nil
  }
}
