internal import NewsModel
internal import TextCore

/// A line that asks for support and nothing else: `Support The Example Times!`, `Subscribe now to continue reading`.
///
/// Example: `Support The Alden Times! ¶ Bridge to Close ¶ The bridge shuts.` → appeal: Support The Alden Times!
/// Example: `Subscribe now to read the whole story ¶ The bridge shuts.` → appeal: Subscribe now to read the whole story
/// Example: `Support for the mayor falls ¶ The bridge shuts.` → none
struct AppealLineRule: LayoutRule {
  static let name = "appeal line"

  private static let longest = 25
  /// The longest line that is an imperative and a name.
  private static let longestImperative = 8

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isWhole(block, of: page) {
      let words = draft.words[block]
      guard !words.isEmpty, words.count <= Self.longest, !text.hasDoubleQuote(draft.rest[block]) else { continue }
      if page.hit(.appealOpening, at: words.lowerBound, block: block) != nil || isImperative(words, block, page, text) {
        draft.mark(block, .appeal, by: Self.name)
      }
    }
  }

  /// A verb that asks, then a name only, then an exclamation mark.
  private func isImperative(_ words: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    guard (2...Self.longestImperative).contains(words.count), page.isWord(words.lowerBound, .appealVerb),
      text[Int(page.blocks[block].range.upper) - 1] == UInt8(ascii: "!")
    else { return false }
    return words.dropFirst().allSatisfy { page.words.traits[$0].contains(.capital) || page.isWord($0, .nameWord) }
  }
}
