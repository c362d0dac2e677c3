internal import NewsModel
internal import TextCore

/// What asks for an address to send letters to, or wants a program to be loaded: a paragraph, or its last sentence.
///
/// Example: `The bridge is shut. ¶ Sign up for Tides, our letter.` → notice: Sign up for Tides, our letter.
/// Example: `The bridge is shut. Sign up for Tides, our letter.` → notice: Sign up for Tides, our letter.
/// Example: `“Sign up for work,” the mayor told them.` → none
struct SignUpRule: LayoutRule {
  static let name = "sign-up"

  /// The longest paragraph that is taken whole, in words.
  private static let longest = 60

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      for row in page.blocks[block].hits where page.hits[row].list == .signUpOpening {
        let first = page.hits[row].words.lowerBound
        let words = draft.words[block]
        guard words.contains(first) else { continue }
        let sentence = page.sentence(around: first, in: words)
        let start = page.start(of: sentence.lowerBound, in: block, text)
        if text.hasDoubleQuote(TextRange(start..<Int(page.words.uppers[sentence.upperBound - 1]))) { continue }
        if sentence.lowerBound == words.lowerBound, words.count <= Self.longest {
          draft.mark(block, .notice, by: Self.name)
        } else {
          draft.markSentence(sentence, of: block, .notice, by: Self.name, page: page, text)
        }
      }
    }
  }
}
