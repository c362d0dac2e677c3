internal import NewsModel
internal import TextCore

/// Makes the list of claims that a reader sees from the claims clause by clause.
///
/// Clauses of one sentence that no other article states are put together again; one that stands within the slice of a
/// claim of several articles is shown there, unless it has a number that no other article has (`1,104 passengers and 83
/// crew`): that is a detail of its own. One that says nothing without another (`The company disputes that.`), or
/// no more than who said what stands between quotation marks, is not shown. Claims of most origins come first, then in the order of the account.
struct ClaimList {
  /// Words of a claim at the least that is known by its words.
  private static let leastRepeated = 5

  /// The claims in their order.
  private(set) var claims: ContiguousArray<FoundClaim> = []
  /// For each claim clause by clause its row in `claims`; nil where a larger slice shows it.
  private(set) var rows: ContiguousArray<Int?>

  /// The list of `found`; those that `conflicts` are over, and those that they make disputed, stay as they are.
  init(_ found: ContiguousArray<FoundClaim>, _ conflicts: ContiguousArray<Conflict>, _ context: StoryContext) {
    var subjects: Set<Int> = []
    for case .claim(let row) in conflicts.map(\.subject) { subjects.insert(row) }
    rows = ContiguousArray(repeating: nil, count: found.count)
    var shared: [Place: ContiguousArray<TextRange>] = [:]
    for claim in found where claim.claim.articles.count > 1 {
      for sentence in claim.sentences { shared[Place(sentence), default: []].append(sentence.slice.range) }
    }
    let evidence = Set(found.lazy.filter { $0.claim.articles.count > 1 }.flatMap(\.claim.evidence))
    func isHidden(_ statement: Statement) -> Bool {
      statement.onlyPoints || statement.onlyIntroduces
        || statement.isBare && (!statement.isSentence || evidence.contains(statement.slice))
    }
    let told = Self.numbers(of: found)
    var details: Set<Int> = []
    var groups: ContiguousArray<ContiguousArray<Int>> = []
    var sentences: [Place: Int] = [:]
    for (row, claim) in found.enumerated() {
      let sentence = claim.sentences[0]
      let place = Place(sentence)
      if claim.claim.articles.count > 1 || claim.claim.status == .disputed || subjects.contains(row) {
        groups.append([row])
      } else if let known = sentences[place] {
        groups[known].append(row)
      } else if shared[place]?.contains(where: { $0.contains(sentence.slice.range) }) != true, !isHidden(sentence) {
        sentences[place] = groups.count
        groups.append([row])
      } else if Self.isDetail(sentence, told) {
        details.insert(groups.count)
        groups.append([row])
      }
    }
    var whole = groups.enumerated().map { place, group in
      let first = found[group[0]]
      if details.contains(place) { return FoundClaim(of: [first.sentences[0].narrowed], context) }
      return group.count == 1 ? first : FoundClaim(of: [joined(group.map { found[$0].sentences[0] }, context)], context)
    }
    Self.joinRepeated(&whole, context)
    let merged = Self.merged(ContiguousArray(whole))
    let order = whole.indices.filter { merged[$0] == $0 }.sorted {
      (whole[$1].claim.origins, $0) < (whole[$0].claim.origins, $1)
    }
    claims = ContiguousArray(order.map { whole[$0] })
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    for (group, members) in groups.enumerated() {
      for member in members { rows[member] = places[merged[group]] }
    }
  }

  /// The articles that have each number in what they state.
  private static func numbers(of found: ContiguousArray<FoundClaim>) -> [Symbol: Set<ID<ArticleReading>>] {
    var numbers: [Symbol: Set<ID<ArticleReading>>] = [:]
    for sentence in found.flatMap(\.sentences) {
      for word in sentence.passage.words where word.role == .number {
        numbers[word.sense, default: []].insert(sentence.article)
      }
    }
    return numbers
  }

  /// Whether a part of a sentence, in one place, has a number that its article alone has.
  private static func isDetail(_ part: Statement, _ told: [Symbol: Set<ID<ArticleReading>>]) -> Bool {
    guard !part.isSentence || part.passage.evidence.range.count * 2 < part.slice.range.count, part.isInOnePlace,
      !part.onlyPoints
    else { return false }
    return part.passage.words.contains { $0.role == .number && told[$0.sense] == [part.article] }
  }

  /// Gives to the first of several claims that are printed in the same words what is evidence of the others: what a wire
  /// sent stands in many articles, and clauses of it may have been joined one by one.
  private static func joinRepeated(_ claims: inout [FoundClaim], _ context: StoryContext) {
    var first: [[Symbol]: Int] = [:]
    for row in claims.indices {
      let slice = claims[row].claim.evidence[0]
      let printed = context.words.passage(slice.range, of: slice.article, context.reading(slice.article))
      let words = printed.words.map(\.lemma)
      guard words.count >= leastRepeated else { continue }
      if let known = first[words] {
        for evidence in claims[row].claim.evidence where !claims[known].claim.evidence.contains(evidence) {
          claims[known].add(evidence, context)
        }
      } else {
        first[words] = row
      }
    }
  }

  /// For each claim the one that shows all of its slices: clauses of the same sentences are one claim to a reader.
  private static func merged(_ claims: ContiguousArray<FoundClaim>) -> ContiguousArray<Int> {
    let slices = claims.map { Set($0.claim.evidence) }
    var byFirst: [Evidence: ContiguousArray<Int>] = [:]
    for (row, claim) in claims.enumerated() {
      for slice in claim.claim.evidence { byFirst[slice, default: []].append(row) }
    }
    return ContiguousArray(
      claims.indices.map { row in
        let others = byFirst[claims[row].claim.evidence[0]] ?? []
        let larger = others.filter { other in
          slices[row].isSubset(of: slices[other]) && (slices[other].count > slices[row].count || other < row)
        }
        return larger.max { (slices[$0].count, $1) < (slices[$1].count, $0) } ?? row
      })
  }

  /// A conflict over a claim clause by clause as one over a claim of the list.
  func renumbered(_ conflict: Conflict) -> Conflict {
    guard case .claim(let row) = conflict.subject, let place = rows[row] else { return conflict }
    var conflict = conflict
    conflict.subject = .claim(place)
    return conflict
  }

  /// A sentence of an article.
  private struct Place: Hashable {
    let article: ID<ArticleReading>
    let row: Int

    init(_ statement: Statement) {
      article = statement.article
      row = statement.row
    }
  }

  /// Where the sentence of a statement begins, if but a joining word stands before it: `While he may go, she …` is cut in
  /// two without `while`, and put together with it.
  private func wholeStart(of statement: Statement, _ context: StoryContext) -> UInt32 {
    let lower = statement.slice.range.lower
    guard let language = context.reading(statement.article).language else { return lower }
    let start = language.sentences[statement.row].range.lower
    guard start < lower else { return lower }
    let before = language.tokens.rows(in: TextRange(start, lower))
    return before.count(where: { language.tokens.partsOfSpeech[$0] != .space }) == 1 ? start : lower
  }

  /// Statements of one sentence as one.
  private func joined(_ parts: [Statement], _ context: StoryContext) -> Statement {
    let first = parts.min { $0.tokens.lowerBound < $1.tokens.lowerBound } ?? parts[0]
    let end = parts.map(\.tokens.upperBound).max() ?? first.tokens.upperBound
    let lower = wholeStart(of: first, context)
    let range = TextRange(lower, parts.map(\.slice.range.upper).max() ?? first.slice.range.upper)
    let own = ContiguousArray(Set(parts.flatMap(\.own)).sorted())
    return Statement(
      article: first.article, row: first.row, slice: Evidence(article: first.article, range: range),
      detail: Evidence(article: first.article, range: range),
      tokens: first.tokens.lowerBound..<end, own: own,
      passage: context.words.passage(of: own, as: range, of: first.article), core: nil, place: first.place,
      isSpeech: parts.allSatisfy(\.isSpeech), pointsBack: first.pointsBack,
      onlyPoints: parts.allSatisfy(\.onlyPoints), onlyIntroduces: parts.allSatisfy(\.onlyIntroduces),
      isSentence: parts.contains(where: \.isSentence),
      isInOnePlace: true, hasVerb: parts.contains(where: \.hasVerb),
      beginsSentence: first.beginsSentence || lower < first.slice.range.lower,
      parts: ContiguousArray(parts.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }))
  }
}
