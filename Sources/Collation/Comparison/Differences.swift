internal import NewsModel
internal import TextCore

/// The words in which versions of one thing differ, for the eye.
enum Differences {
  /// For each passage the tokens whose lemma at most half of the passages have: what this version has of its own. Those
  /// of a passage that stands alone are none.
  /// Words that carry no meaning are none either, unless they deny.
  static func between(_ passages: some Collection<Passage>) -> ContiguousArray<ContiguousArray<Int>> {
    let lemmas = passages.map { Set($0.words.map(\.lemma)) }
    guard passages.count > 1 else { return ContiguousArray(passages.map { _ in [] }) }
    var counts: [Symbol: Int] = [:]
    for lemma in lemmas.joined() { counts[lemma, default: 0] += 1 }
    return ContiguousArray(
      passages.map { passage in
        ContiguousArray(
          passage.words.lazy.filter { word in
            (word.carriesMeaning || word.denies) && counts[word.lemma, default: 0] * 2 <= lemmas.count
          }.map(\.token))
      })
  }

  /// The slices of tokens, neighbours as one.
  static func ranges(of tokens: ContiguousArray<Int>, _ reading: ArticleReading) -> ContiguousArray<TextRange> {
    guard let columns = reading.language?.tokens else { return [] }
    var ranges: ContiguousArray<TextRange> = []
    var last = -2
    for token in tokens {
      let range = columns.ranges[token]
      if token == last + 1, let previous = ranges.popLast() {
        ranges.append(TextRange(previous.lower, range.upper))
      } else {
        ranges.append(range)
      }
      last = token
    }
    return ranges
  }
}
