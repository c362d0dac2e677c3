/// What a word or phrase does for a number.
struct QuantitySense: Sendable, Equatable {
  /// What it is there for; `quantities.txt` says more.
  enum Role: String, Sendable {
    case number, scale, suffix, vague, several, fraction, percent, sign, money, measure, time, rate, per, before, after,
      names, minus
  }

  /// When it counts.
  enum Condition: String, Sendable {
    case scaled, money, capital
  }

  let role: Role
  /// The number, for the first six roles.
  let number: Double
  /// The unit or modifier, for the others.
  let text: String
  let condition: Condition?
}

/// The words and phrases of `quantities.txt`.
struct QuantityWords: Sendable {
  /// A phrase: its words after the first, and what it does.
  struct Phrase: Sendable {
    let rest: [WordKey]
    let sense: QuantitySense
  }

  /// The row of each word that begins a phrase.
  private var rows: [WordKey: Int32] = [:]
  /// The phrases of each row, the longest first.
  private var phrases: ContiguousArray<ContiguousArray<Phrase>> = []
  /// The examples of the file, each with the role it stands under.
  private(set) var examples: [RuleExample] = []

  /// Reads the file.
  init(_ source: String) throws(RuleError) {
    var role: QuantitySense.Role?
    for line in source.split(separator: "\n") where line.first != "#" {
      if line.hasPrefix("= ") {
        try readExample(line, role)
      } else {
        let fields = line.split(separator: " ")
        role = try read(fields, line)
      }
    }
    for row in phrases.indices { phrases[row].sort { $0.rest.count > $1.rest.count } }
  }

  /// The row of the phrases that begin with a word, or -1.
  func row(of key: WordKey) -> Int32 { rows[key] ?? -1 }

  /// The phrases of a row.
  func phrases(in row: Int32) -> ContiguousArray<Phrase> { phrases[Int(row)] }

  private mutating func read(_ fields: [Substring], _ line: Substring) throws(RuleError) -> QuantitySense.Role {
    guard let name = fields.first, let role = QuantitySense.Role(rawValue: String(name)) else {
      throw RuleError(line: String(line), reason: "a line begins with a role")
    }
    for field in fields.dropFirst() { try read(field, role) }
    return role
  }

  private mutating func read(_ field: Substring, _ role: QuantitySense.Role) throws(RuleError) {
    let parts = field.split(separator: ":")
    let pair = parts[0].split(separator: "=", maxSplits: 1)
    let condition = parts.count > 1 ? QuantitySense.Condition(rawValue: String(parts[1])) : nil
    guard parts.count == 1 || condition != nil, let phrase = pair.first else {
      throw RuleError(line: String(field), reason: "a word reads word=value:condition")
    }
    let value = pair.count > 1 ? String(pair[1]) : ""
    var keys: [WordKey] = []
    for word in phrase.split(separator: "_") {
      guard let key = WordKey(String(word)) else { throw RuleError(line: String(field), reason: "a word is too long") }
      keys.append(key)
    }
    let sense = QuantitySense(role: role, number: Double(value) ?? 0, text: value, condition: condition)
    let added = Phrase(rest: Array(keys.dropFirst()), sense: sense)
    if let row = rows[keys[0]] {
      phrases[Int(row)].append(added)
    } else {
      rows[keys[0]] = Int32(phrases.count)
      phrases.append([added])
    }
  }

  private mutating func readExample(_ line: Substring, _ role: QuantitySense.Role?) throws(RuleError) {
    let halves = line.dropFirst(2).split(separator: "→")
    guard halves.count == 2, let role else {
      throw RuleError(line: String(line), reason: "an example reads = TEXT → SLICE | KIND | VALUE | UNIT")
    }
    let expected = halves[1].split(separator: "|", omittingEmptySubsequences: false).map { String($0.trimmed) }
    examples.append(RuleExample(rule: role.rawValue, text: String(halves[0].trimmed), expected: expected))
  }
}
