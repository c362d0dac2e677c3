import NewsModel
import TextCore

/// Very many articles of one story, made from the paragraphs of a few.
struct CrowdArticles {
  /// Letters of a word that may be put in the place of another, at the least.
  private static let leastLetters = 4

  private let texts: [[String]]
  private let metadata: [ArticleMetadata]
  /// Words that stand in the place of others.
  private let words: [String]

  /// What is made from `story`.
  init(of story: PlantedStory) {
    texts = story.articles.map {
      String(decoding: $0.text, as: UTF8.self).split(separator: "\n\n").map(String.init)
    }
    metadata = story.articles.map(\.metadata)
    words = Set(texts.joined().flatMap { $0.split(separator: " ") }.filter(Self.isPlain).map(String.init)).sorted()
  }

  /// `count` articles, drawn by `seed`: each has about two thirds of the paragraphs of one of the texts and a sentence of
  /// its own. In about `reworded` of its sentences, 0 … 1, a word stands in the place of another.
  func articles(_ count: Int, reworded: Double, seed: UInt64) -> [Article] {
    var numbers = SeededNumbers(seed: seed)
    return (0..<count).map { place in
      let kept = texts[place % texts.count].filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
      var paragraphs = kept.map { self.reworded($0, reworded, &numbers) }
      paragraphs.append("This is report number \(place + 2) of the day.")
      var metadata = metadata[place % texts.count]
      metadata.outlet = "outlet \(place)"
      let text = paragraphs.joined(separator: "\n\n")
      return Article(id: "article-\(place)", text: ContiguousArray(text.utf8), metadata: metadata)
    }
  }

  private func reworded(_ paragraph: String, _ share: Double, _ numbers: inout SeededNumbers) -> String {
    guard share > 0 else { return paragraph }
    var words = paragraph.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var start = 0
    for place in words.indices where ".?!".contains(words[place].last ?? " ") || place == words.count - 1 {
      let plain = words[start...place].indices.filter { Self.isPlain(words[$0][...]) }
      start = place + 1
      guard Double.random(in: 0..<1, using: &numbers) < share, let changed = numbers.pick(plain),
        let word = numbers.pick(self.words)
      else { continue }
      words[changed] = word
    }
    return words.joined(separator: " ")
  }

  /// Whether a word is small letters alone.
  private static func isPlain(_ word: Substring) -> Bool {
    word.utf8.count >= leastLetters && word.utf8.allSatisfy { (0x61...0x7a).contains($0) }
  }
}
