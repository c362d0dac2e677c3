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
  /// Words that two sentences share besides the values at the least, for `FactLikeness` to be asked.
  private static let leastShared = 2.0

  let context: StoryContext

  /// What stands around a value.
  struct Surroundings {
    /// The senses of the near words that say something, ascending, and of the nearest of them.
    let near: ContiguousArray<Symbol>
    let nearest: ContiguousArray<Symbol>
    /// The senses of the value's own words, and of what stands to the verb above it, ascending.
    let value: ContiguousArray<Symbol>
    let arguments: ContiguousArray<Symbol>
    /// Whether its sentence has no other value of the kind.
    let isSole: Bool
  }

  /// The near words of a slot in its sentence.
  func surroundings(of slot: FactSlot, in sentence: FactSentence, isSole: Bool) -> Surroundings {
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
    return Surroundings(
      near: near(Self.reach), nearest: near(Self.closeReach), value: senses(of: slot, in: sentence),
      arguments: ascending(slot.arguments), isSole: isSole)
  }

  /// What ties two slots that may be for one fact and whose sentences share more than the values; nil for others.
  func judgedTies(
    _ kind: FactKind, _ left: FactSlot, _ around: Surroundings, in sentence: FactSentence, _ right: FactSlot,
    _ others: Surroundings, in other: FactSentence, _ overlap: Overlap
  ) -> FactTies? {
    guard mayBeOneFact(kind, left, right, left.governor != nil && left.governor == right.governor) else { return nil }
    let ties = ties(left, around, in: sentence, right, others, in: other, overlap)
    return ties.sentence.count >= Self.leastShared ? ties : nil
  }

  /// What ties two slots to one fact.
  private func ties(
    _ left: FactSlot, _ around: Surroundings, in sentence: FactSentence, _ right: FactSlot, _ others: Surroundings,
    in other: FactSentence, _ overlap: Overlap
  ) -> FactTies {
    var ties = FactTies()
    ties.isTied = left.governor != nil && left.governor == right.governor
    ties.isOnPath = !left.path.isDisjoint(with: right.path)
    ties.isOneVerb = left.verb != nil && left.verb == right.verb
    ties.arguments = share(around.arguments, others.arguments)
    ties.nearest = share(around.nearest, others.nearest)
    ties.near = share(around.near, others.near)
    ties.sentence = share(of: sentence.passage, around.value, other.passage, others.value, overlap)
    ties.areLeads = sentence.isLead && other.isLead
    ties.areFirst = sentence.place == 0 && other.place == 0
    ties.areSaid = left.isSaid && right.isSaid
    ties.isOneSaid = left.isSaid != right.isSaid
    ties.isOneVoice = left.voice == right.voice
    ties.areSole = around.isSole && others.isSole
    ties.isOpen = left.governor == nil || right.governor == nil
    return ties
  }

  private func ascending(_ senses: Set<Symbol>) -> ContiguousArray<Symbol> {
    ContiguousArray(senses.sorted { $0.index < $1.index })
  }

  /// The senses of the words of a value, ascending.
  private func senses(of slot: FactSlot, in sentence: FactSentence) -> ContiguousArray<Symbol> {
    let words = slot.tokens.compactMap { context.words.word(at: $0, of: sentence.article) }
    return ascending(Set(words.filter(\.carriesMeaning).map(\.sense)))
  }

  private func share(_ left: ContiguousArray<Symbol>, _ right: ContiguousArray<Symbol>) -> FactTies.Share {
    let found = shared(left, right)
    let lighter = min(weight(of: left), weight(of: right))
    return FactTies.Share(
      count: Double(found.count), weight: found.weight, part: lighter > 0 ? found.weight / lighter : 0)
  }

  private func weight(of senses: ContiguousArray<Symbol>) -> Double {
    senses.reduce(0) { $0 + context.words.proof(of: $1) }
  }

  /// What two sentences share without the senses of two values.
  private func share(
    of left: Passage, _ value: ContiguousArray<Symbol>, _ right: Passage, _ other: ContiguousArray<Symbol>,
    _ overlap: Overlap
  ) -> FactTies.Share {
    var count = Double(overlap.shared)
    var weight = overlap.containment * min(left.weight, right.weight)
    var weights = (left.weight, right.weight)
    for sense in ascending(Set(value).union(other)) {
      let told = context.words.weight(of: sense)
      let (mine, theirs) = (left.senses.contains(sense), right.senses.contains(sense))
      if mine { weights.0 -= told }
      if theirs { weights.1 -= told }
      if mine && theirs {
        weight -= told
        count -= 1
      }
    }
    let lighter = min(weights.0, weights.1)
    return FactTies.Share(count: count, weight: weight, part: lighter > 0 ? weight / lighter : 0)
  }

  /// How much speaks for two slots being for one fact: 0 where they are not. `overlap` is that of their sentences.
  func likeness(
    _ kind: FactKind, _ left: FactSlot, _ around: Surroundings, in sentence: FactSentence, _ right: FactSlot,
    _ others: Surroundings, in other: FactSentence, _ overlap: Overlap
  ) -> Double {
    let isTied = left.governor != nil && left.governor == right.governor
    guard mayBeOneFact(kind, left, right, isTied) else { return 0 }
    let shared = shared(around.near, others.near)
    let areLeads = sentence.isLead && other.isLead
    if !isOneFact(kind, left, right, shared.count, shared.weight, overlap, areLeads) {
      let ties = ties(left, around, in: sentence, right, others, in: other, overlap)
      guard isLikely(kind, left, right, ties) else { return 0 }
    }
    return shared.weight + self.shared(around.nearest, others.nearest).weight + (isTied ? 3 : 0) + 0.01
  }

  /// Whether what two slots share makes it likely that they are for one fact.
  private func isLikely(_ kind: FactKind, _ left: FactSlot, _ right: FactSlot, _ ties: FactTies) -> Bool {
    guard let least = Self.leastProbability(kind), ties.sentence.count >= Self.leastShared else {
      return false
    }
    switch kind {
    // Somebody says many things on many days.
    case .time:
      guard !ties.areSaid, !ties.isOneSaid, ties.isTied || ties.isOnPath || ties.areLeads else { return false }
    case .outcome: guard ties.arguments.count > 0 else { return false }
    default: break
    }
    return FactLikeness.probability(kind, ties) >= least
  }

  /// The probability that is enough; nil for kinds that the rules alone decide: words in common say too little of what a
  /// number counts, and of which place something is told.
  static func leastProbability(_ kind: FactKind) -> Double? {
    switch kind {
    case .number, .place, .person: nil
    case .time: 0.92
    case .polarity: 0.98
    case .outcome: 0.92
    }
  }

  private func isOneFact(
    _ kind: FactKind, _ left: FactSlot, _ right: FactSlot, _ shared: Int, _ weight: Double, _ overlap: Overlap,
    _ areLeads: Bool
  ) -> Bool {
    let isTied = left.governor != nil && left.governor == right.governor
    let isOnPath = !left.path.isDisjoint(with: right.path)
    switch kind {
    case .number:
      guard case .number(_, let start, let unit) = left.key, case .number(_, let otherStart, let other) = right.key,
        unit == other
      else { return false }
      // Hardly any two things are both said to be from so many to so many.
      let areStretches = start != nil && otherStart != nil
      if isTied || areStretches { return shared >= 2 && weight >= 4 }
      // Lengths of time and the like stand in many sentences.
      if !unit.isEmpty, Measures.unit(of: unit) != nil { return false }
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
    // What one has for himself is not what another has.
    case .number: left.people.isEmpty || right.people.isEmpty || !left.people.isDisjoint(with: right.people)
    case .time: (isTied || haveOneScale(left, right)) && !areOfTwo(left, right)
    case .place: left.relation == right.relation || left.modified != nil && left.modified == right.modified
    case .person: isTied && left.relation == right.relation
    case .polarity: isTied && !left.arguments.isDisjoint(with: right.arguments)
    case .outcome:
      // Two people come to two ends, and what may be is not what is.
      left.isUnreal == right.isUnreal
        && (left.people.isEmpty || right.people.isEmpty || !left.people.isDisjoint(with: right.people))
    }
  }

  /// Whether two people do two things.
  private func areOfTwo(_ left: FactSlot, _ right: FactSlot) -> Bool {
    left.verb != right.verb && !left.people.isEmpty && !right.people.isEmpty
      && left.people.isDisjoint(with: right.people)
  }

  /// Whether two times are days or times of day, or of one length.
  private func haveOneScale(_ left: FactSlot, _ right: FactSlot) -> Bool {
    guard case .time(let one) = left.key, case .time(let other) = right.key else { return true }
    let isDay = [one, other].map { $0.precision == .day || $0.precision == .time }
    return one.precision == other.precision || isDay == [true, true]
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
      weight += context.words.proof(of: sense)
    }
    return (count, weight)
  }

  /// Whether two values of one fact can both be right.
  static func agree(_ left: FactSlot, _ right: FactSlot) -> Bool {
    if left.key == right.key { return true }
    switch (left.key, right.key) {
    case (.number(_, .some, _), .number(_, .some, _)): return false
    case (.number(let one, _, _), .number(let other, _, _)):
      if let span = left.span, let theirs = right.span, span.agrees(with: theirs) { return true }
      return NumberWord.agree(one, exactTo: left.step, other, exactTo: right.step)
    case (.time(let one), .time(let other)): return one.isCompatible(with: other) || mayBeOneTime(one, other)
    default: return false
    }
  }

  /// Whether two times that do not fit each other may still be one: when on a day something was is told in many ways, and
  /// a week or a year is told of other things than a day.
  private static func mayBeOneTime(_ left: TimeValue, _ right: TimeValue) -> Bool {
    guard let days = left.days, let others = right.days else { return areOneOpenDay(left, right) }
    switch (left.precision, right.precision) {
    case (.time, .time), (.time, .day), (.day, .time): return days.overlaps(others)
    case (.day, .month), (.month, .day), (.time, .month), (.month, .time):
      // Which year is meant is often only guessed.
      return days.lowerBound.month == others.lowerBound.month
    default: return left.precision != right.precision
    }
  }

  /// The same where a year is not known: of two weekdays, or two days of the year, each is what it is.
  private static func areOneOpenDay(_ left: TimeValue, _ right: TimeValue) -> Bool {
    guard left.isOpen, right.isOpen else { return left.precision != right.precision || left.minutes != nil }
    let parts = [(left.weekday, right.weekday), (left.month, right.month), (left.dayOfMonth, right.dayOfMonth)]
    return !parts.contains { one, other in one != nil && other != nil && one != other }
  }

  /// Whether two values are of one scale: only these can part.
  static func areComparable(_ left: FactKey, _ right: FactKey) -> Bool {
    if case .outcome(let one, _) = left, case .outcome(let other, _) = right { return one == other }
    return true
  }
}
