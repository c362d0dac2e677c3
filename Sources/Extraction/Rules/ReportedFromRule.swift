internal import NewsModel
internal import TextCore

/// Who reported from where, among the last lines: names, `reported from` and places only.
///
/// Example: `The line is shut. ¶ Ada Merrin reported from Selburg, and Leo Orr from Orsel.` → credit: Ada Merrin reported from Selburg, and Leo Orr from Orsel.
/// Example: `Heavy rain was reported from Selburg on Monday.` → none
struct ReportedFromRule: LayoutRule {
  static let name = "reported from"

  private static let zone = 4
  private static let longest = 40
  private static let and = WordColumns.hash(of: "and")
  private static let from = WordColumns.hash(of: "from")
  private static let reported = WordColumns.hash(of: "reported")

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices.suffix(Self.zone)
    where draft.isOpen(block) && draft.words[block].count <= Self.longest {
      guard let hit = page.firstHit(.reportedFrom, in: block), hit.words.lowerBound > draft.words[block].lowerBound + 1,
        draft.words[block].allSatisfy({ isExpected($0, page) })
      else { continue }
      draft.mark(block, .credit, by: Self.name)
    }
  }

  private func isExpected(_ word: Int, _ page: PlainPage) -> Bool {
    let hash = page.words.hashes[word]
    return hash == Self.and || hash == Self.from || hash == Self.reported
      || page.words.traits[word].contains(.capital) || page.isWord(word, .nameWord)
  }
}
