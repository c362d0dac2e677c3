internal import NewsModel
internal import TextCore

/// Two dates for one thing.
///
/// The sentences must share most of their meaning and their main verb, and each must name one time: then days, months or
/// years that cannot both be right are a conflict of high severity. `Monday` and `13 October` may be one day, `Monday`
/// and `Monday evening` are one more exactly: none of these is a conflict.
struct DateConflict {
  /// The part of the meaning of the shorter sentence that both must share, the times left out.
  private static let leastContainment = 0.65
  /// The least number of words that both must share.
  private static let leastShared = 3

  let context: StoryContext

  /// The conflict over a claim; nil for none. `row` is that of the claim.
  func conflict(in found: FoundClaim, row: Int) -> Conflict? {
    let dated = found.sentences.compactMap(date)
    for (place, left) in dated.enumerated() {
      for right in dated[(place + 1)...] where areApart(left, right) {
        let told = ContiguousArray(
          dated.filter { $0.value == left.value || $0.value == right.value }.map {
            ToldValue(key: $0.expression.value, value: $0.slice, evidence: [$0.statement.slice])
          })
        guard let versions = context.versions(of: told) else { continue }
        // An article that has both dates tells of two things.
        let articles = versions.flatMap(\.articles)
        guard Set(articles).count == articles.count else { continue }
        return Conflict(kind: .date, severity: .high, relation: .conflict, subject: .claim(row), versions: versions)
      }
    }
    return nil
  }

  private struct Dated {
    let statement: Statement
    let expression: TimeExpression
    let value: TimeValue
    let slice: Evidence
  }

  /// The only time that a statement names.
  private func date(of statement: Statement) -> Dated? {
    let range = statement.passage.evidence.range
    let times = (context.reading(statement.article).chronology?.expressions ?? []).filter {
      range.contains($0.range) && $0.kind != .duration && $0.time != nil
    }
    guard times.count == 1, let value = times[0].time, tellsWhen(times[0], statement) else { return nil }
    return Dated(
      statement: statement, expression: times[0], value: value,
      slice: Evidence(article: statement.article, range: times[0].range))
  }

  private func areApart(_ left: Dated, _ right: Dated) -> Bool {
    guard left.statement.article != right.statement.article, !left.value.isCompatible(with: right.value),
      left.value.precision == right.value.precision, mainVerb(left.statement) == mainVerb(right.statement)
    else { return false }
    let overlap = Overlap(undated(left), undated(right), context.words)
    return overlap.containment >= Self.leastContainment && overlap.shared >= Self.leastShared && !overlap.isOpposed
  }

  /// The words of a statement without those of its time.
  private func undated(_ dated: Dated) -> Passage {
    let whole = dated.statement.passage.evidence.range
    let parts: ContiguousArray<TextRange> = [
      TextRange(whole.lower, dated.expression.range.lower), TextRange(dated.expression.range.upper, whole.upper),
    ]
    let article = dated.statement.article
    return context.words.passage(parts, as: whole, of: article, context.reading(article))
  }

  /// Whether a time stands to the verb that the rest of a statement hangs on, and to no verb below it.
  private func tellsWhen(_ time: TimeExpression, _ statement: Statement) -> Bool {
    guard let tokens = context.reading(statement.article).language?.tokens, let main = mainVerbRow(statement),
      var row = tokens.rows(in: time.range).first
    else { return false }
    let tree = context.tree(of: statement.article)
    for _ in 0..<16 {
      if row == main { return true }
      if tokens.partsOfSpeech[row] == .verb || tree.head(of: row) == row { return false }
      row = tree.head(of: row)
    }
    return false
  }

  /// The row that the rest of a statement's own words hang on.
  private func mainVerbRow(_ statement: Statement) -> Int? {
    let tree = context.tree(of: statement.article)
    let own = Set(statement.own)
    return statement.own.first { !own.contains(tree.head(of: $0)) || tree.head(of: $0) == $0 }
  }

  /// The sense of the verb that the rest of a statement hangs on.
  private func mainVerb(_ statement: Statement) -> Symbol? {
    mainVerbRow(statement).flatMap { context.words.word(at: $0, of: statement.article)?.sense }
  }
}
