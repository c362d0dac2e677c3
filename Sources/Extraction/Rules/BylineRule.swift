internal import NewsModel
internal import TextCore

/// Who wrote the article, in a line near its top or at its end: `By Ada Merrin and Leo Orr`, `Ada Merrin, Reuters`. A
/// `via` with an agency behind it is a credit. A byline may be glued to the dateline.
///
/// Example: `By Ada Merrin ¶ The bridge shut.` → byline: By Ada Merrin
/// Example: `By Ada Merrin, via VPA ¶ The bridge shut.` → byline: By Ada Merrin + credit: via VPA
/// Example: `By Ada Merrin in Port Alden ¶ The bridge shut.` → byline: By Ada Merrin in Port Alden
/// Example: `Bridge to Close for Repairs ¶ Ada Merrin, Reuters ¶ The bridge shut.` → byline: Ada Merrin, Reuters
/// Example: `By Ada Merrin SELBURG — The old bridge was shut on Monday.` → byline: By Ada Merrin
/// Example: `By Monday the bridge was shut.` → none
struct BylineRule: LayoutRule {
  static let name = "byline"

  /// The longest byline in words.
  private static let longest = 18
  private static let by = WordColumns.hash(of: "by")
  private static let via = WordColumns.hash(of: "via")

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isWhole(block, of: page) && !draft.words[block].isEmpty {
      guard block <= page.lastOfTop || block + 2 >= page.blocks.count else { continue }
      if takeGlued(block, of: &draft, page, text) { continue }
      let words = draft.words[block]
      guard words.count <= Self.longest, !text.endsWithStop(draft.rest[block]) || words.count <= 5 else { continue }
      if isOpened(block, words, page) || isNameWithAgency(block, words, page, text) {
        take(block, of: &draft, page, text)
      }
    }
  }

  private func take(_ block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) {
    if let via = draft.words[block].dropFirst().first(where: { page.words.hashes[$0] == Self.via }) {
      let start = Int(page.words.lowers[via])
      draft.markTail(of: block, from: start, .credit, by: Self.name, page: page, text)
      // The comma between the two belongs to neither.
      let end = Int(page.words.uppers[via - 1])
      draft.markHead(of: block, to: end, .byline, by: Self.name, page: page, text)
      draft.drop(block)
    } else {
      draft.mark(block, .byline, by: Self.name)
    }
  }

  /// Whether the line begins as bylines do and has nothing but names behind that.
  private func isOpened(_ block: Int, _ words: Range<Int>, _ page: PlainPage) -> Bool {
    guard let hit = page.hit(.bylineOpening, at: words.lowerBound, block: block) else { return false }
    let names = hit.words.upperBound..<words.upperBound
    if names.isEmpty { return hit.words.count > 1 }
    guard page.words.traits[names.lowerBound].contains(.capital), !page.isWord(names.lowerBound, [.weekday, .month])
    else { return false }
    return names.allSatisfy { isName($0, page) }
  }

  private func isName(_ word: Int, _ page: PlainPage) -> Bool {
    let traits = page.words.traits[word]
    return traits.contains(.capital) || traits.contains(.number) || page.isWord(word, [.bylineWord, .nameWord])
  }

  /// `Ada Merrin, Reuters`: two to four names, a mark, an agency, and nothing else; not the first line.
  private func isNameWithAgency(_ block: Int, _ words: Range<Int>, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard block > 0, block <= page.firstProse, (3...8).contains(words.count) else { return false }
    for word in words.dropFirst(2).prefix(3) {
      guard let agency = page.hit(.agency, at: word, block: block), agency.words.upperBound == words.upperBound else {
        continue
      }
      let names = words.lowerBound..<word
      let gap = Int(page.words.uppers[word - 1])..<Int(page.words.lowers[word])
      let isApart = gap.contains { [UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: "-")].contains(text[$0]) }
      return isApart && names.allSatisfy { page.words.traits[$0].contains(.capital) }
    }
    return false
  }

  /// `By Ada Merrin SELBURG — …`: takes the byline and leaves the dateline.
  private func takeGlued(_ block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let words = draft.words[block]
    guard words.count > 8, page.words.hashes[words.lowerBound] == Self.by else { return false }
    let scanner = DatelineScanner(page: page)
    for word in words.dropFirst(3).prefix(8) {
      guard isName(word - 1, page), page.words.traits[word - 1].contains(.capital) || word > words.lowerBound + 3 else {
        return false
      }
      guard page.words.traits[word].contains(.allCapitals),
        scanner.dateline(at: word, block: block, words: words, text)?.form == .strict
      else { continue }
      let start = page.start(of: word, in: block, text)
      draft.markHead(of: block, to: start, .byline, by: Self.name, page: page, text)
      return true
    }
    return false
  }
}
