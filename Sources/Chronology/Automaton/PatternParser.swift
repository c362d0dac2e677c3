/// Reads one pattern: words and marks parted by spaces, `( a | b )`, `x?`, `~x` for nothing before, `$macro`, `{slot=value}`,
/// `[ … ]` around the expression. A bracket of the text is written `'('`.
struct PatternParser {
  private let tokens: [Substring]
  private var next = 0
  private let macros: [String: Pattern]

  private init(_ source: Substring, macros: [String: Pattern]) {
    tokens = source.split(separator: " ")
    self.macros = macros
  }

  /// The pattern that `source` writes.
  static func pattern(_ source: Substring, macros: [String: Pattern]) throws(RuleError) -> Pattern {
    var parser = PatternParser(source, macros: macros)
    let pattern = try parser.choice()
    guard parser.next == parser.tokens.count else {
      throw RuleError(line: String(source), reason: "a bracket too many")
    }
    return pattern
  }

  private mutating func choice() throws(RuleError) -> Pattern {
    var branches: [Pattern] = []
    var branch: [Pattern] = []
    while next < tokens.count, !isClosing(tokens[next]) {
      if tokens[next] == "|" {
        branches.append(.sequence(branch))
        branch = []
        next += 1
      } else {
        branch.append(try element())
      }
    }
    branches.append(.sequence(branch))
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private func isClosing(_ token: Substring) -> Bool { token == ")" || token == ")?" }

  private mutating func element() throws(RuleError) -> Pattern {
    let token = tokens[next]
    next += 1
    switch token {
    case "[": return .open
    case "]": return .close
    case "(": return try group()
    default: break
    }
    if token.first == "{" { return try fill(token) }
    let isOptional = token.count > 1 && token.last == "?"
    let body = isOptional ? token.dropLast() : token
    let pattern = try atom(body)
    return isOptional ? .optional(pattern) : pattern
  }

  private mutating func group() throws(RuleError) -> Pattern {
    let inner = try choice()
    guard next < tokens.count else { throw RuleError(line: tokens.joined(separator: " "), reason: "an open bracket") }
    let end = tokens[next]
    next += 1
    return end == ")?" ? .optional(inner) : inner
  }

  private func fill(_ token: Substring) throws(RuleError) -> Pattern {
    let (slot, value) = try Self.assignment(token)
    return .fill(slot, value)
  }

  /// The slot and value of `{slot=value}`.
  static func assignment(_ token: Substring) throws(RuleError) -> (Slot, Int) {
    let parts = token.dropFirst().dropLast().split(separator: "=")
    guard token.first == "{", token.last == "}", parts.count == 2, let slot = Slot(name: parts[0]),
      let value = Code.value(String(parts[1]))
    else { throw RuleError(line: String(token), reason: "a slot is filled as {slot=value}") }
    return (slot, value)
  }

  private func atom(_ body: Substring) throws(RuleError) -> Pattern {
    if body.first == "$" {
      guard let macro = macros[String(body)] else { throw RuleError(line: String(body), reason: "an unknown macro") }
      return macro
    }
    let isGlued = body.count > 1 && body.first == "~"
    var word = isGlued ? body.dropFirst() : body
    if word == "'('" || word == "')'" { word = word.dropFirst().dropLast() }
    return .term(predicate: String(word), isGlued: isGlued)
  }
}
