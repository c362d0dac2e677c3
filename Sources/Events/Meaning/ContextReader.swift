internal import NewsModel

/// Tells what an event is about, by the words of its clause.
struct ContextReader: Sendable {
  /// PLOVER's contexts, in their order.
  let names: [String]
  private let words: [String: [Int]]
  private let beginnings: [(start: String, context: Int)]

  /// Reads the list.
  init() {
    let lists = WordLists.read(PackageResources.contexts_txt)
    names = lists.map(\.name)
    var words: [String: [Int]] = [:]
    var beginnings: [(String, Int)] = []
    for (context, list) in lists.enumerated() {
      for word in list.words {
        if word.hasSuffix("*") {
          beginnings.append((String(word.dropLast()), context))
        } else {
          words[word, default: []].append(context)
        }
      }
    }
    self.words = words
    self.beginnings = beginnings
  }

  /// The contexts that a lemma points to.
  func contexts(of lemma: String) -> [Int] {
    (words[lemma] ?? []) + beginnings.filter { lemma.hasPrefix($0.start) }.map(\.context)
  }

  /// The contexts of the given rows, in PLOVER's order.
  func contexts(of rows: Range<Int>, in text: EventText) -> [String] {
    var found: Set<Int> = []
    for row in rows.prefix(80) where text.isNoun(row) || text.isVerb(row) || text.tokens.partsOfSpeech[row] == .adj {
      found.formUnion(contexts(of: text.lemma(row)))
    }
    return found.sorted().map { names[$0] }
  }
}
