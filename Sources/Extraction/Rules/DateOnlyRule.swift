internal import NewsModel
internal import TextCore

/// A line that is only a date, with or without the word before it: `Published 3 May 2024, 4:15 p.m.`, `June 26, 2005`.
///
/// Example: `Bridge to Close for Repairs ¶ June 26, 2005 ¶ The bridge shuts.` → dateline: June 26, 2005
/// Example: `Updated: 3 May 2024, 4:15 p.m. ET ¶ The bridge shuts.` → dateline: Updated: 3 May 2024, 4:15 p.m. ET
/// Example: `Bridge to Close for Repairs ¶ 7 p.m. ¶ The bridge shuts.` → none
struct DateOnlyRule: LayoutRule {
  static let name = "date only"

  private static let longest = 16

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && draft.words[block].count <= Self.longest {
      guard block <= page.lastOfTop || block + 2 >= page.blocks.count,
        isDate(draft.words[block], block, page, text)
      else { continue }
      draft.mark(block, .dateline, by: Self.name)
    }
  }

  private func isDate(_ words: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard !words.isEmpty else { return false }
    let isISO =
      page.words.uppers[words.lowerBound] - page.words.lowers[words.lowerBound] == 4 && words.count >= 3
      && words.prefix(3).allSatisfy { page.words.traits[$0].contains(.number) }
    var hasNumber = false
    var hasDay = isISO || page.hit(.dateOpening, at: words.lowerBound, block: block) != nil
    for word in words {
      let traits = page.words.traits[word]
      if traits.contains(.number) { hasNumber = true } else if page.isWord(word, [.month, .weekday]) { hasDay = true }
      guard traits.contains(.number) || page.isWord(word, [.month, .weekday, .dateWord]) else { return false }
    }
    return hasNumber && hasDay
  }
}
