internal import NewsModel
internal import TextCore

/// What the police ask of readers, with the number to call: it tells nothing of what happened.
///
/// Example: `The barn burned down. Anyone with information is asked to call police on 0555 123 456.` → notice: Anyone with information is asked to call police on 0555 123 456.
/// Example: `Police ask anyone who saw the fire to call 555-0142-33.` → notice: Police ask anyone who saw the fire to call 555-0142-33.
/// Example: `Anyone with information should call the mayor, he said.` → none
/// Example: `Nobody was hurt in the barn near the old harbour, and anyone with information is asked to call 0555 123 456.` → none
struct WitnessAppealRule: LayoutRule {
  static let name = "witness appeal"

  /// Words that stand before the phrase at the most: `Police are appealing for`.
  private static let before = 7
  private static let longest = 50
  /// Digits of a telephone number at the least.
  private static let leastDigits = 7

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    for block in page.blocks.indices where draft.isOpen(block) {
      for row in page.blocks[block].hits {
        let hit = page.hits[row]
        guard hit.list == .witnessAppeal, draft.words[block].contains(hit.words.lowerBound) else { continue }
        let sentence = page.sentence(around: hit.words.lowerBound, in: draft.words[block])
        guard hit.words.lowerBound - sentence.lowerBound <= Self.before, sentence.count <= Self.longest,
          hasNumber(sentence, block, page, text)
        else { continue }
        draft.markSentence(sentence, of: block, .notice, by: Self.name, page: page, text)
      }
    }
  }

  /// Whether a telephone number stands in a sentence without quotation marks.
  private func hasNumber(_ sentence: Range<Int>, _ block: Int, _ page: PlainPage, _ text: Span<UInt8>) -> Bool {
    let range = TextRange(page.words.lowers[sentence.lowerBound], page.words.uppers[sentence.upperBound - 1])
    guard !text.hasDoubleQuote(range) else { return false }
    var digits = 0
    for offset in range.bounds {
      switch text[offset] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x28, 0x29, 0x2b, 0x2d, 0x2e, 0x2f: continue
      default: digits = 0
      }
      if digits >= Self.leastDigits { return true }
    }
    return false
  }
}
