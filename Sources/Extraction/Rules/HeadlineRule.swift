internal import TextCore

/// The headline: the first line that nothing else took, where it looks like one and the report follows.
///
/// A line with a full stop at its end is a headline only where its long words begin with capitals, or where it is short,
/// stands by itself and the next two paragraphs say half of its words again.
///
/// Example: `Bridge to close for repairs ¶ The bridge shuts on Monday.` → title: Bridge to close for repairs
/// Example: `Bridge Will Close for Repairs in May. ¶ The bridge shuts on Monday.` → title: Bridge Will Close for Repairs in May.
/// Example: `Ministers close old Selburg bridge. ¶ Ministers said the old bridge near Selburg would close.` → title: Ministers close old Selburg bridge.
/// Example: `The bridge is shut. ¶ It opens in May, ministers said on Monday.` → title: none
/// Example: `Bridge to close for repairs` → title: none
struct HeadlineRule: LayoutRule {
  static let name = "headline"

  /// The longest headline with a full stop and small letters, in words.
  private static let longestSentence = 14
  /// How much of each of the next paragraphs is compared with it, in words.
  private static let wordsOfReport = 60

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    guard draft.titleBlock == nil, let first = page.blocks.indices.first(where: { draft.isOpen($0) }) else { return }
    let next = page.blocks.indices.first { $0 > first && draft.isOpen($0) }
    guard let next, draft.isWhole(first, of: page), isFollowed(by: next, draft, page, text) else { return }
    let form = HeadlineForm(page: page)
    let isHeadline =
      form.fits(first, draft, text) || form.isTitleCase(first, draft, text)
      || isSaidAgain(first, next, draft, page, text)
    guard isHeadline else { return }
    draft.setTitle(in: first, to: Int(draft.rest[first].upper), page: page, text)
  }

  /// Whether the report follows: a sentence that is open and ends, or is longer than headlines are.
  private func isFollowed(by next: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    page.blocks.indices.suffix(from: next).prefix(8).contains { block in
      draft.isOpen(block)
        && (draft.words[block].count >= 25 || draft.words[block].count >= 4 && text.endsSentence(draft.rest[block]))
    }
  }

  private func isSaidAgain(
    _ first: Int, _ next: Int, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>
  ) -> Bool {
    let words = draft.words[first]
    guard words.count <= Self.longestSentence, page.blocks[next].hasGapBefore, !text.hasDoubleQuote(draft.rest[first]),
      page.sentenceCount(words) == 1, draft.words[next].count > words.count
    else { return false }
    let own = page.contentStems(words)
    var others = Set(page.contentStems(draft.words[next].prefix(Self.wordsOfReport)))
    if let third = page.blocks.indices.first(where: { $0 > next && draft.isOpen($0) }) {
      others.formUnion(page.contentStems(draft.words[third].prefix(Self.wordsOfReport)))
    }
    let shared = own.count { others.contains($0) }
    return shared >= 2 && shared * 2 >= own.count
  }
}

extension PlainPage {
  /// The stems of the words that say something, each once, in the order of the text.
  func contentStems(_ range: Range<Int>) -> ContiguousArray<UInt64> {
    var seen: Set<UInt64> = []
    var stems: ContiguousArray<UInt64> = []
    for word in range where words.uppers[word] - words.lowers[word] >= 4 && !isWord(word, .common) {
      if seen.insert(words.stems[word]).inserted { stems.append(words.stems[word]) }
    }
    return stems
  }
}
