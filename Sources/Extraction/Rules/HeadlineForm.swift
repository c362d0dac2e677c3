internal import TextCore

/// What a headline looks like.
struct HeadlineForm {
  private static let longest = 30
  private static let longestInBytes = 240

  let page: PlainPage

  /// Whether the words left of `block` may be a headline: few, no mark at the end but ? ! or a closing quotation mark,
  /// no small letter at the beginning.
  func fits(_ block: Int, _ draft: LayoutDraft, _ text: Span<UInt8>) -> Bool {
    let rest = draft.rest[block]
    guard hasLength(draft.words[block], rest), !text.beginsSmall(rest) else { return false }
    guard !text.endsWithStop(rest) else { return false }
    let last = text[Int(rest.upper) - 1]
    return ![UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(last)
  }

  /// Whether a line that ends with a full stop is a headline nevertheless: most of its long words are capitals.
  func isTitleCase(_ block: Int, _ draft: LayoutDraft, _ text: Span<UInt8>) -> Bool {
    let words = draft.words[block]
    guard hasLength(words, draft.rest[block]), page.sentenceCount(words) <= 2 else { return false }
    var long = 0
    var capital = 0
    for word in words.dropFirst() where page.words.uppers[word] - page.words.lowers[word] >= 4 {
      long += 1
      if page.words.traits[word].contains(.capital) { capital += 1 }
    }
    return long >= 3 && capital * 5 >= long * 4
  }

  private func hasLength(_ words: Range<Int>, _ range: TextRange) -> Bool {
    (2...Self.longest).contains(words.count) && range.count <= Self.longestInBytes
  }
}
