internal import NewsModel
internal import TextCore

/// How the writer is reached: a line that is an address, or a few words that ask to be written to or followed and hold
/// one.
///
/// Example: `The bridge is shut. ¶ Email Ada Merrin at merrin@courier.example.` → notice: Email Ada Merrin at merrin@courier.example.
/// Example: `The bridge is shut. ¶ merrin@courier.example` → notice: merrin@courier.example
/// Example: `The bridge is shut. ¶ Follow her on the pier, @merrin wrote.` → notice: Follow her on the pier, @merrin wrote.
/// Example: `The mayor wrote to merrin@courier.example that the bridge was shut.` → none
struct ContactRule: LayoutRule {
  static let name = "contact"

  private static let longest = 40
  /// The most words of a line that is nothing but an address.
  private static let longestAddress = 4

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      let words = draft.words[block]
      guard !words.isEmpty, words.count <= Self.longest, hasAddress(draft.rest[block], text),
        !text.hasDoubleQuote(draft.rest[block])
      else { continue }
      let opens = page.hit(.contactOpening, at: words.lowerBound, block: block) != nil
      let isAddress = words.count <= Self.longestAddress && !hasSpace(draft.rest[block], text)
      if opens || isAddress { draft.mark(block, .notice, by: Self.name) }
    }
  }

  /// Whether an `@` stands before a letter.
  private func hasAddress(_ range: TextRange, _ text: Span<UInt8>) -> Bool {
    for place in range.bounds.dropLast() where text[place] == 0x40 && (0x61...0x7a).contains(text[place + 1] | 0x20) {
      return true
    }
    return false
  }

  private func hasSpace(_ range: TextRange, _ text: Span<UInt8>) -> Bool {
    for place in range.bounds where text[place] <= 0x20 { return true }
    return false
  }
}
