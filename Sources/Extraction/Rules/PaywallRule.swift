internal import NewsModel
internal import TextCore

/// What a page says instead of the rest of a report that is for subscribers only.
///
/// Example: `The bridge is shut. ¶ Already a subscriber? Log in here.` → notice: Already a subscriber? Log in here.
/// Example: `The bridge is shut. ¶ To continue reading, please choose a plan.` → notice: To continue reading, please choose a plan.
/// Example: `The bridge is shut. ¶ Already a subscriber line forms each morning, “said” the clerk.` → none
struct PaywallRule: LayoutRule {
  static let name = "paywall"

  private static let longest = 60

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      let words = draft.words[block]
      guard !words.isEmpty, words.count <= Self.longest,
        page.hit(.paywallOpening, at: words.lowerBound, block: block) != nil,
        !text.hasDoubleQuote(draft.rest[block])
      else { continue }
      draft.mark(block, .notice, by: Self.name)
    }
  }
}
