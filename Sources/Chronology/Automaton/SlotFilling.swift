/// What a match says: the slots it fills, and the terms that are the expression.
struct Match {
  /// The rule.
  let rule: Int
  /// The slots.
  var slots: Slots
  /// The terms of the expression.
  var terms: Range<Int>
}

extension RuleSet {
  /// Reads the terms `range` along the patterns of `rule`, which must match them, and fills the slots.
  ///
  /// The first pattern that matches decides, within it the first branch. Patterns do not repeat, so that the work is bounded
  /// by the rules, not by the text.
  func match(_ rule: Int, _ terms: ContiguousArray<Term>, _ range: Range<Int>) -> Match? {
    for start in network.starts[rule] {
      var walk = Walk(rules: self, range: range)
      guard walk.walk(from: start, at: range.lowerBound, terms) else { continue }
      return walk.match(rule, terms)
    }
    return nil
  }

  /// One way through the network, found depth first.
  private struct Walk {
    let rules: RuleSet
    let range: Range<Int>
    /// The states gone through, each with the term that stood next.
    private var path: ContiguousArray<(state: Int, term: Int)> = []

    init(rules: RuleSet, range: Range<Int>) {
      self.rules = rules
      self.range = range
    }

    mutating func walk(from state: Int, at term: Int, _ terms: ContiguousArray<Term>) -> Bool {
      path.append((state, term))
      let isThrough =
        switch rules.network.states[state] {
        case .accept: term == range.upperBound
        case .split(let first, let second): walk(from: first, at: term, terms) || walk(from: second, at: term, terms)
        case .fill(_, _, let next), .open(let next), .close(let next): walk(from: next, at: term, terms)
        case .term(let predicate, let isGlued, let next):
          term < range.upperBound && (!isGlued || terms[term].isGlued)
            && rules.holds(predicate, terms[term]) && walk(from: next, at: term + 1, terms)
        }
      if !isThrough { path.removeLast() }
      return isThrough
    }

    func match(_ rule: Int, _ terms: ContiguousArray<Term>) -> Match {
      var slots = Slots()
      var lower = range.lowerBound
      var upper = range.upperBound
      // What only has to stand around the expression says nothing of it.
      for (state, term) in path {
        if case .open = rules.network.states[state] { lower = term }
        if case .close = rules.network.states[state] { upper = term }
      }
      for (state, term) in path {
        switch rules.network.states[state] {
        case .fill(let slot, let value, _): slots.fill(slot, value)
        case .term(let predicate, _, _):
          guard term >= lower, term < upper, let slot = rules.alphabet.predicates[predicate].slot else { continue }
          slots.fill(slot, rules.value(of: terms[term], in: predicate))
          if slot == .number, terms[term].thousandths != 0 { slots.fill(.fraction, Int(terms[term].thousandths)) }
        case .open, .close, .accept, .split: continue
        }
      }
      for (slot, value) in rules.rules[rule].slots { slots.fill(slot, value) }
      return Match(rule: rule, slots: slots, terms: lower..<max(lower, upper))
    }
  }
}
