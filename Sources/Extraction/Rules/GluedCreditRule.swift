internal import NewsModel
internal import TextCore

/// The credit of a picture with its label glued to it, and to the caption before it: `…at the Capitol.CreditAda Merrin/VPA`.
///
/// Example: `The quay on Monday.CreditAda Merrin/VPA ¶ The quay is shut.` → caption: The quay on Monday. + credit: CreditAda Merrin/VPA
/// Example: `The quay is shut. ¶ PhotoLeo Orr for The Courier` → credit: PhotoLeo Orr for The Courier
/// Example: `The quay is shut. ¶ CreditSafe, the lender, and CreditUnion said so.` → none
struct GluedCreditRule: LayoutRule {
  static let name = "glued credit"

  /// The longest credit in words.
  private static let longest = 10

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      guard let word = draft.words[block].suffix(Self.longest).first(where: { isGlued($0, block, page, text) }),
        CaptionSplit.areNames(word..<draft.words[block].upperBound, page),
        isCredit(word..<draft.words[block].upperBound, page, text)
      else { continue }
      let start = Int(page.words.lowers[word])
      if word > draft.words[block].lowerBound {
        guard CaptionSplit.isCaption(before: word, of: block, in: draft, page, text) else { continue }
        draft.markHead(of: block, to: start, .caption, by: Self.name, page: page, text)
      }
      draft.markTail(of: block, from: start, .credit, by: Self.name, page: page, text)
    }
  }

  /// Whether a word is a label with a name glued to it, at the beginning of its line or glued to the end of a sentence.
  private func isGlued(_ word: Int, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let first = page.blocks[block].words.lowerBound
    guard word == first || page.words.traits[word].contains(.glued) || page.words.traits[word].contains(.afterStop),
      word == first || text.endsSentence(TextRange(page.words.lowers[word - 1], page.words.lowers[word]))
    else { return false }
    let bounds = Int(page.words.lowers[word])..<Int(page.words.uppers[word])
    return Self.isLabel("Credit", bounds, text) || Self.isLabel("Photo", bounds, text)
  }

  private static func isLabel(_ label: StaticString, _ bounds: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var bytes: ContiguousArray<UInt8> = []
    bytes.append(label)
    guard bounds.count > bytes.count, (0x41...0x5a).contains(text[bounds.lowerBound + bytes.count]) else {
      return false
    }
    return bytes.indices.allSatisfy { text[bounds.lowerBound + $0] == bytes[$0] }
  }

  /// Whether an agency or an outlet stands in it too: after a stroke, or after a word of credits.
  private func isCredit(_ words: Range<Int>, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let bytes = Int(page.words.lowers[words.lowerBound])..<Int(page.words.uppers[words.upperBound - 1])
    return bytes.contains { text[$0] == UInt8(ascii: "/") } || words.contains { page.isWord($0, .creditWord) }
  }
}
