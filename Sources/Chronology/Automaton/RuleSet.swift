/// The rules, compiled.
struct RuleSet: Sendable {
  /// The rules in the order of their files.
  let rules: [Rule]
  /// The letters that words and numbers are to the automaton.
  let alphabet: Alphabet
  /// What fills slots.
  let network: Network
  /// What finds matches.
  let automaton: Automaton
  /// What works out each rule's value.
  let actions: [Action]

  private let ahead: Int
  private let apostrophe: Int
  private let joints: [Int]

  /// Compiles word lists and rule files.
  init(words: String, files: [String]) throws(RuleError) {
    let lists = try WordList.lists(words)
    var file = RuleFile()
    for source in files { try file.read(source) }
    rules = file.rules
    var literals: [String] = []
    for rule in rules { for pattern in rule.patterns { pattern.appendLiterals(to: &literals) } }
    alphabet = try Alphabet(lists: lists, words: literals)
    network = try Network(rules, alphabet)
    automaton = try Automaton(network, alphabet)
    var actions: [Action] = []
    for rule in rules {
      guard let action = Action(rawValue: rule.action) else {
        throw RuleError(line: rule.name, reason: "no action is named \(rule.action)")
      }
      actions.append(action)
    }
    self.actions = actions
    ahead = try alphabet.existing("AHEAD")
    apostrophe = try alphabet.existing("'")
    var joints: [Int] = []
    for name in ["-", "to", "and", "or", "through"] { joints.append(try alphabet.existing(name)) }
    self.joints = joints
  }

  /// Whether a predicate holds of a term.
  @inline(__always)
  func holds(_ predicate: Int, _ term: Term) -> Bool { alphabet.holds(predicate, term.symbol) }

  /// Whether a time that stands after a term lies ahead.
  func isAhead(_ term: Term) -> Bool { holds(ahead, term) }

  /// Whether a term parts the two ends of a range.
  func isJoint(_ term: Term) -> Bool { joints.contains { holds($0, term) } }

  /// Whether a term is an apostrophe.
  func isApostrophe(_ term: Term) -> Bool { holds(apostrophe, term) }

  /// What a term says as a word of a class, or as a number.
  func value(of term: Term, in predicate: Int) -> Int {
    if term.entry >= 0, let value = alphabet.vocabulary.value(of: term.entry, in: predicate) { return value }
    return Int(term.number)
  }
}

extension Pattern {
  /// Adds the words and marks that the pattern names; names of classes are in capitals.
  fileprivate func appendLiterals(to words: inout [String]) {
    switch self {
    case .term(let name, _):
      if let first = name.utf8.first, !(0x41...0x5a).contains(first) { words.append(name) }
    case .sequence(let parts), .choice(let parts):
      for part in parts { part.appendLiterals(to: &words) }
    case .optional(let inner): inner.appendLiterals(to: &words)
    case .fill, .open, .close: return
    }
  }
}
