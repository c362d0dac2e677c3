import NewsModel
import TextCore

/// Names and words of all stories, to put in the place of others: those of one story are taken for another.
struct WordPool {
  /// A name or word and the stories that have it.
  private struct Entry {
    let words: String
    var stories: Set<Int>
  }

  private var people: [String: Entry] = [:]
  private var given: [String: Entry] = [:]
  private var places: [String: Entry] = [:]
  private var quoted: [FineTag: [String: Entry]] = [:]

  /// The pool of the articles of each story.
  init(_ stories: [[WordRows]]) {
    for (story, articles) in stories.enumerated() {
      for article in articles { add(article, story) }
    }
  }

  private mutating func add(_ article: WordRows, _ story: Int) {
    for entity in article.language.entities {
      let name = article.reading.string(entity.range)
      let words = name.split(separator: " ")
      guard words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { continue }
      switch entity.type {
      case .person where words.count == 2:
        Self.put(name, story, &people)
        Self.put(String(words[0]), story, &given)
      case .gpe where words.count <= 2: Self.put(name, story, &places)
      default: break
      }
    }
    let tokens = article.language.tokens
    for row in article.words where article.isQuoted[row] && article.content[row] != nil {
      let word = article.printed[row]
      guard word.utf8.count >= 4, word.allSatisfy(\.isLetter) else { continue }
      Self.put(word, story, &quoted[tokens.tags[row], default: [:]])
    }
  }

  private static func put(_ words: String, _ story: Int, _ entries: inout [String: Entry]) {
    entries[words, default: Entry(words: words, stories: [])].stories.insert(story)
  }

  private static func others(_ entries: [String: Entry], than story: Int, least: Int = 1) -> [String] {
    entries.values.filter { !$0.stories.contains(story) && $0.stories.count >= least }.map(\.words).sorted()
  }

  /// Full names that `story` does not print.
  func people(not story: Int) -> [String] { Self.others(people, than: story) }
  /// First names that it does not print.
  func given(not story: Int) -> [String] { Self.others(given, than: story, least: 2) }
  /// Places that it does not print.
  func places(not story: Int) -> [String] { Self.others(places, than: story, least: 2) }
  /// Words of quotations with this tag that it does not print.
  func quoted(_ tag: FineTag, not story: Int) -> [String] { Self.others(quoted[tag] ?? [:], than: story) }
}
