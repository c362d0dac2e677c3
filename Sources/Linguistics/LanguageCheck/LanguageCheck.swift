package import NewsModel
internal import TextCore

/// Tells a text in another language before English is read into it.
///
/// A text is refused only on evidence: most of its letters are of a script that English is not written in, or function
/// words of another language outnumber the English ones two to one. Short or odd texts (tables, lists of names, scores)
/// pass: nothing says that they are not English. The words and their examples are in `function-words.txt`.
package struct LanguageCheck: Sendable {
  /// What a text is in, as far as it is known.
  package enum Verdict: Equatable, Sendable {
    /// English: it has its function words.
    case english
    /// Nothing tells: too short, or a table, a list of names, scores.
    case unknown
    /// The language of most function words, an ISO 639-1 code.
    case other(String)
    /// Written in a script that English does not use.
    case otherScript
  }

  /// Words that are looked at: the first of the text.
  private static let wordLimit = 2_000
  /// Function words that tell a language.
  private static let evidence = 8
  /// Letters that a text must have before its script tells anything.
  private static let letterEvidence = 40

  /// The languages of each function word, bit by place in `languages`.
  private let words: [String: UInt32]
  private let languages: [String]

  /// Reads the word lists.
  package init() {
    var words: [String: UInt32] = [:]
    var languages: [String] = []
    let lists = String(decoding: PackageResources.function_words_txt, as: UTF8.self)
    for line in lists.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let code = fields.first else { continue }
      for word in fields.dropFirst() { words[String(word), default: 0] |= 1 << UInt32(languages.count) }
      languages.append(String(code))
    }
    precondition(languages.first == "en" && languages.count <= 32, "the word lists begin with English")
    self.words = words
    self.languages = languages
  }

  /// What the text with these tokens is in. O(tokens), at most `wordLimit` of them.
  package func verdict(_ text: Span<UInt8>, tokens: TokenColumns) -> Verdict {
    var counts = [Int](repeating: 0, count: languages.count)
    var letters = 0
    var latinLetters = 0
    for row in 0..<min(tokens.count, Self.wordLimit) {
      let token = text.extracting(tokens.ranges[row].bounds)
      count(token, letters: &letters, latin: &latinLetters)
      guard token.count <= 12 else { continue }
      var lower: ContiguousArray<UInt8> = []
      lower.appendLowercased(token)
      guard let mask = words[String(decoding: lower, as: UTF8.self)] else { continue }
      for language in languages.indices where mask >> UInt32(language) & 1 == 1 { counts[language] += 1 }
    }
    if letters >= Self.letterEvidence, latinLetters * 2 < letters { return .otherScript }
    let best = counts.indices.dropFirst().max { counts[$0] < counts[$1] } ?? 0
    if counts[best] >= Self.evidence, counts[best] > 2 * counts[0] { return .other(languages[best]) }
    return counts[0] >= Self.evidence ? .english : .unknown
  }

  /// Adds a token's letters, and those of the Latin script among them.
  private func count(_ token: Span<UInt8>, letters: inout Int, latin: inout Int) {
    var offset = 0
    while offset < token.count {
      let scalar = token.scalar(at: offset)
      offset += scalar.width
      guard scalarClass(scalar.value).contains(.letter) else { continue }
      letters += 1
      // Latin-1, Latin Extended-A and -B, and Latin Extended Additional.
      if scalar.value < 0x250 || (0x1e00..<0x1f00).contains(scalar.value) { latin += 1 }
    }
  }
}
