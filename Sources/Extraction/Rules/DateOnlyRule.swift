internal import NewsModel
internal import TextCore

/// A line that is only a date, with or without the word before it: `Published 3 May 2024, 4:15 p.m.`, `June 26, 2005`.
///
/// Example: `Bridge to Close for Repairs ¶ June 26, 2005 ¶ The bridge shuts.` → dateline: June 26, 2005
/// Example: `Updated: 3 May 2024, 4:15 p.m. ET ¶ The bridge shuts.` → dateline: Updated: 3 May 2024, 4:15 p.m. ET
/// Example: `Bridge to Close for Repairs ¶ 7 p.m. ¶ The bridge shuts.` → none
///
/// So is a line that is only a time of day, as between the entries of a live report.
///
/// Example: `17.40 ¶ The bridge shuts. ¶ 9:05 a.m. ¶ Lorries wait.` → dateline: 17.40 + dateline: 9:05 a.m.
struct DateOnlyRule: LayoutRule {
  static let name = "date only"

  private static let longest = 16

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && isClock(draft.words[block], page, text) {
      draft.mark(block, .dateline, by: Self.name)
    }
    for block in page.blocks.indices where draft.isOpen(block) && draft.words[block].count <= Self.longest {
      guard block <= page.lastOfTop || block + 2 >= page.blocks.count,
        isDate(draft.words[block], block, page, text)
      else { continue }
      draft.mark(block, .dateline, by: Self.name)
    }
  }

  /// `17.40`, `9:05 a.m.`
  private func isClock(_ words: Range<Int>, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard !words.isEmpty else { return false }
    let line = text.extracting(Int(page.words.lowers[words.lowerBound])..<Int(page.words.uppers[words.upperBound - 1]))
    guard (4...10).contains(line.count) else { return false }
    var place = 0
    guard let hour = Self.number(in: line, at: &place), hour < 24, place < line.count,
      line[place] == UInt8(ascii: ":") || line[place] == UInt8(ascii: ".")
    else { return false }
    place += 1
    let minutes = place
    guard let minute = Self.number(in: line, at: &place), minute < 60, place == minutes + 2 else { return false }
    // What may follow: `a.m.`, `pm`, `GMT`.
    return (place..<line.count).allSatisfy { line[$0] == 0x20 || line[$0] == 0x2e || line[$0] | 0x20 >= 0x61 }
  }

  /// The number of one or two digits at `place`, which moves behind it.
  private static func number(in line: Span<UInt8>, at place: inout Int) -> Int? {
    let start = place
    var value = 0
    while place < line.count, place < start + 2, (0x30...0x39).contains(line[place]) {
      value = value * 10 + Int(line[place] - 0x30)
      place += 1
    }
    return place > start ? value : nil
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
