internal import NewsModel
internal import TextCore

/// Finds where articles have two values for one fact, whether or not their sentences state the same as a whole.
///
/// Of two values one at least must be of its article alone, and the sentence that has the one may not have the other: who
/// knows both tells of two things, and what two articles have beside the other is another fact.
struct FactConflicts {
  /// The part of the lighter sentence that both must share, and the number of words.
  private static let leastContainment = 0.25
  private static let leastShared = 3

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
    for kind in FactKind.allCases {
      for conflict in conflicts(of: kind, subjects) where !all.contains(where: { $0.tells(ofSame: conflict) }) {
        all.append(conflict)
      }
    }
    return ContiguousArray(all.dropFirst(known.count))
  }

  private func conflicts(of kind: FactKind, _ subjects: ConflictSubjects) -> ContiguousArray<Conflict> {
    let slots = slots(of: kind)
    let around = slots.map { comparison.surroundings(of: $0, in: sentences[$0.sentence]) }
    var bySentence = ContiguousArray<ContiguousArray<Int>>(repeating: [], count: sentences.count)
    for (row, slot) in slots.enumerated() { bySentence[slot.sentence].append(row) }
    let held = held(slots)
    var apart: ContiguousArray<(left: Int, right: Int)> = []
    var alike: ContiguousArray<(left: Int, right: Int)> = []
    for pair in pairs where mayPart(kind, pair) {
      for left in bySentence[pair.left] {
        for right in bySentence[pair.right] {
          guard FactComparison.areComparable(slots[left].key, slots[right].key),
            comparison.isOneFact(kind, slots[left], around[left], slots[right], around[right], pair.overlap)
          else { continue }
          if FactComparison.agree(slots[left], slots[right])
            || kind != .polarity && printed(slots[left]) == printed(slots[right])
          {
            alike.append((left, right))
          } else if canPart(slots[left], slots[right], held) {
            apart.append((left, right))
          }
        }
      }
    }
    return conflicts(of: kind, slots, apart, alike, subjects)
  }

  /// What one person denies another may affirm, the report too: but a report of its own that denies what it has somebody
  /// say elsewhere is another report.
  private func mayPart(_ kind: FactKind, _ pair: CandidatePairs.Pair) -> Bool {
    guard kind == .polarity || kind == .outcome else { return true }
    let left = sentences[pair.left].voice
    let right = sentences[pair.right].voice
    return left == right || left < 0 && right < 0 || kind == .polarity && (left < 0 || right < 0)
  }

  private func slots(of kind: FactKind) -> ContiguousArray<FactSlot> {
    var slots: ContiguousArray<FactSlot> = []
    var readers: [ID<ArticleReading>: FactSlotReader] = [:]
    for (row, sentence) in sentences.enumerated() {
      if readers[sentence.article] == nil { readers[sentence.article] = FactSlotReader(context, sentence.article) }
      if let reader = readers[sentence.article] { slots += reader.slots(of: kind, in: sentence, row: row) }
    }
    return slots
  }

  /// The articles that have each value, and the sentences.
  private struct Held {
    var articles: [FactKey: Set<ID<ArticleReading>>] = [:]
    var sentences: [FactKey: Set<Int>] = [:]
  }

  private func held(_ slots: ContiguousArray<FactSlot>) -> Held {
    var held = Held()
    for slot in slots {
      held.articles[slot.key, default: []].insert(sentences[slot.sentence].article)
      held.sentences[slot.key, default: []].insert(slot.sentence)
    }
    return held
  }

  private func canPart(_ left: FactSlot, _ right: FactSlot, _ held: Held) -> Bool {
    if case .polarity(let isDenied) = left.key {
      let voices = (sentences[left.sentence].voice, sentences[right.sentence].voice)
      return voices.0 == voices.1 || (isDenied ? voices.0 : voices.1) < 0
    }
    if case .outcome = left.key, left.arguments.intersection(right.arguments).count > 1 { return true }
    guard held.sentences[left.key]?.contains(right.sentence) != true,
      held.sentences[right.key]?.contains(left.sentence) != true
    else { return false }
    return held.articles[left.key]?.count == 1 || held.articles[right.key]?.count == 1
  }

  /// The words of a slot: what is printed alike is no other value (`Monday` of two weeks, two bearers of one name).
  private func printed(_ slot: FactSlot) -> String {
    let article = sentences[slot.sentence].article
    guard let tokens = context.reading(article).language?.tokens else { return "" }
    return context.reading(article).string(tokens.range(of: slot.tokens))
  }

  private func conflicts(
    of kind: FactKind, _ slots: ContiguousArray<FactSlot>, _ apart: ContiguousArray<(left: Int, right: Int)>,
    _ alike: ContiguousArray<(left: Int, right: Int)>, _ subjects: ConflictSubjects
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

  private func conflict(
    of kind: FactKind, _ slots: ContiguousArray<FactSlot>, _ subjects: ConflictSubjects
  ) -> Conflict? {
    let told = ContiguousArray(
      slots.map { slot in
        let sentence = sentences[slot.sentence]
        let range = context.reading(sentence.article).language?.tokens.range(of: slot.tokens)
        let value = range.map { Evidence(article: sentence.article, range: $0) } ?? sentence.passage.evidence
        return ToldValue(key: slot.key, value: value, evidence: [sentence.passage.evidence])
      })
    guard let versions = context.versions(of: told) else { return nil }
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count else { return nil }
    let subject = slots.lazy.compactMap { slot -> Conflict.Subject? in
      let sentence = sentences[slot.sentence]
      guard let tokens = context.reading(sentence.article).language?.tokens else { return nil }
      return subjects.subject(of: slot.tokens.lowerBound, at: tokens.range(of: slot.tokens), in: sentence.article)
    }.first
    guard let subject else { return nil }
    let isUpdate = kind == .number && isUpdate(slots)
    return Conflict(
      kind: kind.conflict, severity: isUpdate ? .low : .high, relation: isUpdate ? .update : .conflict,
      subject: subject, versions: versions)
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
