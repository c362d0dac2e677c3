internal import NewsModel
internal import TextCore

/// What stands in for the name of a body that no article names: what it is, `harbour authority` of `the harbour authority
/// in Port Alden`.
///
/// A noun alone is none: `the company` of one article may be another's.
struct DescribedBody {
  /// The words that say what it is, as a slice of the text.
  let range: TextRange

  /// The description in `mention`, a noun for a body; nil where the noun has no noun before it or is not known from before.
  init?(_ mention: ChainMention, _ tokens: TokenColumns, in text: ContiguousArray<UInt8>) {
    guard mention.kind == .nominal, mention.tokens.contains(mention.head) else { return nil }
    var first = mention.head
    while first > mention.tokens.lowerBound, Self.isNoun(first - 1, tokens, text),
      tokens.dependencies[first - 1] == .compound, (first...mention.head).contains(Int(tokens.heads[first - 1]))
    {
      first -= 1
    }
    guard first < mention.head, first > 0, tokens.partsOfSpeech[first - 1] == .det,
      tokens.strings[tokens.lemmas[first - 1]].lowercased() == "the"
    else { return nil }
    range = tokens.range(of: first..<mention.head + 1)
  }

  /// Whether a token is a noun that is no name; the parser takes some in small letters for names.
  private static func isNoun(_ row: Int, _ tokens: TokenColumns, _ text: ContiguousArray<UInt8>) -> Bool {
    tokens.partsOfSpeech[row] == .noun
      || tokens.partsOfSpeech[row] == .propn && text[Int(tokens.ranges[row].lower)] >= 0x61
  }
}
