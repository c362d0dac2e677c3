/// Reads rule files: `let $macro = PATTERN`, `rule NAME KIND ACTION {slot=value}…`, then the rule's patterns, a line each,
/// and its examples after `=`. `#` begins a comment.
struct RuleFile {
  /// The rules, in the order of the files.
  private(set) var rules: [Rule] = []
  private var macros: [String: Pattern] = [:]

  /// Reads one more file.
  mutating func read(_ source: String) throws(RuleError) {
    for line in source.split(separator: "\n") {
      let line = line.trimmed
      if line.isEmpty || line.first == "#" { continue }
      if line.hasPrefix("let ") {
        try macro(line)
      } else if line.hasPrefix("rule ") {
        try rule(line)
      } else if line.hasPrefix("= ") {
        try example(line)
      } else {
        guard !rules.isEmpty else { throw RuleError(line: String(line), reason: "a pattern without a rule") }
        let pattern = try PatternParser.pattern(line, macros: macros)
        rules[rules.count - 1].patterns.append(pattern)
      }
    }
  }

  private mutating func macro(_ line: Substring) throws(RuleError) {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count == 4, words[2] == "=" else {
      throw RuleError(line: String(line), reason: "a macro reads let $name = pattern")
    }
    macros[String(words[1])] = try PatternParser.pattern(words[3], macros: macros)
  }

  private mutating func rule(_ line: Substring) throws(RuleError) {
    let words = line.split(separator: " ")
    guard words.count >= 4 else { throw RuleError(line: String(line), reason: "a rule reads rule NAME KIND ACTION") }
    var slots: [(slot: Slot, value: Int)] = []
    for word in words[4...] { slots.append(try PatternParser.assignment(word)) }
    rules.append(Rule(name: String(words[1]), kind: String(words[2]), action: String(words[3]), slots: slots))
  }

  private mutating func example(_ line: Substring) throws(RuleError) {
    let halves = line.dropFirst(2).split(separator: "→")
    guard halves.count == 2, !rules.isEmpty else {
      throw RuleError(line: String(line), reason: "an example reads = TEXT → EXPRESSION | KIND | VALUE")
    }
    let expected = halves[1].split(separator: "|").map { String($0.trimmed) }
    rules[rules.count - 1].examples.append(
      RuleExample(rule: rules[rules.count - 1].name, text: String(halves[0].trimmed), expected: expected))
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmed: Substring {
    var rest = self
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}
