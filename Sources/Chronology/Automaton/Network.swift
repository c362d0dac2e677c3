/// All rules as one network of states (Thompson 1968): the automaton is made from it, and slots are filled along it.
struct Network: Sendable {
  /// What a state does.
  enum State: Sendable {
    /// Reads a term of which the predicate holds.
    case term(predicate: Int, isGlued: Bool, next: Int)
    /// Goes to either, the first sooner.
    case split(Int, Int)
    /// Fills a slot.
    case fill(Slot, Int, next: Int)
    /// The expression begins, or ends, before the next term.
    case open(next: Int), close(next: Int)
    /// The rule matches.
    case accept(rule: Int)
  }

  /// The states.
  private(set) var states: ContiguousArray<State> = []
  /// Where the patterns of each rule begin.
  private(set) var starts: [[Int]] = []
  private let alphabet: Alphabet

  /// The network of `rules`.
  init(_ rules: [Rule], _ alphabet: Alphabet) throws(RuleError) {
    self.alphabet = alphabet
    for (row, rule) in rules.enumerated() {
      var begins: [Int] = []
      let end = add(.accept(rule: row))
      for pattern in rule.patterns { begins.append(try add(pattern, before: end, rule)) }
      starts.append(begins)
    }
  }

  private mutating func add(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }

  /// Adds a pattern that goes on to `next`, and gives its first state.
  private mutating func add(_ pattern: Pattern, before next: Int, _ rule: Rule) throws(RuleError) -> Int {
    switch pattern {
    case .term(let name, let isGlued):
      guard let predicate = alphabet.predicate(name) else {
        throw RuleError(line: rule.name, reason: "no class is named \(name)")
      }
      return add(.term(predicate: predicate, isGlued: isGlued, next: next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try add(part, before: next, rule) }
      return next
    case .choice(let branches):
      var first = try add(branches[branches.count - 1], before: next, rule)
      for branch in branches.dropLast().reversed() {
        let begin = try add(branch, before: next, rule)
        first = add(.split(begin, first))
      }
      return first
    case .optional(let inner):
      let begin = try add(inner, before: next, rule)
      return add(.split(begin, next))
    case .fill(let slot, let value): return add(.fill(slot, value, next: next))
    case .open: return add(.open(next: next))
    case .close: return add(.close(next: next))
    }
  }
}
