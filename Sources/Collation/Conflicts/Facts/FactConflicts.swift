internal import NewsModel
internal import TextCore

/// Finds where articles have two values for one fact, whether or not their sentences state the same as a whole.
///
/// A value counts as another only where the article that has the one nowhere has the other: an article that knows both
/// tells of two things.
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
    var bySentence: [Int: ContiguousArray<Int>] = [:]
    for (row, slot) in slots.enumerated() { bySentence[slot.sentence, default: []].append(row) }
    let held = held(slots)
    var apart: ContiguousArray<(left: Int, right: Int)> = []
    var alike: ContiguousArray<(left: Int, right: Int)> = []
    for pair in pairs where mayPart(kind, pair) {
      for left in bySentence[pair.left] ?? [] {
        for right in bySentence[pair.right] ?? [] {
          guard FactComparison.areComparable(slots[left].key, slots[right].key),
            comparison.isOneFact(kind, slots[left], around[left], slots[right], around[right], pair.overlap)
          else { continue }
          if FactComparison.agree(slots[left], slots[right]) {
            alike.append((left, right))
          } else if isForeign(slots[left], to: slots[right], held), isForeign(slots[right], to: slots[left], held) {
            apart.append((left, right))
          }
        }
      }
    }
    return conflicts(of: kind, slots, apart, alike, subjects)
  }

  /// What one sentence denies another may affirm only in the words of the same person.
  private func mayPart(_ kind: FactKind, _ pair: CandidatePairs.Pair) -> Bool {
    sentences[pair.left].voice == sentences[pair.right].voice
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

  /// The values that each article has anywhere.
  private func held(_ slots: ContiguousArray<FactSlot>) -> [ID<ArticleReading>: Set<FactKey>] {
    var held: [ID<ArticleReading>: Set<FactKey>] = [:]
    for slot in slots { held[sentences[slot.sentence].article, default: []].insert(slot.key) }
    return held
  }

  /// Whether the article of `other` has the value of `slot` nowhere.
  private func isForeign(_ slot: FactSlot, to other: FactSlot, _ held: [ID<ArticleReading>: Set<FactKey>]) -> Bool {
    if case .polarity = slot.key { return true }
    return held[sentences[other.sentence].article]?.contains(slot.key) != true
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
    return Conflict(
      kind: kind.conflict, severity: .high, relation: .conflict, subject: subject, versions: versions)
  }
}
