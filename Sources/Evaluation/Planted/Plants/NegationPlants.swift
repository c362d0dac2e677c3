import NewsModel
import TextCore

/// A denial of what another article states or quotes, or a denial taken away.
enum NegationPlants: Planting {
  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "should", "does", "did", "do", "must",
    "may", "might",
  ]
  private static let light: Set<String> = ["say", "tell", "be", "have", "do", "go", "get", "accord", "include", "add"]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    quoted(source) + stated(source)
  }

  private static func quoted(_ source: PlantSource) -> [Plant] {
    source.facts.quotedRuns(of: source.article, length: 7).flatMap { run in
      zip(run.rows, run.others).dropFirst(1).dropLast(2).compactMap { row, other in
        edit(of: row, source).map { source.plant(.negation, [$0], like: (run.other, other)) }
      }
    }
  }

  private static func stated(_ source: PlantSource) -> [Plant] {
    verbs(of: source.rows).compactMap { row in
      guard !source.rows.isQuoted[row], let lemma = source.rows.content[row], !light.contains(lemma),
        let witness = source.witness(
          of: row..<row + 1,
          among: { other in
            let article = source.facts.articles[other]
            return verbs(of: article).filter {
              article.content[$0] == lemma && !article.isQuoted[$0]
                && !arguments(of: $0, article).isDisjoint(with: arguments(of: row, source.rows))
            }.map { $0..<$0 + 1 }
          })
      else { return nil }
      let first = source.rows.tree.children(of: row).first { auxiliaries.contains(source.rows.printed[$0]) }
      return edit(of: first ?? row, source).map { source.plant(.negation, [$0], like: witness) }
    }
  }

  /// The content words that stand to a verb as its subject or object.
  private static func arguments(of verb: Int, _ article: WordRows) -> Set<String> {
    Set(
      article.tree.children(of: verb).compactMap { child in
        switch article.language.tokens.dependencies[child] {
        case .nsubj, .nsubjpass, .dobj, .attr: article.content[child]
        default: nil
        }
      })
  }

  /// The verbs that head a clause.
  private static func verbs(of article: WordRows) -> [Int] {
    let tokens = article.language.tokens
    return article.words.filter { row in
      guard tokens.partsOfSpeech[row] == .verb, article.isReport(row) else { return false }
      switch tokens.dependencies[row] {
      case .root, .ccomp, .conj, .relcl, .advcl: return true
      default: return false
      }
    }
  }

  private static func edit(of row: Int, _ source: PlantSource) -> TextEdit? {
    let tokens = source.tokens
    let range = tokens.ranges[row]
    let isDenied = row + 1 < tokens.count && tokens.dependencies[row + 1] == .neg
    if auxiliaries.contains(source.rows.printed[row]) {
      guard tokens.partsOfSpeech[row] == .aux else { return nil }
      if isDenied {
        guard source.string(row + 1) == "not" else { return nil }
        return TextEdit(range: TextRange(range.upper, tokens.ranges[row + 1].upper), words: "")
      }
      // `would have been`: the first of several takes it; `does he`: none does.
      guard row == 0 || !auxiliaries.contains(source.rows.printed[row - 1]), row + 1 < tokens.count,
        tokens.partsOfSpeech[row + 1] == .verb || tokens.partsOfSpeech[row + 1] == .aux
          || tokens.dependencies[row] == .root || tokens.dependencies[row] == .ccomp
      else { return nil }
      return TextEdit(range: TextRange(range.upper, range.upper), words: " not")
    }
    return simple(row, source)
  }

  /// `struck` → `did not strike`.
  private static func simple(_ row: Int, _ source: PlantSource) -> TextEdit? {
    let tokens = source.tokens
    guard tokens.partsOfSpeech[row] == .verb,
      !source.rows.tree.children(of: row).contains(where: {
        tokens.dependencies[$0] == .aux || tokens.dependencies[$0] == .auxpass || tokens.dependencies[$0] == .neg
      })
    else { return nil }
    let lemma = tokens.strings[tokens.lemmas[row]]
    guard !light.contains(lemma) else { return nil }
    let auxiliary: String
    switch tokens.tags[row] {
    case .vbd: auxiliary = "did"
    case .vbz: auxiliary = "does"
    case .vbp: auxiliary = "do"
    default: return nil
    }
    return TextEdit(range: tokens.ranges[row], words: "\(auxiliary) not \(lemma)")
  }
}
