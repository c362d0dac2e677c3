internal import NewsModel

/// One rule of the attribute ruler: a pattern of one or two tokens, and what it says of one of them.
struct AttributeRule: Sendable {
  /// The tokens that must stand in a row.
  let pattern: [TokenPattern]
  /// Which of them the rule speaks of.
  let target: Int
  /// What it says; nil leaves the attribute as it is.
  let tag: FineTag?
  let partOfSpeech: PartOfSpeech?
  let dependency: Dependency?
  /// A symbol of the ruler's strings.
  let lemma: String?
  let morphology: String?
}

/// Reads rules from spaCy's `attribute_ruler/patterns`: a MessagePack list of `{patterns, attrs, index}`.
struct AttributeRuleReader {
  let document: MessagePackDocument

  /// The rules in order; a rule with several patterns comes once for each. Throws on a key that is not known, as a
  /// rule that is read half would be a wrong rule.
  func rules() throws(ConversionError) -> [AttributeRule] {
    guard let entries = document.root.elements else { throw unreadable("no list") }
    var rules: [AttributeRule] = []
    for entry in entries {
      guard let patterns = document["patterns", in: entry]?.elements, let said = document["attrs", in: entry]?.entries
      else { throw unreadable("a rule without patterns") }
      for pattern in patterns {
        guard let tokens = pattern.elements else { throw unreadable("a pattern that is no list") }
        var read: [TokenPattern] = []
        for token in tokens { read.append(try tokenPattern(token)) }
        guard (1...2).contains(read.count) else { throw unreadable("a pattern of \(read.count) tokens") }
        rules.append(try rule(read, said, target: document["index", in: entry]?.integer ?? 0))
      }
    }
    return rules
  }

  private func rule(_ pattern: [TokenPattern], _ said: [MessagePackEntry], target: Int) throws(ConversionError)
    -> AttributeRule
  {
    var values: [String: String] = [:]
    for entry in said {
      guard let key = document.string(entry.key), let value = document.string(entry.value) else {
        throw unreadable("an attribute that is no text")
      }
      guard ["TAG", "POS", "DEP", "LEMMA", "MORPH"].contains(key) else { throw unreadable("the attribute \(key)") }
      values[key] = value
    }
    guard pattern.indices.contains(target) else { throw unreadable("a target outside its pattern") }
    // "_" is Universal Dependencies' sign for no features.
    let morphology = values["MORPH"].map { $0 == "_" ? "" : $0 }
    return AttributeRule(
      pattern: pattern, target: target,
      tag: try label(values["TAG"]), partOfSpeech: try label(values["POS"]), dependency: try label(values["DEP"]),
      lemma: values["LEMMA"], morphology: morphology)
  }

  private func label<Label: ModelLabel>(_ name: String?) throws(ConversionError) -> Label? {
    guard let name else { return nil }
    guard let label = Label(label: name) else { throw unreadable("the label \(name)") }
    return label
  }

  private func tokenPattern(_ value: MessagePackValue) throws(ConversionError) -> TokenPattern {
    guard let conditions = value.entries else { throw unreadable("a token pattern that is no map") }
    var pattern = TokenPattern()
    for condition in conditions {
      switch document.string(condition.key) {
      case "TAG": pattern.tags = try mask(condition.value, FineTag.self)
      case "DEP": pattern.dependencies = try mask(condition.value, Dependency.self)
      case "LOWER": pattern.lowerForms = try forms(condition.value)
      case "IS_SPACE": pattern.isSpace = condition.value.boolean
      default: throw unreadable("the condition \(document.string(condition.key) ?? "?")")
      }
    }
    return pattern
  }

  /// The labels that a condition allows. Labels that the model never gives allow nothing.
  private func mask<Label: ModelLabel & RawRepresentable<UInt8>>(_ value: MessagePackValue, _: Label.Type)
    throws(ConversionError) -> UInt64
  {
    if let name = document.string(value) { return bits([name], Label.self) }
    if let names = document["IN", in: value] { return bits(try strings(names), Label.self) }
    if let names = document["NOT_IN", in: value] { return ~bits(try strings(names), Label.self) }
    throw unreadable("a condition on labels")
  }

  private func bits<Label: ModelLabel & RawRepresentable<UInt8>>(_ names: [String], _: Label.Type) -> UInt64 {
    names.compactMap { Label(label: $0) }.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  private func forms(_ value: MessagePackValue) throws(ConversionError) -> Set<String> {
    if let form = document.string(value) { return [form] }
    if let names = document["IN", in: value] { return Set(try strings(names)) }
    if let expression = document["REGEX", in: value].flatMap(document.string),
      let expanded = expandedExpression(expression)
    {
      return expanded
    }
    throw unreadable("a condition on the lower-case form")
  }

  private func strings(_ value: MessagePackValue) throws(ConversionError) -> [String] {
    guard let elements = value.elements else { throw unreadable("a list of names") }
    let names = elements.compactMap(document.string)
    guard names.count == elements.count else { throw unreadable("a list of names") }
    return names
  }

  private func unreadable(_ what: String) -> ConversionError {
    ConversionError("The attribute rules hold something that this program does not know: \(what).")
  }
}
