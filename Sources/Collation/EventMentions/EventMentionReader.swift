package import NewsModel
package import TextCore

/// Reads what tells one event from another: the word that names it, who and what stands to it, and its sentence.
package struct EventMentionReader {
  private static let saying = WordList(PackageResources.saying_nouns_and_verbs_txt)
  private static let light = WordList(PackageResources.light_words_txt)
  /// How many words before and after are near, and how many a vector is made of.
  private static let reach = 6
  private static let window = 4

  private let vectors: Collation.Vectors

  /// A reader that asks `vectors` for those of the mentions.
  package init(vectors: @escaping Collation.Vectors) { self.vectors = vectors }

  /// The mentions at `ranges` of an article, whose language layer must be there; `row` names the article.
  package func mentions(at ranges: [TextRange], of reading: ArticleReading, row: Int) -> ContiguousArray<EventMention> {
    guard let language = reading.language, language.tokens.count > 0 else { return [] }
    let article = Words(reading, language)
    let places = ranges.map { article.rows(at: $0) }
    let windows = places.map { article.window(around: $0, Self.window) }
    let found = ranges.isEmpty ? [] : vectors(reading.article.text, ranges + windows)
    let width = ranges.isEmpty ? 0 : found.count / (2 * ranges.count)
    return ContiguousArray(
      places.enumerated().map { place, rows in
        let second = ranges.count + place
        return mention(
          rows, article, row, ContiguousArray(found[place * width..<(place + 1) * width]),
          ContiguousArray(found[second * width..<(second + 1) * width]))
      })
  }

  private func mention(
    _ rows: Range<Int>, _ article: Words, _ row: Int, _ words: ContiguousArray<Float>, _ window: ContiguousArray<Float>
  ) -> EventMention {
    let root = article.root(of: rows)
    var stems = Set(rows.compactMap(article.stem))
    if stems.isEmpty { stems = [article.anyStem(root)] }
    let (subjects, objects) = article.arguments(of: root)
    let home = article.sentence(of: root)
    let sentence = Set(home.compactMap(article.stem)).subtracting(stems)
    let near = Set(home.filter { abs($0 - root) <= Self.reach }.compactMap(article.stem)).subtracting(stems)
    let tokens = article.language.tokens
    let range = tokens.range(of: home)
    let times = (article.reading.chronology?.expressions ?? []).filter { range.contains($0.range) }.map(\.value)
    return EventMention(
      lemma: article.lemma(root), stems: stems, subjects: subjects, objects: objects, near: near, sentence: sentence,
      names: Set(home.filter { tokens.partsOfSpeech[$0] == .propn }.map(article.anyStem)),
      numbers: Set(home.filter { tokens.partsOfSpeech[$0] == .num }.map(article.lemma)), times: Set(times),
      isSaying: Self.saying.contains(article.lemma(root)),
      isDenied: article.tree.child(of: root, .neg) != nil, article: row, words: words, window: window)
  }

  /// The words of an article.
  private struct Words {
    let reading: ArticleReading
    let language: LanguageLayer
    let tree: TokenTree

    init(_ reading: ArticleReading, _ language: LanguageLayer) {
      self.reading = reading
      self.language = language
      tree = TokenTree(language.tokens)
    }

    /// The rows of the tokens that a range touches; the nearest where it touches none.
    func rows(at range: TextRange) -> Range<Int> {
      let ranges = language.tokens.ranges
      let first = ranges.firstIndex { $0.upper > range.lower } ?? ranges.count - 1
      let end = ranges[first...].firstIndex { $0.lower >= range.upper } ?? ranges.count
      return first..<max(first + 1, end)
    }

    func root(of rows: Range<Int>) -> Int {
      rows.first { !rows.contains(tree.head(of: $0)) || tree.head(of: $0) == $0 } ?? rows.lowerBound
    }

    func sentence(of row: Int) -> Range<Int> {
      language.sentences.first { $0.tokens.contains(row) }?.tokens ?? row..<row + 1
    }

    /// The bytes of some tokens and of those around them in their sentence.
    func window(around rows: Range<Int>, _ reach: Int) -> TextRange {
      let home = sentence(of: root(of: rows))
      let first = max(home.lowerBound, rows.lowerBound - reach)
      let end = min(home.upperBound, rows.upperBound + reach)
      return language.tokens.range(of: min(first, rows.lowerBound)..<max(end, rows.upperBound))
    }

    func lemma(_ row: Int) -> String {
      language.tokens.strings[language.tokens.lemmas[row]].lowercased()
    }

    func anyStem(_ row: Int) -> String {
      String(decoding: stemmed(ContiguousArray(lemma(row).utf8)[...]), as: UTF8.self)
    }

    /// The stem of a word that says something; nil for the others.
    func stem(_ row: Int) -> String? {
      switch language.tokens.partsOfSpeech[row] {
      case .noun, .propn, .verb, .adj, .num: EventMentionReader.light.contains(lemma(row)) ? nil : anyStem(row)
      default: nil
      }
    }

    private func add(_ row: Int, to stems: inout Set<String>) {
      guard let stem = stem(row) else { return }
      stems.insert(stem)
      for child in tree.children(of: row) {
        switch tree.dependencies[child] {
        case .compound, .nummod, .amod, .poss: if let stem = self.stem(child) { stems.insert(stem) }
        default: break
        }
      }
    }

    /// The stems of the subject of a word, of a verb above where it has none, and of what else stands to it.
    func arguments(of root: Int) -> (subjects: Set<String>, objects: Set<String>) {
      var subjects: Set<String> = []
      var objects: Set<String> = []
      for child in tree.children(of: root) {
        switch tree.dependencies[child] {
        case .nsubj, .nsubjpass, .poss: add(child, to: &subjects)
        case .dobj, .attr, .xcomp, .ccomp, .compound, .amod, .nummod, .acomp: add(child, to: &objects)
        case .prep, .agent, .dative:
          for object in tree.children(of: child) where tree.dependencies[object] == .pobj { add(object, to: &objects) }
        default: break
        }
      }
      var row = root
      for _ in 0..<3 where subjects.isEmpty {
        let above = tree.head(of: row)
        switch tree.dependencies[row] {
        case .relcl, .acl: add(above, to: &subjects)
        case .conj, .xcomp, .advcl, .ccomp:
          for child in tree.children(of: above)
          where tree.dependencies[child] == .nsubj || tree.dependencies[child] == .nsubjpass {
            add(child, to: &subjects)
          }
        default: return (subjects, objects)
        }
        row = above
      }
      return (subjects, objects)
    }
  }
}
