internal import NewsModel
internal import TextCore

/// Finds where articles have two values for one fact, whether or not their sentences state the same as a whole.
///
/// Of two values one at least must be of its article alone, and the sentence that has the one may not have the other: who
/// knows both tells of two things, and what two articles have beside the other is another fact.
struct FactConflicts {
  /// The part of the lighter sentence that both must share, and the number of words.
  private static let leastContainment = 0.2
  private static let leastShared = 2
  /// The same for values that stand in many sentences: numbers, names.
  private static let leastCommonContainment = 0.25
  private static let leastCommonShared = 3

  private let context: StoryContext
  private let sentences: ContiguousArray<FactSentence>
  private let pairs: ContiguousArray<CandidatePairs.Pair>
  private let comparison: FactComparison

  init(context: StoryContext) {
    self.context = context
    comparison = FactComparison(context: context)
    let sentences = FactSentences(context: context).all()
    self.sentences = sentences
    pairs = CandidatePairs(ContiguousArray(sentences.map(\.passage))).pairs(
      sharing: Self.leastShared, containment: Self.leastContainment, context.words
    ) { sentences[$0].article != sentences[$1].article }
  }

  /// The conflicts over facts that `known` ones do not tell of already.
  func conflicts(
    over subjects: ConflictSubjects, besides known: ContiguousArray<Conflict>
  ) -> ContiguousArray<Conflict> {
    var all = known
    var refinements: ContiguousArray<Conflict> = []
    for kind in FactKind.allCases {
      let found = conflicts(of: kind, subjects)
      for conflict in found.apart where !all.contains(where: { $0.tells(ofSame: conflict) }) { all.append(conflict) }
      refinements += found.refined
    }
    for refinement in refinements where !all.contains(where: { $0.tells(ofSame: refinement) }) {
      all.append(refinement)
    }
    return ContiguousArray(all.dropFirst(known.count))
  }

  private func conflicts(
    of kind: FactKind, _ subjects: ConflictSubjects
  ) -> (apart: ContiguousArray<Conflict>, refined: ContiguousArray<Conflict>) {
    let values = values(of: kind)
    let (slots, bySentence, around) = (values.slots, values.bySentence, values.around)
    let held = held(slots)
    var apart: ContiguousArray<Match> = []
    var alike: ContiguousArray<(left: Int, right: Int, containment: Double)> = []
    var nested = alike
    for pair in pairs where isNear(pair, kind) {
      var parted: ContiguousArray<Match> = []
      var agreed: Set<Int> = []
      for left in bySentence[pair.left] {
        for right in bySentence[pair.right] {
          guard FactComparison.areComparable(slots[left].key, slots[right].key),
            mayPart(kind, slots[left], slots[right])
          else { continue }
          let likeness = comparison.likeness(
            kind, slots[left], around[left], in: sentences[pair.left], slots[right], around[right],
            in: sentences[pair.right], pair.overlap)
          guard likeness > 0 else { continue }
          if FactComparison.agree(slots[left], slots[right])
            || kind != .polarity && printed(slots[left]) == printed(slots[right])
          {
            alike.append((left, right, pair.overlap.containment))
            agreed.formUnion([left, right])
          } else if kind == .place, areNested(slots[left], slots[right]) {
            nested.append((left, right, pair.overlap.containment))
          } else if canPart(left, right, slots, bySentence, held) {
            parted.append(Match(left: left, right: right, likeness: likeness))
          }
        }
      }
      apart += Self.oneToOne(parted, besides: agreed)
    }
    apart = nearest(apart, slots)
    return (conflicts(of: kind, slots, apart, alike, subjects), refinements(of: kind, slots, alike + nested, subjects))
  }

  /// The values of a kind in the story, those of each sentence, and what stands around each.
  private struct Values {
    let slots: ContiguousArray<FactSlot>
    let bySentence: ContiguousArray<ContiguousArray<Int>>
    let around: ContiguousArray<FactComparison.Surroundings>
  }

  private func values(of kind: FactKind) -> Values {
    let slots = slots(of: kind)
    var bySentence = ContiguousArray<ContiguousArray<Int>>(repeating: [], count: sentences.count)
    for (row, slot) in slots.enumerated() { bySentence[slot.sentence].append(row) }
    let around = slots.map { slot in
      comparison.surroundings(
        of: slot, in: sentences[slot.sentence], isSole: bySentence[slot.sentence].count == 1)
    }
    return Values(slots: slots, bySentence: bySentence, around: ContiguousArray(around))
  }

  /// The pairs of values that `FactLikeness` may be asked about, with what ties them.
  func judged() -> ContiguousArray<FactPair> {
    var found: ContiguousArray<FactPair> = []
    for kind in FactKind.allCases where FactComparison.leastProbability(kind) != nil {
      let values = values(of: kind)
      for pair in pairs where isNear(pair, kind) {
        for left in values.bySentence[pair.left] {
          for right in values.bySentence[pair.right] {
            let (one, other) = (values.slots[left], values.slots[right])
            guard FactComparison.areComparable(one.key, other.key), mayPart(kind, one, other),
              let ties = comparison.judgedTies(
                kind, one, values.around[left], in: sentences[pair.left], other, values.around[right],
                in: sentences[pair.right], pair.overlap)
            else { continue }
            let agrees =
              FactComparison.agree(one, other) || kind != .polarity && printed(one) == printed(other)
            found.append(
              FactPair(
                kind: "\(kind)", agrees: agrees, features: FactLikeness.features(ties),
                left: sentences[pair.left].passage.evidence, right: sentences[pair.right].passage.evidence))
          }
        }
      }
    }
    return found
  }

  /// Whether two places where something is told may be one in another. Whose something is, and what is told of a place
  /// itself, are another matter: `the attorney general of Ohio`, `America is an idea`.
  private func areNested(_ left: FactSlot, _ right: FactSlot) -> Bool {
    guard left.relation != nil, right.relation != nil, left.modified == nil, right.modified == nil else { return false }
    return Gazetteer.mayBeOne(printed(left), printed(right)) || Self.isLonger(printed(left), than: printed(right))
  }

  /// Whether one name is the end or the beginning of the other, as whole words: `the Gulf` and `the Persian Gulf`.
  private static func isLonger(_ left: String, than right: String) -> Bool {
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    let (part, whole) = (short.split(separator: " "), long.split(separator: " "))
    return part.count < whole.count && (whole.suffix(part.count) == part[...] || whole.prefix(part.count) == part[...])
  }

  /// Whether two sentences share enough for values of a kind to be compared.
  private func isNear(_ pair: CandidatePairs.Pair, _ kind: FactKind) -> Bool {
    switch kind {
    case .number, .place, .person:
      pair.overlap.shared >= Self.leastCommonShared && pair.overlap.containment >= Self.leastCommonContainment
    case .time, .polarity, .outcome: true
    }
  }

  /// Two slots of two articles and how much speaks for their being for one fact.
  private struct Match {
    let left: Int
    let right: Int
    let likeness: Double
  }

  /// Of the values of two sentences each is set against one of the other, the likeliest first: a sentence with two sums
  /// tells of two things.
  /// `agreed` are those that the other sentence has too.
  private static func oneToOne(
    _ matches: ContiguousArray<Match>, besides agreed: Set<Int>
  ) -> ContiguousArray<Match> {
    var taken = agreed
    let order = matches.indices.sorted { (matches[$1].likeness, $0) < (matches[$0].likeness, $1) }
    return ContiguousArray(
      order.compactMap { row in
        let match = matches[row]
        guard !taken.contains(match.left), !taken.contains(match.right) else { return nil }
        taken.formUnion([match.left, match.right])
        return match
      })
  }

  /// Of the values of one article that a value of another may be set against the one that is clearly the likeliest.
  private func nearest(_ matches: ContiguousArray<Match>, _ slots: ContiguousArray<FactSlot>) -> ContiguousArray<Match>
  {
    struct Side: Hashable {
      let slot: Int
      let article: ID<ArticleReading>
    }
    var best: [Side: Double] = [:]
    func sides(_ match: Match) -> [Side] {
      [
        Side(slot: match.left, article: sentences[slots[match.right].sentence].article),
        Side(slot: match.right, article: sentences[slots[match.left].sentence].article),
      ]
    }
    for match in matches {
      for side in sides(match) { best[side] = max(best[side] ?? 0, match.likeness) }
    }
    return matches.filter { match in sides(match).allSatisfy { (best[$0] ?? 0) <= match.likeness * Self.margin } }
  }

  /// How much likelier one of several must be than the others.
  private static let margin = 1.25

  /// What one person denies another may affirm, the report too: but a report of its own that denies what it has somebody
  /// say elsewhere is another report.
  private func mayPart(_ kind: FactKind, _ left: FactSlot, _ right: FactSlot) -> Bool {
    guard kind == .polarity || kind == .outcome else { return true }
    if left.isComplement || right.isComplement {
      return left.isComplement == right.isComplement && left.voice == right.voice
    }
    return left.voice == right.voice || left.voice < 0 || right.voice < 0
  }

  private func slots(of kind: FactKind) -> ContiguousArray<FactSlot> {
    var slots: ContiguousArray<FactSlot> = []
    var readers: [ID<ArticleReading>: FactSlotReader] = [:]
    for (row, sentence) in sentences.enumerated() {
      if readers[sentence.article] == nil { readers[sentence.article] = FactSlotReader(context, sentence.article) }
      guard let reader = readers[sentence.article] else { continue }
      slots += reader.slots(of: kind, in: sentence, row: row).map { slot in
        var slot = slot
        slot.voice = voice(of: slot)
        return slot
      }
    }
    return slots
  }

  private func voice(of slot: FactSlot) -> Int {
    let sentence = sentences[slot.sentence]
    guard !sentence.speech.isEmpty, let tokens = context.reading(sentence.article).language?.tokens else { return -1 }
    return sentence.voice(at: tokens.range(of: slot.tokens))
  }

  /// The articles that have each value, and the sentences.
  private struct Held {
    var articles: [FactKey: Set<ID<ArticleReading>>] = [:]
    var sentences: [FactKey: Set<Int>] = [:]
    var rows: [FactKey: ContiguousArray<Int>] = [:]
  }

  private func held(_ slots: ContiguousArray<FactSlot>) -> Held {
    var held = Held()
    for (row, slot) in slots.enumerated() {
      held.rows[slot.key, default: []].append(row)
      held.articles[slot.key, default: []].insert(sentences[slot.sentence].article)
      held.sentences[slot.key, default: []].insert(slot.sentence)
    }
    return held
  }

  private func canPart(
    _ leftRow: Int, _ rightRow: Int, _ slots: ContiguousArray<FactSlot>,
    _ bySentence: ContiguousArray<ContiguousArray<Int>>,
    _ held: Held
  ) -> Bool {
    let (left, right) = (slots[leftRow], slots[rightRow])
    if case .polarity(let isDenied) = left.key {
      return left.voice == right.voice || (isDenied ? left.voice : right.voice) < 0
    }
    if case .outcome = left.key {
      if tells(left, of: right, slots, held), tells(right, of: left, slots, held) { return false }
      return !ends(left, in: bySentence[right.sentence], slots) && !ends(right, in: bySentence[left.sentence], slots)
    }
    guard held.sentences[left.key]?.contains(right.sentence) != true,
      held.sentences[right.key]?.contains(left.sentence) != true
    else { return false }
    return held.articles[left.key]?.count == 1 || held.articles[right.key]?.count == 1
  }

  /// Whether the article of a slot tells the end of another too, of the same things: if both do, these are two ends.
  private func tells(
    _ slot: FactSlot, of other: FactSlot, _ slots: ContiguousArray<FactSlot>, _ held: Held
  ) -> Bool {
    let article = sentences[slot.sentence].article
    return held.rows[other.key]?.contains { row in
      sentences[slots[row].sentence].article == article && !slots[row].arguments.isDisjoint(with: other.arguments)
    } == true
  }

  /// Whether one of the slots at `rows` tells the end of a slot, of the same things or of nothing that is known.
  private func ends(_ slot: FactSlot, in rows: ContiguousArray<Int>, _ slots: ContiguousArray<FactSlot>) -> Bool {
    rows.contains { row in
      slots[row].key == slot.key
        && (slots[row].arguments.isEmpty || !slots[row].arguments.isDisjoint(with: slot.arguments))
    }
  }

  /// The words of a slot: what is printed alike is no other value (`Monday` of two weeks, two bearers of one name).
  private func printed(_ slot: FactSlot) -> String {
    let article = sentences[slot.sentence].article
    guard let tokens = context.reading(article).language?.tokens else { return "" }
    return context.reading(article).string(tokens.range(of: slot.tokens))
  }

  private func conflicts(
    of kind: FactKind, _ slots: ContiguousArray<FactSlot>, _ apart: ContiguousArray<Match>,
    _ alike: ContiguousArray<(left: Int, right: Int, containment: Double)>, _ subjects: ConflictSubjects
  ) -> ContiguousArray<Conflict> {
    var groups = Groups(count: slots.count)
    for pair in apart { groups.join(pair.left, pair.right) }
    var parted: Set<Int> = []
    for pair in apart { parted.formUnion([pair.left, pair.right]) }
    // Who has the same value supports it.
    for pair in alike where parted.contains(pair.left) != parted.contains(pair.right) {
      groups.join(pair.left, pair.right)
    }
    return ContiguousArray(
      groups.all().compactMap { rows in
        rows.count < 2 ? nil : conflict(of: kind, ContiguousArray(rows.map { slots[$0] }), subjects)
      })
  }

  /// What one article tells more exactly than another, each pair of values once.
  private func refinements(
    of kind: FactKind, _ slots: ContiguousArray<FactSlot>,
    _ alike: ContiguousArray<(left: Int, right: Int, containment: Double)>, _ subjects: ConflictSubjects
  ) -> ContiguousArray<Conflict> {
    let refinements = FactRefinements(context: context, sentences: sentences, printed: printed)
    return ContiguousArray(
      refinements.refined(alike, slots).compactMap { pair in
        let told = [(0, pair.coarse), (1, pair.fine)].map { key, row in
          value(refinements.shown(slots[row]), of: slots[row], key: key)
        }
        guard let versions = context.versions(of: ContiguousArray(told)),
          let subject = subject([slots[pair.coarse], slots[pair.fine]], subjects)
        else { return nil }
        return Conflict(
          kind: kind.conflict, severity: .low, relation: .refinement, subject: subject, versions: versions)
      })
  }

  private func value<Key: Hashable>(_ rows: Range<Int>, of slot: FactSlot, key: Key) -> ToldValue<Key> {
    let sentence = sentences[slot.sentence]
    let range = context.reading(sentence.article).language?.tokens.range(of: rows)
    let value = range.map { Evidence(article: sentence.article, range: $0) } ?? sentence.passage.evidence
    return ToldValue(key: key, value: value, evidence: [sentence.passage.evidence])
  }

  private func conflict(
    of kind: FactKind, _ slots: ContiguousArray<FactSlot>, _ subjects: ConflictSubjects
  ) -> Conflict? {
    let told = ContiguousArray(slots.map { value($0.tokens, of: $0, key: $0.key) })
    guard let versions = context.versions(of: told), let subject = subject(slots, subjects) else { return nil }
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count else { return nil }
    let isUpdate = (kind == .number || kind == .time) && isUpdate(slots)
    return Conflict(
      kind: kind.conflict, severity: isUpdate ? .low : .high, relation: isUpdate ? .update : .conflict,
      subject: subject, versions: versions)
  }

  private func subject(_ slots: ContiguousArray<FactSlot>, _ subjects: ConflictSubjects) -> Conflict.Subject? {
    slots.lazy.compactMap { slot -> Conflict.Subject? in
      let sentence = sentences[slot.sentence]
      guard let tokens = context.reading(sentence.article).language?.tokens else { return nil }
      return subjects.subject(
        of: slot.tokens.lowerBound, at: tokens.range(of: slot.tokens), in: sentence.article, sentence: sentence.tokens,
        sentence.passage.evidence.range)
    }.first
  }

  /// Whether the reports of the last day all have one value that the earlier ones do not have, and say that it is new.
  private func isUpdate(_ slots: ContiguousArray<FactSlot>) -> Bool {
    let days = slots.map { context.reading(sentences[$0.sentence].article).chronology?.day }
    guard let latest = days.compactMap({ $0 }).max(), days.allSatisfy({ $0 != nil }) else { return false }
    let late = zip(slots, days).filter { $0.1 == latest }.map(\.0)
    let early = zip(slots, days).filter { $0.1 != latest }.map(\.0)
    guard let newest = late.first?.key, !early.isEmpty, late.allSatisfy({ $0.key == newest }),
      early.allSatisfy({ $0.key != newest })
    else { return false }
    return late.contains { Approximation.isRevision(sentences[$0.sentence].passage, context.words) }
  }
}
