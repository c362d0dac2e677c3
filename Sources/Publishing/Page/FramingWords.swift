internal import NewsModel

/// The loaded words of one kind of an article, each printed word once, as a short page shows them.
struct FramingWords {
  /// Words that are shown at the most.
  private static let most = 8

  /// What they do.
  let kind: Framing.LoadedWord.Kind
  /// Where each stands first, and how often it stands.
  let words: [(first: Evidence, count: Int)]
  /// How many other words there are.
  let others: Int

  /// The words of each kind of `framing`, the kinds in their order, the words in the order of the text.
  static func all(of framing: Framing, in report: Report) -> [FramingWords] {
    Framing.LoadedWord.Kind.allCases.compactMap { kind in
      var words: [(first: Evidence, count: Int)] = []
      var places: [String: Int] = [:]
      for word in framing.loaded where word.kind == kind {
        let printed = report[word.evidence].lowercased()
        if let place = places[printed] {
          words[place].count += 1
        } else {
          places[printed] = words.count
          words.append((word.evidence, 1))
        }
      }
      guard !words.isEmpty else { return nil }
      return FramingWords(kind: kind, words: Array(words.prefix(most)), others: max(0, words.count - most))
    }
  }
}

extension Account {
  /// The framing of the articles of which something is to be told; none where there is only one article.
  var toldFraming: [Framing] {
    articles.count > 1 ? framing.filter { !$0.loaded.isEmpty || !$0.emphasis.isEmpty } : []
  }
}

extension Framing.Emphasis {
  /// `41 % of its names (others 12 %)`
  var text: String { "\(Self.percent(share)) of its names (others \(Self.percent(othersShare)))" }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
