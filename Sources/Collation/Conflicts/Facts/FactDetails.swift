internal import NewsModel
internal import TextCore

/// Reads the words by which a sentence tells a value more exactly than by the value alone.
struct FactDetails {
  private static let parts = WordList(PackageResources.place_parts_txt)
  /// Words after a number in which it may be broken down.
  private static let reach = 14

  let tokens: TokenColumns
  let tree: TokenTree
  let reading: ArticleReading

  /// The row of the word for a part of the place that ends at `row`: `suburb` in `a suburb of Orsel`; nil for none.
  func part(of row: Int) -> Int? {
    let head = tree.head(of: row)
    guard tokens.dependencies[row] == .pobj, lemma(head) == "of" else { return nil }
    let part = tree.head(of: head)
    return part != head && tokens.partsOfSpeech[part] == .noun && Self.parts.contains(lemma(part)) ? part : nil
  }

  /// From a number to the end of what it is broken down to: `12 people, among them three children`; nil for none.
  func breakdown(of number: Range<Int>, value: Double, in sentence: Range<Int>) -> (rows: Range<Int>, part: Double)? {
    let end = min(sentence.upperBound, number.upperBound + Self.reach)
    guard number.upperBound < end else { return nil }
    let numbers = (number.upperBound..<end).filter { tokens.partsOfSpeech[$0] == .num }
    guard let row = numbers.first, let part = NumberWord.value(of: [tokens.ranges[row]], in: reading), part < value,
      isBrokenDown(number.upperBound..<row, row, end)
    else { return nil }
    let head = tree.head(of: row)
    let last = tokens.dependencies[row] == .nummod && head > row && head < end ? head : row
    // `three of them children`
    let isOfThem = row + 2 < end && lemma(row + 1) == "of" && ["they", "whom", "who"].contains(lemma(row + 2))
    return (number.lowerBound..<(isOfThem ? min(end, row + 4) : last + 1), part)
  }

  private func isBrokenDown(_ between: Range<Int>, _ row: Int, _ end: Int) -> Bool {
    let words = between.map(lemma)
    if words.contains("including") || words.contains("include") { return true }
    for place in words.indices.dropLast() where ["among", "of"].contains(words[place]) {
      if ["they", "whom", "who"].contains(words[place + 1]) { return true }
    }
    return row + 2 < end && lemma(row + 1) == "of" && ["they", "whom", "who"].contains(lemma(row + 2))
  }

  private func lemma(_ row: Int) -> String { tokens.strings[tokens.lemmas[row]].lowercased() }
}
