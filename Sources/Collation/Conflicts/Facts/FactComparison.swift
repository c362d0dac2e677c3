internal import NewsModel
internal import TextCore

/// Decides whether two values of different articles are for one fact: whether they stand among the same words, to the
/// same word.
///
/// Reports that were written apart share few words in a row. So the words around the two values are compared, near ones
/// first, and what the value is tied to; how much must agree depends on what the kind of value ties it to.
struct FactComparison {
  /// How many words before and after a value are near.
  private static let reach = 9
  private static let closeReach = 4

  let context: StoryContext

  /// What stands around a value.
  struct Surroundings {
    /// The senses of the near words that say something, ascending, and of the nearest of them.
    let near: ContiguousArray<Symbol>
    let nearest: ContiguousArray<Symbol>
  }

  /// The near words of a slot in its sentence.
  func surroundings(of slot: FactSlot, in sentence: FactSentence) -> Surroundings {
    let words = sentence.passage.words
    let first = words.firstIndex { $0.token >= slot.tokens.lowerBound } ?? words.count
    let end = words[first...].firstIndex { $0.token >= slot.tokens.upperBound } ?? words.count
    func near(_ reach: Int) -> ContiguousArray<Symbol> {
      var near: Set<Symbol> = []
      for place in max(0, first - reach)..<min(words.count, end + reach) where !(first..<end).contains(place) {
        let word = words[place]
        if word.carriesMeaning, word.role != .number { near.insert(word.sense) }
      }
      return ContiguousArray(near.sorted { $0.index < $1.index })
    }
    return Surroundings(near: near(Self.reach), nearest: near(Self.closeReach))
  }

  /// How much speaks for two slots being for one fact: 0 where they are not. `overlap` is that of their
  /// sentences, `areLeads` whether both are among the first of their reports.
  func likeness(
    _ kind: FactKind, _ left: FactSlot, _ around: Surroundings, _ right: FactSlot, _ others: Surroundings,
    _ overlap: Overlap, areLeads: Bool
  ) -> Double {
    let isTied = left.governor != nil && left.governor == right.governor
    guard mayBeOneFact(kind, left, right, isTied) else { return 0 }
    let shared = shared(around.near, others.near)
    guard isOneFact(kind, left, right, shared.count, shared.weight, overlap, areLeads) else { return 0 }
    return shared.weight + self.shared(around.nearest, others.nearest).weight + (isTied ? 3 : 0) + 0.01
  }

  private func isOneFact(
    _ kind: FactKind, _ left: FactSlot, _ right: FactSlot, _ shared: Int, _ weight: Double, _ overlap: Overlap,
    _ areLeads: Bool
  ) -> Bool {
    let isTied = left.governor != nil && left.governor == right.governor
    let isOnPath = !left.path.isDisjoint(with: right.path)
    switch kind {
    case .number:
      guard case .number(_, let unit) = left.key, case .number(_, let other) = right.key, unit == other else {
        return false
      }
      if isTied { return shared >= 2 && weight >= 4 }
      let isOpen = left.governor == nil || right.governor == nil
      if isOpen { return shared >= 3 && weight >= 6 }
      return isOnPath ? shared >= 4 && weight >= 8 : shared >= 5 && weight >= 10
    case .time:
      if isTied { return shared >= 2 && weight >= 5 && overlap.containment >= 0.25 }
      if isOnPath { return shared >= 2 && weight >= 4 && overlap.containment >= 0.35 }
      // The first sentences of two reports tell one event, by whatever verbs.
      if areLeads { return shared >= 3 && weight >= 5.5 && overlap.containment >= 0.25 }
      // Somebody says many things on many days.
      if left.isSaid, right.isSaid { return false }
      return shared >= 4 && weight >= 9 && overlap.containment >= 0.28
    case .place:
      if let modified = left.modified, modified == right.modified { return shared >= 2 && weight >= 5 }
      if isTied { return left.relation == nil ? shared >= 3 && weight >= 6 : shared >= 2 && weight >= 5 }
      if isOnPath { return shared >= 3 && weight >= 7 && overlap.containment >= 0.3 }
      return left.relation != nil && shared >= 4 && weight >= 9 && overlap.containment >= 0.3
    case .person: return shared >= 3 && weight >= 6 && overlap.containment >= 0.4
    case .polarity: return shared >= 2 && weight >= 4.5 && overlap.containment >= 0.28
    case .outcome:
      if left.arguments.isDisjoint(with: right.arguments) {
        return shared >= 4 && weight >= 9 && overlap.containment >= 0.45
      }
      return shared >= 3 && weight >= 6 && overlap.containment >= 0.28
    }
  }

  /// Whether what two slots are tied to allows that they are for one fact.
  private func mayBeOneFact(_ kind: FactKind, _ left: FactSlot, _ right: FactSlot, _ isTied: Bool) -> Bool {
    switch kind {
    case .number, .time: true
    case .place: left.relation == right.relation || left.modified != nil && left.modified == right.modified
    case .person: isTied && left.relation == right.relation
    case .polarity: isTied && !left.arguments.isDisjoint(with: right.arguments)
    case .outcome:
      // Two people come to two ends.
      left.people.isEmpty || right.people.isEmpty || !left.people.isDisjoint(with: right.people)
    }
  }

  /// How many of two lists of senses, both ascending, both have, and their weight.
  private func shared(
    _ left: ContiguousArray<Symbol>, _ right: ContiguousArray<Symbol>
  ) -> (count: Int, weight: Double) {
    var count = 0
    var weight = 0.0
    var place = 0
    for sense in left {
      while place < right.count, right[place].index < sense.index { place += 1 }
      guard place < right.count else { break }
      guard right[place] == sense else { continue }
      count += 1
      weight += context.words.weight(of: sense)
    }
    return (count, weight)
  }

  /// Whether two values of one fact can both be right.
  static func agree(_ left: FactSlot, _ right: FactSlot) -> Bool {
    if left.key == right.key { return true }
    switch (left.key, right.key) {
    case (.number(let one, _), .number(let other, _)):
      return (left.isEstimate || right.isEstimate) && abs(one - other) <= 0.1 * max(one, other)
        || NumberWord.agree(one, exactTo: left.step, other, exactTo: right.step)
    case (.time(let one), .time(let other)):
      return one.precision != other.precision || one.isCompatible(with: other) || areOneDay(one, other)
    default: return false
    }
  }

  /// Whether two times of day are of days that may be one: when on a day something was is told in many ways.
  private static func areOneDay(_ left: TimeValue, _ right: TimeValue) -> Bool {
    guard left.minutes != nil || right.minutes != nil else { return false }
    guard let days = left.days, let others = right.days else { return true }
    return days.overlaps(others)
  }

  /// Whether two values are of one scale: only these can part.
  static func areComparable(_ left: FactKey, _ right: FactKey) -> Bool {
    if case .outcome(let one, _) = left, case .outcome(let other, _) = right { return one == other }
    return true
  }
}
