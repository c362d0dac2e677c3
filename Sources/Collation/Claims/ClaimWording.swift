internal import NewsModel
internal import TextCore

/// Chooses which of the statements of a claim is printed for it.
///
/// Every article that is named beside the claim must state what is printed. So it is the statement of which the others
/// have most, and of those a short one that stands for itself; and where all that it has in common with the others is a part
/// of a long sentence (`his wife, an aide to the senator`), it is that part.
struct ClaimWording {
  /// Tokens that a statement of which the others have nothing is worth less.
  private static let costOfOwn = 60.0
  /// The part of what is printed that the others must have, else less is printed.
  private static let leastShared = 0.45
  /// The part of a sentence that is a statement’s own at the most where it is printed alone.
  private static let mostOfSentence = 0.6
  /// Words of a phrase that can be read alone at the least.
  private static let leastPhrase = 4

  let context: StoryContext

  /// The statements of a claim, the one to print first.
  func ordered(_ group: ContiguousArray<Statement>) -> ContiguousArray<Statement> {
    guard group.count > 1 else { return group }
    let shares = group.map { share(of: $0.tokens, $0, among: group) }
    var order = group.indices.sorted { left, right in
      let costs = (cost(of: group[left], shares[left]), cost(of: group[right], shares[right]))
      return costs.0 != costs.1 ? costs.0 < costs.1 : context.precedes(group[left].slice, group[right].slice)
    }
    let first = order.removeFirst()
    return [narrowed(group[first], shares[first], among: group)] + order.map { group[$0] }
  }

  /// How ill a statement stands for the claim: where it points back, says little in words of its own or is shown with a
  /// number that it does not tell; then by its length and by how much of what is shown the other articles do not have.
  private func cost(of statement: Statement, _ share: Double) -> Double {
    (statement.pointsBack ? 1_000 : 0) + (statement.isBare ? 500 : 0) + (showsOtherNumber(statement) ? 300 : 0)
      + Double(statement.tokens.count) + Self.costOfOwn * (1 - share)
  }

  /// Whether what is shown has a number that the statement itself does not have: `Seventeen people were hurt` before `two of
  /// them seriously`. Another article may have another there.
  private func showsOtherNumber(_ statement: Statement) -> Bool {
    statement.tokens.contains { row in
      context.words.word(at: row, of: statement.article)?.role == .number && !statement.own.contains(row)
    }
  }

  /// The part of the weight of the words in `rows` of a statement’s article that the statements of each other article have,
  /// in the mean.
  private func share(of rows: Range<Int>, _ statement: Statement, among group: ContiguousArray<Statement>) -> Double {
    let shown = context.words.passage(of: ContiguousArray(rows), as: statement.slice.range, of: statement.article)
    guard shown.weight > 0 else { return 0 }
    var best: [ID<ArticleReading>: Double] = [:]
    for other in group where other.article != statement.article {
      let senses = Set(other.passage.senses)
      let common = shown.senses.reduce(0) { senses.contains($1) ? $0 + context.words.weight(of: $1) : $0 }
      best[other.article] = max(best[other.article] ?? 0, common / shown.weight)
    }
    return best.isEmpty ? 1 : best.keys.sorted().reduce(0) { $0 + (best[$1] ?? 0) } / Double(best.count)
  }

  private func narrowed(_ statement: Statement, _ share: Double, among group: ContiguousArray<Statement>) -> Statement {
    guard share < Self.leastShared, statement.isInOnePlace, statement.ownShare <= Self.mostOfSentence,
      statement.detail != statement.slice,
      let tokens = context.reading(statement.article).language?.tokens
    else { return statement }
    let rows = tokens.rows(in: statement.detail.range)
    guard rows.count >= Self.leastPhrase, self.share(of: rows, statement, among: group) > share else {
      return statement
    }
    return statement.narrowed
  }
}
