internal import NewsModel
internal import TextCore

/// What stands between quotation marks, as far as pronouns need to know: words of another voice.
///
/// A mark that is never closed quotes to the end of its paragraph. Single marks are left out: they are apostrophes too
/// often, and stand inside others.
struct QuotedPassages: Sendable {
  /// The tokens of each passage, its marks left out; in text order, never overlapping.
  let passages: ContiguousArray<Range<Int>>
  /// The passage of each token, or -1.
  let passage: ContiguousArray<Int32>

  /// The passages of the tokens with these ranges; `blocks` is the paragraph of each. O(tokens).
  init(_ text: Span<UInt8>, ranges: ContiguousArray<TextRange>, blocks: ContiguousArray<Int32>) {
    var passages: ContiguousArray<Range<Int>> = []
    var passage = ContiguousArray<Int32>(repeating: -1, count: ranges.count)
    var open: Int?
    func close(at token: Int) {
      guard let start = open else { return }
      open = nil
      if start >= token { return }
      for inside in start..<token { passage[inside] = Int32(passages.count) }
      passages.append(start..<token)
    }
    for token in ranges.indices {
      if token > 0, blocks[token] != blocks[token - 1] { close(at: token) }
      switch Self.mark(text.extracting(ranges[token].bounds)) {
      case .none: break
      case .opening: if open == nil { open = token + 1 }
      case .closing: close(at: token)
      case .straight: if open == nil { open = token + 1 } else { close(at: token) }
      }
    }
    close(at: ranges.count)
    self.passages = passages
    self.passage = passage
  }

  private enum Mark { case none, opening, closing, straight }

  private static func mark(_ token: Span<UInt8>) -> Mark {
    switch token.count {
    case 1: return token[0] == 0x22 ? .straight : .none
    // `` and '' are what some copies have for quotation marks; « and ».
    case 2:
      if token[0] == 0x60, token[1] == 0x60 { return .opening }
      if token[0] == 0x27, token[1] == 0x27 { return .closing }
      if token[0] == 0xc2 { return token[1] == 0xab ? .opening : token[1] == 0xbb ? .closing : .none }
      return .none
    case 3:
      guard token[0] == 0xe2, token[1] == 0x80 else { return .none }
      return token[2] == 0x9c || token[2] == 0x9e ? .opening : token[2] == 0x9d ? .closing : .none
    default: return .none
    }
  }
}
