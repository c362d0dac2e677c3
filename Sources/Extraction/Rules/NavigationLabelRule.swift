internal import NewsModel
internal import TextCore

/// A line that leads to another page: a known label and a headline (`Read more: …`, `ALSO READ Bridge to close`), or a
/// known beginning (`Follow us on …`, `Click here to …`); the last sentence of a paragraph, where it is short.
///
/// Example: `The bridge is shut. ¶ Read more: How the bridge was built` → navigation: Read more: How the bridge was built
/// Example: `The bridge is shut. ¶ ALSO READ How the bridge was built` → navigation: ALSO READ How the bridge was built
/// Example: `The bridge is shut since May. Click here for more pictures.` → navigation: Click here for more pictures.
/// Example: `Read more than one paper, she advised.` → none
struct NavigationLabelRule: LayoutRule {
  static let name = "navigation label"

  private static let longest = 30
  private static let longestSentence = 16

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && !draft.words[block].isEmpty {
      let words = draft.words[block]
      if words.count <= Self.longest, leadsAway(words, block, page, text) {
        draft.mark(block, .navigation, by: Self.name)
      } else {
        takeLastSentence(block, of: &draft, page, text)
      }
    }
  }

  private func leadsAway(_ words: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    if let label = page.hit(.navigationLabel, at: words.lowerBound, block: block),
      isLabel(label, words, block, page, text)
    {
      return true
    }
    guard page.hit(.navigationOpening, at: words.lowerBound, block: block) != nil else { return false }
    return !words.contains { page.isWord($0, .speech) }
  }

  private func isLabel(
    _ label: PhraseHit, _ words: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>
  ) -> Bool {
    let last = label.words.upperBound - 1
    guard label.words.upperBound < words.upperBound else { return false }
    if let mark = page.mark(after: last, block: block, text), [0x3a, 0x7c, 0x3e, 0x5d, 0xbb].contains(mark) {
      return true
    }
    // `READ MORE How …`: a label that is told from its headline by its capitals.
    return label.words.count > 1 && label.words.allSatisfy { page.words.traits[$0].contains(.allCapitals) }
      && !page.words.traits[label.words.upperBound].contains(.allCapitals)
  }

  private func takeLastSentence(_ block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) {
    let words = draft.words[block]
    let sentence = page.sentence(around: words.upperBound - 1, in: words, limit: Self.longestSentence + 1)
    guard sentence.lowerBound > words.lowerBound, sentence.count <= Self.longestSentence,
      leadsAway(sentence, block, page, text)
    else { return }
    let start = page.start(of: sentence.lowerBound, in: block, text)
    guard !text.hasDoubleQuote(TextRange(start..<Int(draft.rest[block].upper))) else { return }
    draft.markTail(of: block, from: start, .navigation, by: Self.name, page: page, text)
  }
}
