internal import TextCore

/// Words that limit what is said (`qualifying-words.txt`).
enum Qualifiers {
  private static let words = WordList(PackageResources.qualifying_words_txt)
  private static let phrases: [String: [[String]]] = {
    var phrases: [String: [[String]]] = [:]
    let file = String(decoding: PackageResources.qualifying_words_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      for phrase in line.split(separator: " ") where phrase.contains("_") {
        let words = phrase.split(separator: "_").map(String.init)
        phrases[words[0], default: []].append(words)
      }
    }
    return phrases
  }()

  /// The places of the first limit among some words: `may`, `up to`; nil for none.
  static func first(
    in words: ContiguousArray<ComparedWord>.SubSequence, _ table: StoryWords, _ printed: (Int) -> String
  ) -> Range<Int>? {
    for place in words.indices {
      if Self.words.contains(String(decoding: table.lemma(words[place]), as: UTF8.self)) { return place..<place + 1 }
      for phrase in phrases[printed(words[place].token)] ?? [] {
        let end = place + phrase.count
        guard end <= words.endIndex, words[place..<end].map({ printed($0.token) }) == phrase else { continue }
        return place..<end
      }
    }
    return nil
  }
}
