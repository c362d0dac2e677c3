internal import NewsModel
internal import TextCore

/// Puts the claims that name a time in the order of time.
///
/// A row is a claim and a time that its clauses name for what they tell: of several times in a clause the one that stands
/// nearest to its verb in the tree. Times that name no day, month or year (`now`, `for two days`) and those
/// inside speech give no row; neither does a year or a feast that only tells which of several things is meant (`the 2014
/// ban`, `the New Year’s Eve show`).
struct TimelineMaker {
  /// The part of a sentence that a clause must be for all of the sentence to be shown.
  private static let leastOwn = 0.7

  let context: StoryContext

  /// The rows, in time order; where no day is known, in the order of the week and then of the account.
  func rows(of claims: ContiguousArray<FoundClaim>) -> ContiguousArray<TimelineRow> {
    var rows: ContiguousArray<TimelineRow> = []
    for claim in claims { rows += self.rows(of: claim) }
    let week = StoryWeek(rows.map(\.time))
    let keyed = rows.enumerated().map { (key: TimeKey($0.element.time, in: week), offset: $0.offset, row: $0.element) }
    return ContiguousArray(
      keyed.sorted { left, right in
        left.key < right.key || !(right.key < left.key) && left.offset < right.offset
      }.map(\.row))
  }

  private func rows(of claim: FoundClaim) -> ContiguousArray<TimelineRow> {
    var times: ContiguousArray<String> = []
    var sentences: [String: ContiguousArray<Statement>] = [:]
    for sentence in claim.sentences.flatMap({ $0.parts.isEmpty ? [$0] : $0.parts }) {
      guard let time = time(of: sentence) else { continue }
      if sentences[time.value] == nil { times.append(time.value) }
      sentences[time.value, default: []].append(sentence)
    }
    return ContiguousArray(
      times.compactMap { time in
        guard let told = sentences[time], let precision = TimeKey.precision(of: time) else { return nil }
        let evidence = ContiguousArray(told.map(Self.shown))
        return TimelineRow(
          time: time, precision: precision, text: evidence[0], evidence: evidence,
          articles: context.articles(of: evidence))
      })
  }

  /// What is shown of a statement: of a clause that is a small part of its sentence only the clause, for the rest may tell
  /// of another time.
  private static func shown(_ statement: Statement) -> Evidence {
    statement.ownShare < Self.leastOwn && statement.isInOnePlace ? statement.detail : statement.slice
  }

  /// The time that a sentence names for its main verb.
  private func time(of sentence: Statement) -> TimeExpression? {
    let reading = context.reading(sentence.article)
    guard let language = reading.language, let chronology = reading.chronology else { return nil }
    let times = chronology.expressions.filter { time in
      sentence.passage.evidence.range.overlaps(time.range) && (time.kind == .date || time.kind == .time)
        && TimeKey.precision(of: time.value) != nil
        // `the ferry, built in 2009, sank`: that is the year of another clause.
        && language.tokens.rows(in: time.range).first.map(sentence.own.contains) ?? false
        && !DescribingTime(time, language.tokens).isIn(sentence.own)
    }
    return times.min { left, right in
      let depths = (depth(of: left, language), depth(of: right, language))
      return depths.0 != depths.1 ? depths.0 < depths.1 : left.range < right.range
    }
  }

  /// Steps in the tree from a time to the root of its sentence.
  private func depth(of time: TimeExpression, _ language: LanguageLayer) -> Int {
    let rows = language.tokens.rows(in: time.range)
    guard var token = rows.first else { return Int.max }
    for row in rows where !rows.contains(Int(language.tokens.heads[row])) { token = row }
    var depth = 0
    while Int(language.tokens.heads[token]) != token, depth < 64 {
      token = Int(language.tokens.heads[token])
      depth += 1
    }
    return depth
  }
}
