/// What a rule matches, as its file writes it.
indirect enum Pattern: Sendable {
  /// A term of which `predicate` (a word in lower case, a mark, or the name of a class) holds.
  case term(predicate: String, isGlued: Bool)
  /// One after the other.
  case sequence([Pattern])
  /// One of them, the first where several match.
  case choice([Pattern])
  /// It or nothing.
  case optional(Pattern)
  /// Nothing; fills a slot.
  case fill(Slot, Int)
  /// Where the expression begins and ends, where the rule also looks at what stands around it.
  case open, close
}

/// A rule: patterns, and what they mean.
struct Rule: Sendable {
  /// Its name, kebab case.
  let name: String
  /// What kind of time it finds.
  let kind: String
  /// What works out the value.
  let action: String
  /// Slots that every match has filled.
  let slots: [(slot: Slot, value: Int)]
  /// What it matches.
  var patterns: [Pattern] = []
  /// What its file says that it finds.
  var examples: [RuleExample] = []
}

/// An example of a rule: `= TEXT → EXPRESSION | KIND | VALUE | MODIFIER`.
package struct RuleExample: Sendable, Equatable {
  /// The name of its rule.
  package let rule: String
  /// The text.
  package let text: String
  /// The words of the expression, its kind, its value, and its modifier where it has one.
  package let expected: [String]
}

/// Why a rule file cannot be read.
struct RuleError: Error, Equatable {
  /// The line of the file.
  let line: String
  /// What is wrong with it.
  let reason: String
}
