internal import NewsModel
internal import TextCore

/// Who else wrote, and whose news it is: `(Reporting by …; Editing by …)`, `… contributed to this report.`, `This report
/// contains information from …`.
///
/// Example: `He left. (Reporting by Ada Merrin; Editing by Leo Orr)` → credit: (Reporting by Ada Merrin; Editing by Leo Orr)
/// Example: `Ada Merrin and Leo Orr contributed reporting.` → credit: Ada Merrin and Leo Orr contributed reporting.
/// Example: `Source: VPA` → credit: Source: VPA
/// Example: `The fund contributed to this region for a year.` → none
struct ContributionRule: LayoutRule {
  static let name = "contribution"

  /// The longest such sentence in words.
  private static let longest = 70

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      for row in page.blocks[block].hits where draft.words[block].contains(page.hits[row].words.lowerBound) {
        let hit = page.hits[row]
        if hit.list == .contribution { take(hit, in: block, of: &draft, page, text) }
        if hit.list == .contributionLabel, isLabel(hit, block, page, text) {
          draft.mark(block, .credit, by: Self.name)
        }
      }
    }
  }

  private func take(
    _ hit: PhraseHit, in block: Int, of draft: inout LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>
  ) {
    let words = draft.words[block]
    let sentence = page.sentence(around: hit.words.lowerBound, in: words)
    guard sentence.count <= Self.longest else { return }
    let start = page.start(of: sentence.lowerBound, in: block, text)
    guard !text.hasDoubleQuote(TextRange(start..<Int(page.words.uppers[sentence.upperBound - 1]))) else { return }
    let begins = page.start(of: hit.words.lowerBound, in: block, text)
    if text[begins] == UInt8(ascii: "("), words.upperBound - hit.words.lowerBound <= Self.longest {
      draft.markTail(of: block, from: begins, .credit, by: Self.name, page: page, text)
    } else {
      draft.markSentence(sentence, of: block, .credit, by: Self.name, page: page, text)
    }
  }

  private func isLabel(_ hit: PhraseHit, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    page.blocks[block].wordCount <= 8 && hit.words.lowerBound == page.blocks[block].words.lowerBound
      && page.mark(after: hit.words.upperBound - 1, block: block, text) == 0x3a
  }
}
