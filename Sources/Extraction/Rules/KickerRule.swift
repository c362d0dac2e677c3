internal import NewsModel
internal import TextCore

/// The section above a headline: a known name or a few words in capitals, in a line before a line that looks like a
/// headline.
///
/// Example: `WORLD NEWS ¶ Bridge to Close for Repairs ¶ The old bridge over the river will be shut until May, the mayor said.` → navigation: WORLD NEWS
/// Example: `BRIDGE SHUT ¶ The old bridge over the river will be shut until May, the mayor said.` → none
struct KickerRule: LayoutRule {
  static let name = "kicker"

  private static let longest = 4

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let top = draft.firstOpen(2)
    guard top.count == 2, draft.titleBlock == nil else { return }
    let (kicker, headline) = (top[0], top[1])
    guard headline < page.firstProse, page.firstProse < page.blocks.count,
      HeadlineForm(page: page).fits(headline, draft, text), draft.words[headline].count > draft.words[kicker].count
    else { return }
    if isKicker(kicker, above: headline, draft, page) { draft.mark(kicker, .navigation, by: Self.name) }
  }

  private func isKicker(_ block: Int, above headline: Int, _ draft: LayoutDraft, _ page: PlainPage) -> Bool {
    let words = draft.words[block]
    guard !words.isEmpty, words.count <= Self.longest else { return false }
    if page.hit(.sectionName, at: words.lowerBound, block: block)?.words == words { return true }
    return words.allSatisfy { page.words.traits[$0].contains(.allCapitals) }
      && !draft.words[headline].allSatisfy { page.words.traits[$0].contains(.allCapitals) }
  }
}
