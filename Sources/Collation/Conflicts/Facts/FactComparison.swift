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

  let context: StoryContext

  /// What stands around a value.
  struct Surroundings {
    /// The senses of the near words that say something, ascending.
    let near: ContiguousArray<Symbol>
  }

  /// The near words of a slot in its sentence.
  func surroundings(of slot: FactSlot, in sentence: FactSentence) -> Surroundings {
    let words = sentence.passage.words
    let first = words.firstIndex { $0.token >= slot.tokens.lowerBound } ?? words.count
    let end = words[first...].firstIndex { $0.token >= slot.tokens.upperBound } ?? words.count
    var near: Set<Symbol> = []
    for place in max(0, first - Self.reach)..<min(words.count, end + Self.reach) where !(first..<end).contains(place) {
      let word = words[place]
      if word.carriesMeaning, word.role != .number { near.insert(word.sense) }
    }
    return Surroundings(near: ContiguousArray(near.sorted { $0.index < $1.index }))
  }

  /// Whether two slots of `kind` are for one fact; `overlap` is that of their sentences.
  func isOneFact(
    _ kind: FactKind, _ left: FactSlot, _ around: Surroundings, _ right: FactSlot, _ others: Surroundings,
    _ overlap: Overlap
  ) -> Bool {
    let isTied = left.governor != nil && left.governor == right.governor
    guard mayBeOneFact(kind, left, right, isTied) else { return false }
    let shared = shared(around, others)
    let weight = shared.weight
    switch kind {
    case .number:
      guard case .number(_, let unit) = left.key, case .number(_, let other) = right.key, unit == other else {
        return false
      }
      if isTied { return shared.count >= 2 && weight >= 4 }
      let isOpen = left.governor == nil || right.governor == nil
      return shared.count >= (isOpen ? 3 : 5) && weight >= (isOpen ? 6 : 10)
    case .time:
      if isTied { return shared.count >= 2 && weight >= 5 && overlap.containment >= 0.3 }
      return shared.count >= 4 && weight >= 9 && overlap.containment >= 0.35
    case .place:
      if isTied { return left.relation == nil ? shared.count >= 3 && weight >= 6 : shared.count >= 2 && weight >= 5 }
      return shared.count >= 4 && weight >= 9 && overlap.containment >= 0.3
    case .person:
      return shared.count >= 3 && weight >= 6 && overlap.containment >= 0.4
    case .polarity:
      return shared.count >= 3 && weight >= 6 && overlap.containment >= 0.35
    case .outcome:
      return shared.count >= 3 && weight >= 6 && overlap.containment >= 0.3
    }
  }

  /// Whether what two slots are tied to allows that they are for one fact.
  private func mayBeOneFact(_ kind: FactKind, _ left: FactSlot, _ right: FactSlot, _ isTied: Bool) -> Bool {
    switch kind {
    case .number, .time: true
    case .place: left.relation == right.relation && (isTied || left.relation != nil)
    case .person: isTied && left.relation == right.relation
    case .polarity: isTied && !left.arguments.isDisjoint(with: right.arguments)
    case .outcome: !left.arguments.isDisjoint(with: right.arguments)
    }
  }

  /// How many near words both have, and their weight.
  private func shared(_ left: Surroundings, _ right: Surroundings) -> (count: Int, weight: Double) {
    var count = 0
    var weight = 0.0
    var place = 0
    for sense in left.near {
      while place < right.near.count, right.near[place].index < sense.index { place += 1 }
      guard place < right.near.count else { break }
      guard right.near[place] == sense else { continue }
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
