internal import NewsModel
internal import TextCore

/// A line that is a link or a button and nothing else: `Advertisement`, `Share this article`, `Related Articles`.
///
/// Example: `The bridge is shut. ¶ Advertisement ¶ It opens in May.` → navigation: Advertisement
/// Example: `The bridge is shut. ¶ Share on Facebook` → navigation: Share on Facebook
/// Example: `The share of those who read more is small.` → none
struct NavigationLineRule: LayoutRule {
  static let name = "navigation line"

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) && !draft.words[block].isEmpty {
      let words = draft.words[block]
      let line = page.hit(.navigationLine, at: words.lowerBound, block: block)
      let heading = page.hit(.navigationHeading, at: words.lowerBound, block: block)
      guard line?.words == words || heading?.words == words else { continue }
      draft.mark(block, .navigation, by: Self.name)
    }
  }
}
