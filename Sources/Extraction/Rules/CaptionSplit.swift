internal import TextCore

/// What may stand before the credit of a picture and be its caption.
enum CaptionSplit {
  /// The longest caption in words and sentences.
  private static let longest = 60
  private static let mostSentences = 3

  /// Whether the words of `block` before `word` are a caption: few, and nobody speaks in them.
  static func isCaption(before word: Int, of block: Int, in draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>)
    -> Bool
  {
    let words = draft.words[block].lowerBound..<word
    guard !words.isEmpty, words.count <= longest, page.sentenceCount(words) <= mostSentences else { return false }
    let bytes = TextRange(draft.rest[block].lower, page.words.lowers[word])
    guard !text.hasDoubleQuote(bytes) else { return false }
    return !words.contains { page.isWord($0, .speech) }
  }

  /// Whether all words of the range are what names are made of.
  static func areNames(_ words: Range<Int>, _ page: PlainPage) -> Bool {
    words.allSatisfy { word in
      let traits = page.words.traits[word]
      return traits.contains(.capital) || traits.contains(.number) || page.isWord(word, [.nameWord, .creditWord])
    }
  }
}
