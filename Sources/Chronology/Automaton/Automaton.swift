/// A deterministic automaton over terms that runs all rules at once: a step is one look into a table.
struct Automaton: Sendable {
  /// The state that nothing leads out of.
  static let dead: UInt16 = 0
  /// The state before the first term.
  static let start: UInt16 = 1

  /// The next state, by state, letter, and whether the term is glued to the one before.
  private let table: ContiguousArray<UInt16>
  private let width: Int
  /// The rules that match in each state, in the order of the files.
  private let accepted: ContiguousArray<ContiguousArray<UInt16>>

  /// The automaton of a network.
  init(_ network: Network, _ alphabet: Alphabet) throws(RuleError) {
    var builder = SubsetConstruction(network, alphabet)
    try builder.run()
    table = builder.table
    width = alphabet.count * 2
    accepted = builder.accepted
  }

  /// The number of states.
  var count: Int { accepted.count }

  /// The state after a term.
  @inline(__always)
  func next(_ state: UInt16, _ letter: UInt16, isGlued: Bool) -> UInt16 {
    table[Int(state) * width + Int(letter) * 2 + (isGlued ? 1 : 0)]
  }

  /// The rules that match where the automaton stands in `state`.
  @inline(__always)
  func rules(in state: UInt16) -> ContiguousArray<UInt16> { accepted[Int(state)] }
}

/// The subset construction (Rabin and Scott 1959): a state of the automaton is a set of states of the network.
private struct SubsetConstruction {
  private let network: Network
  private let alphabet: Alphabet
  private var numbers: [ContiguousArray<Int32>: UInt16] = [:]
  private var sets: [ContiguousArray<Int32>] = []
  /// The targets of one state by letter; empty between states.
  private var targets: ContiguousArray<ContiguousArray<Int32>>
  /// The round of `closure` that came to each state of the network last.
  private var seen: ContiguousArray<Int32>
  private var round: Int32 = 0
  private(set) var table: ContiguousArray<UInt16> = []
  private(set) var accepted: ContiguousArray<ContiguousArray<UInt16>> = []

  init(_ network: Network, _ alphabet: Alphabet) {
    self.network = network
    self.alphabet = alphabet
    targets = ContiguousArray(repeating: [], count: alphabet.count * 2)
    seen = ContiguousArray(repeating: 0, count: network.states.count)
  }

  mutating func run() throws(RuleError) {
    _ = try number(of: [])
    _ = try number(of: closure(of: ContiguousArray(network.starts.joined().map { Int32($0) })))
    var state = 0
    while state < sets.count {
      try expand(state)
      state += 1
    }
  }

  /// Adds the transitions of a state.
  private mutating func expand(_ state: Int) throws(RuleError) {
    // Only a few letters lead on from most states: targets are gathered by letter, in storage that is kept.
    var touched: ContiguousArray<Int> = []
    for member in sets[state] {
      guard case .term(let predicate, let isGlued, let next) = network.states[Int(member)] else { continue }
      for letter in alphabet.letters[predicate] {
        for place in Int(letter) * 2 + (isGlued ? 1 : 0)...Int(letter) * 2 + 1 {
          if targets[place].isEmpty { touched.append(place) }
          targets[place].append(Int32(next))
        }
      }
    }
    touched.sort()
    for place in touched {
      table[state * targets.count + place] = try number(of: closure(of: targets[place]))
      targets[place].removeAll(keepingCapacity: true)
    }
  }

  private mutating func number(of set: ContiguousArray<Int32>) throws(RuleError) -> UInt16 {
    if let number = numbers[set] { return number }
    guard sets.count < Int(UInt16.max) else { throw RuleError(line: "", reason: "the rules make too many states") }
    let number = UInt16(sets.count)
    numbers[set] = number
    sets.append(set)
    table.append(contentsOf: repeatElement(0, count: alphabet.count * 2))
    var rules: ContiguousArray<UInt16> = []
    for member in set {
      if case .accept(let rule) = network.states[Int(member)] { rules.append(UInt16(rule)) }
    }
    accepted.append(ContiguousArray(rules.sorted()))
    return number
  }

  /// The states that are reached from `seeds` without a term and then read one or accept, ascending.
  private mutating func closure(of seeds: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    round += 1
    var stack = seeds
    var found: ContiguousArray<Int32> = []
    while let state = stack.popLast() {
      guard seen[Int(state)] != round else { continue }
      seen[Int(state)] = round
      switch network.states[Int(state)] {
      case .term, .accept: found.append(state)
      case .split(let first, let second):
        stack.append(Int32(first))
        stack.append(Int32(second))
      case .fill(_, _, let next), .open(let next), .close(let next): stack.append(Int32(next))
      }
    }
    found.sort()
    return found
  }
}
