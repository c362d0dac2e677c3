import NewsModel
import TextCore

/// The words of an article as the generator compares them with those of the others: marks and white space left out.
struct WordRows {
  let reading: ArticleReading
  let language: LanguageLayer
  let tree: TokenTree
  /// The rows of the words among the tokens.
  let words: [Int]
  /// The token of each row as it is printed, in lower case.
  let printed: [String]
  /// The lemma of each row in lower case where the word says something; nil for the others.
  let content: [String?]
  /// The sentence of each row.
  let sentence: [Int]
  /// Whether a row stands between quotation marks.
  let isQuoted: [Bool]

  private static let light: Set<String> = [
    "be", "have", "do", "say", "tell", "go", "get", "make", "more", "other", "such", "own", "mr.", "mrs.", "ms.",
  ]

  init(_ reading: ArticleReading) {
    self.reading = reading
    language = reading.language ?? LanguageLayer()
    let tokens = language.tokens
    tree = TokenTree(tokens)
    var sentence = [Int](repeating: -1, count: tokens.count)
    for (row, found) in language.sentences.enumerated() {
      for token in found.tokens { sentence[token] = row }
    }
    self.sentence = sentence
    words = (0..<tokens.count).filter { tokens.partsOfSpeech[$0] != .punct && tokens.partsOfSpeech[$0] != .space }
    printed = tokens.ranges.map { reading.string($0).lowercased() }
    content = (0..<tokens.count).map { row in
      switch tokens.partsOfSpeech[row] {
      case .noun, .propn, .verb, .adj, .num:
        let lemma = tokens.strings[tokens.lemmas[row]].lowercased()
        return Self.light.contains(lemma) ? nil : lemma
      default: return nil
      }
    }
    isQuoted = Self.quoted(reading)
  }

  /// Rows between double quotation marks; each paragraph begins outside of them.
  private static func quoted(_ reading: ArticleReading) -> [Bool] {
    guard let tokens = reading.language?.tokens else { return [] }
    var isInside = false
    return (0..<tokens.count).map { row in
      switch reading.string(tokens.ranges[row]) {
      case "“", "``": isInside = true
      case "”", "''": isInside = false
      case "\"": isInside.toggle()
      case let space where space.contains("\n"): isInside = false
      default: return isInside
      }
      return false
    }
  }

  /// Whether a row is part of the report and not of furniture around it.
  func isReport(_ row: Int) -> Bool {
    reading.layout?.paragraphs.contains { $0.contains(language.tokens.ranges[row]) } == true
  }

  /// The content words around `rows` in their sentence, at most `reach` words before and after.
  func near(_ rows: Range<Int>, reach: Int) -> Set<String> {
    let home = language.sentences[sentence[rows.lowerBound]].tokens
    var found: Set<String> = []
    for token in max(home.lowerBound, rows.lowerBound - reach)..<min(home.upperBound, rows.upperBound + reach)
    where !rows.contains(token) {
      if let lemma = content[token] { found.insert(lemma) }
    }
    return found
  }

  /// The content words of the sentence of `rows` without them.
  func around(_ rows: Range<Int>) -> Set<String> { near(rows, reach: 400) }
}
