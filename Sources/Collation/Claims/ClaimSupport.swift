internal import NewsModel
internal import TextCore

/// Finds the sentences that state a claim among other things.
///
/// A long sentence stands in the claim that it states first; but what another article says in a few words may stand in
/// it too: `the collision that injured 17 people` supports `17 people were injured`. It does where almost all that the
/// short statement says is there, in near places, a number or name among it, and nothing of it denied. Where a figure with
/// its unit or a time of day is shared (`40 tonnes`, `7:40 a.m.`), less of it is enough: two such facts of one story are
/// hardly ever the same by chance. Of what says little but an exact number (`There were 1,187 people on board`) the number
/// is enough.
struct ClaimSupport {
  /// The part of the weight of the short statement that must stand in the long one.
  private static let leastContainment = 0.8
  /// The same where both have one figure with its unit or one time of day.
  private static let leastBesideFigure = 0.4
  /// The least number of words that both must share.
  private static let leastShared = 3
  /// The same where a statement says little besides a figure with its unit.
  private static let leastOfFigure = 2
  /// The part of the weight of a statement that what somebody says in it must have.
  private static let leastSpeech = 0.5
  /// What a statement may say besides an exact number so that the number is enough.
  private static let mostBesideNumber = 4
  /// How many times as many words as it shares the place in the long sentence may have.
  private static let spread = 3

  let context: StoryContext
  /// What each article quotes, with the row of its utterance.
  private let pieces: [ID<ArticleReading>: ContiguousArray<(piece: SpeechPiece, utterance: Int)>]

  init(context: StoryContext, _ utterances: ContiguousArray<FoundUtterance>) {
    self.context = context
    var pieces: [ID<ArticleReading>: ContiguousArray<(piece: SpeechPiece, utterance: Int)>] = [:]
    for (row, found) in utterances.enumerated() where found.pieces.count > 1 {
      for piece in found.pieces where piece.speaker != nil { pieces[piece.article, default: []].append((piece, row)) }
    }
    self.pieces = pieces
  }

  /// `claims` with what else supports each of them, among `statements`.
  func supported(
    _ claims: ContiguousArray<FoundClaim>, by statements: ContiguousArray<Statement>
  ) -> ContiguousArray<FoundClaim> {
    var heads: ContiguousArray<Passage> = []
    var owners: ContiguousArray<Int> = []
    for (row, claim) in claims.enumerated() {
      heads += claim.sentences.map(\.passage)
      owners += claim.sentences.map { _ in row }
    }
    let all = heads + statements.map(\.passage)
    let pairs = CandidatePairs(all).pairs(
      sharing: Self.leastOfFigure, containment: Self.leastBesideFigure, context.words
    ) { left, right in
      left < heads.count && right >= heads.count && heads[left].evidence.article != all[right].evidence.article
    }
    var supported = claims
    for pair in pairs {
      let row = owners[pair.left]
      let slice = statements[pair.right - heads.count].slice
      // Who states it needs no more proof.
      guard !supported[row].claim.articles.contains(slice.article),
        supports(all[pair.right], heads[pair.left], pair.overlap),
        !supported[row].sentences.contains(where: { areOfTwoSpeakers($0.slice, slice) })
      else { continue }
      add(slice, to: &supported[row])
    }
    addExactNumbers(of: statements, to: &supported)
    addInjuries(of: statements, to: &supported)
    return supported
  }

  /// Adds to claims of how many are badly hurt who else says so.
  private func addInjuries(of statements: ContiguousArray<Statement>, to claims: inout ContiguousArray<FoundClaim>) {
    let telling = statements.compactMap { statement in context.graveInjuries(of: statement).map { ($0, statement) } }
    guard !telling.isEmpty else { return }
    for row in claims.indices {
      guard let injuries = claims[row].sentences.lazy.compactMap(context.graveInjuries).first else { continue }
      for (same, statement) in telling where same == injuries { add(statement.slice, to: &claims[row]) }
    }
  }

  /// Whether two statements have the same words of two people: that Kellner said it is not supported by whoever has it of
  /// Kellmer.
  func areOfTwoSpeakers(_ left: Evidence, _ right: Evidence) -> Bool {
    (pieces[left.article] ?? []).contains { mine in
      mine.piece.passage.evidence.range.overlaps(left.range)
        && (pieces[right.article] ?? []).contains { theirs in
          theirs.utterance == mine.utterance && theirs.piece.passage.evidence.range.overlaps(right.range)
            && theirs.piece.speaker != mine.piece.speaker && isPerson(theirs.piece) && isPerson(mine.piece)
        }
    }
  }

  /// Whether several articles have words of a slice as somebody’s speech.
  func isShared(_ slice: Evidence) -> Bool {
    (pieces[slice.article] ?? []).contains { $0.piece.passage.evidence.range.overlaps(slice.range) }
  }

  private func isPerson(_ piece: SpeechPiece) -> Bool {
    piece.speaker.map { context.entities[$0].kind == .person } ?? false
  }

  /// Adds to claims that say little but an exact number the statements that have it too.
  private func addExactNumbers(
    of statements: ContiguousArray<Statement>, to claims: inout ContiguousArray<FoundClaim>
  ) {
    var places: [Symbol: ContiguousArray<Evidence>] = [:]
    for statement in statements {
      for number in exactNumbers(of: statement.passage) { places[number, default: []].append(statement.slice) }
    }
    for row in claims.indices {
      let number = claims[row].sentences.lazy.compactMap { told in
        told.passage.senses.count <= Self.mostBesideNumber + 1
          && told.passage.words.count(where: { $0.role == .number }) == 1
          ? exactNumbers(of: told.passage).first : nil
      }.first
      guard let number else { continue }
      for slice in places[number] ?? [] { add(slice, to: &claims[row]) }
    }
  }

  /// The numbers that are hardly ever the same by chance: three digits at the least, without the zeros at the end.
  private func exactNumbers(of passage: Passage) -> Set<Symbol> {
    var found: Set<Symbol> = []
    // `Bill 1062` is a name.
    for (number, unit) in zip(passage.words, passage.words.dropFirst())
    where number.role == .number && unit.carriesMeaning && unit.token == number.token + 1 {
      let lemma = context.words.lemma(number)
      let digits = lemma.filter { (0x30...0x39).contains($0) }
      let zeros = digits.reversed().prefix { $0 == 0x30 }.count
      if isFigure(lemma), digits.count - zeros >= 3, !lemma.contains(0x3a) { found.insert(number.sense) }
    }
    return found
  }

  /// `claims` with the other versions of what somebody says: who states that she said it in other words supports it.
  func supported(
    _ claims: ContiguousArray<FoundClaim>, by utterances: ContiguousArray<FoundUtterance>,
    among statements: ContiguousArray<Statement>
  ) -> ContiguousArray<FoundClaim> {
    var places: [ID<ArticleReading>: ContiguousArray<Statement>] = [:]
    for statement in statements { places[statement.article, default: []].append(statement) }
    var supported = claims
    for row in supported.indices {
      for sentence in claims[row].sentences where !sentence.isBare {
        for (piece, utterance) in pieces[sentence.article] ?? [] where isMost(piece, of: sentence) {
          for other in utterances[utterance].pieces where other.speaker == piece.speaker {
            let range = other.passage.evidence.range
            let whole = places[other.article]?.first { $0.slice.range.contains(range) }
            if let whole { add(whole.slice, to: &supported[row]) }
          }
        }
      }
    }
    return supported
  }

  /// Whether a piece of speech is most of what a statement says.
  private func isMost(_ piece: SpeechPiece, of statement: Statement) -> Bool {
    statement.passage.evidence.range.contains(piece.passage.evidence.range)
      && piece.passage.weight >= Self.leastSpeech * statement.passage.weight
  }

  private func supports(_ long: Passage, _ short: Passage, _ overlap: Overlap) -> Bool {
    let isShort = min(long.senses.count, short.senses.count) <= Self.mostBesideNumber
    guard !overlap.isOpposed, overlap.shared >= Self.leastShared || isShort else { return false }
    if sharesFigure(long, short) { return true }
    guard overlap.shared >= Self.leastShared else { return false }
    guard long.weight >= short.weight, overlap.containment >= Self.leastContainment else { return false }
    let shared = Set(short.senses)
    let places = long.words.indices.filter { shared.contains(long.words[$0].sense) && long.words[$0].carriesMeaning }
    guard let first = places.first, let last = places.last else { return false }
    // Numbers of the short statement must all be there: `12 people` does not support `17 people`.
    let numbers = Set(short.words.lazy.filter { $0.role == .number }.map(\.sense))
    guard numbers.isSubset(of: long.senses) else { return false }
    let tells = long.words[first...last].contains {
      $0.role != .content && $0.role != .function && shared.contains($0.sense)
    }
    return tells && last - first < Self.spread * max(short.words.count, overlap.shared)
  }

  /// Whether both have one exact figure, with the unit or the time of day that it belongs to, and the lighter no other.
  private func sharesFigure(_ left: Passage, _ right: Passage) -> Bool {
    let (light, heavy) = left.weight < right.weight ? (left, right) : (right, left)
    let known = figures(of: heavy)
    let told = figures(of: light)
    return !told.isEmpty && told.isSubset(of: known)
  }

  /// The numbers of two digits at the least, each with the word behind it.
  private func figures(of passage: Passage) -> Set<ContiguousArray<Symbol>> {
    var found: Set<ContiguousArray<Symbol>> = []
    for (number, unit) in zip(passage.words, passage.words.dropFirst())
    where number.role == .number && unit.carriesMeaning && unit.token == number.token + 1 {
      if isFigure(context.words.lemma(number)) { found.insert([number.sense, unit.sense]) }
    }
    return found
  }

  /// Whether a number has two digits at the least and is hardly a year.
  private func isFigure(_ lemma: ContiguousArray<UInt8>) -> Bool {
    let digits = lemma.prefix { $0 != 0x2e }
    let isYear = digits.count == 4 && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
    return digits.count > 1 && !isYear
  }

  private func add(_ evidence: Evidence, to found: inout FoundClaim) {
    guard !found.claim.articles.contains(evidence.article) else { return }
    found.add(evidence, context)
  }
}
