package import NewsModel
package import TextCore

/// Cuts names into words and reads what they say of a country.
///
/// Names of bodies are brought into one order: `Ministry of Foreign Affairs` and `Foreign Ministry` are both
/// `foreign ministry`, and a country before them is kept apart from their words.
///
/// Example: the Russian Foreign Ministry → foreign ministry RUS
/// Example: Russian Ministry of Foreign Affairs → foreign ministry RUS
/// Example: China's Ministry of Commerce → commerce ministry CHN
/// Example: Department of Homeland Security → homeland security department -
/// Example: University of Orsel → university of orsel -
/// Example: Bank of America → bank of america -
package struct NameReader {
  private let countries: CountryNames

  /// A reader that knows `countries`.
  package init(countries: CountryNames) { self.countries = countries }

  /// Heads that change places with what follows *of*.
  private static let turning: Set<String> = ["ministry", "department", "secretariat", "directorate"]

  /// The words of a name, and the code of a country that it begins with where it is a body's.
  package func words(
    of name: TextRange, in text: Span<UInt8>, _ table: inout SymbolTable, isBody: Bool
  ) -> (words: ContiguousArray<Symbol>, country: String?) {
    var words = NameWords.words(text.extracting(name.bounds), &table)
    if words.count > 1, table[words[0]] == "the" { words.removeFirst() }
    guard isBody, words.count > 1 else { return (words, nil) }
    var code: String?
    let first = firstWord(of: name, in: text)
    if let entry = countries[first] {
      code = entry.code
      words.removeFirst()
    }
    return (turned(words, table), code)
  }

  /// The country of a possessor or adjective that stands in a mention before its name: `Russia’s Foreign Ministry`.
  func owner(before name: TextRange, in mention: TextRange, _ text: Span<UInt8>) -> String? {
    guard mention.lower < name.lower else { return nil }
    let before = TextRange(mention.lower, name.lower)
    var found: String?
    for word in plainWords(before, in: text) { found = countries[word]?.code ?? found }
    return found
  }

  private func turned(_ words: ContiguousArray<Symbol>, _ table: SymbolTable) -> ContiguousArray<Symbol> {
    guard words.count > 2, Self.turning.contains(table[words[0]]), table[words[1]] == "of" else { return words }
    var rest = ContiguousArray(words.dropFirst(2))
    if rest.count > 1, table[rest[0]] == "the" { rest.removeFirst() }
    if rest.count > 1, let last = rest.last, table[last] == "affairs" { rest.removeLast() }
    return rest + [words[0]]
  }

  private func firstWord(of name: TextRange, in text: Span<UInt8>) -> String {
    let words = plainWords(name, in: text)
    guard let first = words.first else { return "" }
    return (first == "The" || first == "the") && words.count > 1 ? words[1] : first
  }

  /// The words of a range as they are printed, possessives cut off.
  private func plainWords(_ range: TextRange, in text: Span<UInt8>) -> [String] {
    String(decoding: ContiguousArray(text.extracting(range.bounds)), as: UTF8.self).split(separator: " ").map { word in
      for ending in ["'s", "’s", "'", "’", ","] where word.hasSuffix(ending) {
        return String(word.dropLast(ending.count))
      }
      return String(word)
    }
  }
}
