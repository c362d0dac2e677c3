import NewsModel
import TextCore

/// A text as a generator sees it: sentences of words and what stands between them.
struct StoryTemplate: Sendable {
  /// A word, or what stands between two.
  struct Piece: Sendable {
    let bytes: ArraySlice<UInt8>
    /// Whether the word tells one event from another: a name, a number, a long word.
    let isSlot: Bool
  }

  let title: [Piece]
  let sentences: [[Piece]]

  /// The template of an article; nil where it has no sentence.
  init?(_ input: ArticleInput) {
    guard case .text(let text) = input.body else { return nil }
    let sentences = Self.sentences(of: Array(text))
    guard !sentences.isEmpty else { return nil }
    self.sentences = sentences
    let title = Self.pieces(of: Array((input.metadata.title ?? "").utf8)[...])
    self.title = title.isEmpty ? Array(sentences[0].prefix(18)) : title
  }

  private static func sentences(of text: [UInt8]) -> [[Piece]] {
    var sentences: [[Piece]] = []
    var start = 0
    for place in text.indices {
      let isEnd = text[place] == 0x0a || text[place] == 0x2e && place + 1 < text.count && text[place + 1] == 0x20
      guard isEnd || place == text.count - 1 else { continue }
      let sentence = pieces(of: text[start...place])
      if sentence.count > 6 { sentences.append(sentence) }
      start = place + 1
    }
    return sentences
  }

  private static func pieces(of text: ArraySlice<UInt8>) -> [Piece] {
    var pieces: [Piece] = []
    var start = text.startIndex
    while start < text.endIndex {
      let isWord = isWordByte(text[start])
      var end = start + 1
      while end < text.endIndex, isWordByte(text[end]) == isWord { end += 1 }
      let first = text[start]
      let isSlot = isWord && first < 0x80 && (first &- 0x41 < 26 || first &- 0x30 < 10 || end - start > 6)
      pieces.append(Piece(bytes: text[start..<end], isSlot: isSlot))
      start = end
    }
    return pieces
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
