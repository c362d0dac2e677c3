internal import TextCore

/// The headline where the input names it and the text begins with it: the same words, whatever stands between them.
struct KnownHeadlineRule: LayoutRule {
  static let name = "known headline"

  /// Lines at the top among which the headline is looked for.
  private static let zone = 4

  private let words: WordColumns

  /// The rule for the headline `title`.
  init(title: String) {
    let bytes = ContiguousArray(title.utf8)
    var words = WordColumns()
    words.scan(bytes.span, 0..<bytes.count)
    self.words = words
  }

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    guard words.count > 0 else { return }
    for block in page.blocks.indices.prefix(Self.zone) where begins(page.blocks[block].words, page) {
      guard page.blocks[block].wordCount > words.count else {
        return draft.setTitle(in: block, to: Int(page.blocks[block].range.upper), page: page, text)
      }
      let next = page.blocks[block].words.lowerBound + words.count
      guard isCut(before: next, page) else { continue }
      let end = endWithMarks(from: Int(page.words.uppers[next - 1]), text)
      return draft.setTitle(in: block, to: end, page: page, text)
    }
  }

  private func begins(_ block: Range<Int>, _ page: PlainPage) -> Bool {
    guard words.count <= block.count else { return false }
    for step in 0..<words.count where words.hashes[step] != page.words.hashes[block.lowerBound + step] { return false }
    return true
  }

  /// Whether the text begins anew with `word`: the first sentence may repeat the words of the headline.
  private func isCut(before word: Int, _ page: PlainPage) -> Bool {
    words.count >= 4 && page.words.traits[word].contains(.capital)
  }

  /// Where the headline ends: the marks directly behind its last word belong to it.
  private func endWithMarks(from offset: Int, _ text: Span<UInt8>) -> Int {
    var end = offset
    while end < text.count {
      let scalar = text.scalar(at: end)
      guard isCloser(scalar.value) || [0x21, 0x2e, 0x3f].contains(scalar.value) else { break }
      end += scalar.width
    }
    return end
  }
}
