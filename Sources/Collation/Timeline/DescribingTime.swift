internal import NewsModel
internal import TextCore

/// A year or a feast that tells which thing is meant and not when something happened: `the 2014 ban`, `last year’s
/// election`, `the New Year’s Eve show`, `married since 2012`.
struct DescribingTime {
  private static let steps = 12
  /// What a day is named with; a feast has none of them.
  private static let dayWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april",
    "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  private let time: TimeExpression
  private let rows: Range<Int>
  private let tokens: TokenColumns

  init(_ time: TimeExpression, _ tokens: TokenColumns) {
    self.time = time
    rows = tokens.rows(in: time.range)
    self.tokens = tokens
  }

  /// Whether it only describes something in the clause that has the words `own`.
  func isIn(_ own: ContiguousArray<Int>) -> Bool {
    guard let last = rows.last, var node = rows.first(where: { !rows.contains(head(of: $0)) || head(of: $0) == $0 })
    else { return false }
    let isYear = isYear
    guard isYear || isFeast else { return false }
    if isBefore(noun: head(of: node), node, last) { return true }
    guard isYear else { return false }
    if isOfNoun(node) { return true }
    for _ in 0..<Self.steps {
      let head = head(of: node)
      guard head != node, own.contains(head) else { return false }
      // `the tower, which fell in 1933` may be all that is stated.
      if describesNoun(node), isNoun(head), own.contains(self.head(of: head)), self.head(of: head) != head {
        return true
      }
      node = head
    }
    return false
  }

  private func head(of row: Int) -> Int { Int(tokens.heads[row]) }

  private func isNoun(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .noun || tokens.partsOfSpeech[row] == .propn
  }

  private var isYear: Bool {
    switch TimeKey.precision(of: time.value) {
    case .year, .season, .longer: true
    default: false
    }
  }

  /// Whether a day has a name of its own: neither a number nor a weekday nor a month stands in it.
  private var isFeast: Bool {
    guard let first = rows.first, TimeKey.precision(of: time.value) == .day, tokens.tags[first] == .nnp else {
      return false
    }
    return !rows.contains { row in
      tokens.tags[row] == .cd || Self.dayWords.contains(tokens.strings[tokens.lemmas[row]].lowercased())
    }
  }

  /// `the 2014 ban`, `last year's election`
  private func isBefore(noun: Int, _ node: Int, _ last: Int) -> Bool {
    guard noun > last, isNoun(noun) else { return false }
    switch tokens.dependencies[node] {
    case .compound, .nummod, .amod, .nmod, .poss, .npadvmod: return true
    default: return false
    }
  }

  /// `the election of 2016`
  private func isOfNoun(_ node: Int) -> Bool {
    let preposition = head(of: node)
    guard tokens.dependencies[node] == .pobj, isNoun(head(of: preposition)) else { return false }
    return tokens.strings[tokens.lemmas[preposition]].lowercased() == "of"
  }

  private func describesNoun(_ row: Int) -> Bool {
    switch tokens.dependencies[row] {
    case .acl, .relcl, .appos, .amod: true
    default: false
    }
  }
}
