internal import NewsModel

/// The words of `triggers.txt`, by lemma, each with its senses in the order of the file.
struct TriggerLexicon: Sendable {
  let verbs: [String: [Trigger]]
  let nouns: [String: [Trigger]]
  /// Senses of verbs that tell no event: `pressed ahead`. Their type says nothing.
  let idle: [String: [Trigger]]

  /// Reads the list.
  init() {
    var verbs: [String: [Trigger]] = [:]
    var nouns: [String: [Trigger]] = [:]
    var idle: [String: [Trigger]] = [:]
    var type: EventType? = EventType.agree
    var mode: String?
    let list = String(decoding: PackageResources.triggers_txt, as: UTF8.self)
    for line in list.split(separator: "\n") {
      let fields = line.split(separator: " ")
      switch fields.first {
      case "type":
        type = fields.count > 1 ? EventType(label: fields[1]) : nil
        precondition(type != nil || fields.last == "NONE", "triggers.txt names no type in: \(line)")
        mode = fields.count > 2 ? String(fields[2]) : nil
      case "verbs":
        for entry in fields.dropFirst() {
          if let type { Self.add(entry, type, mode, to: &verbs) } else { Self.add(entry, .agree, nil, to: &idle) }
        }
      case "nouns":
        for entry in fields.dropFirst() { if let type { Self.add(entry, type, mode, to: &nouns) } }
      default: break
      }
    }
    self.verbs = verbs
    self.nouns = nouns
    self.idle = idle
  }

  /// Adds an entry such as `call_on`, `sign=treaty,pact` or `talk+to+with`.
  private static func add(
    _ entry: Substring, _ type: EventType, _ mode: String?, to triggers: inout [String: [Trigger]]
  ) {
    let sides = entry.split(separator: "=")
    let parts = sides[0].split(separator: "+").map(String.init)
    let words = parts[0].filter { $0 != "!" && $0 != "*" }.split(separator: "_").map(String.init)
    let trigger = Trigger(
      type: type, mode: mode, prepositions: Array(parts.dropFirst()),
      objects: sides.count > 1 ? sides[1].split(separator: ",").map(String.init) : [],
      needsSomebody: parts[0].contains("!"), particle: words.count > 1 ? words[1] : nil,
      isOnly: parts[0].contains("*"))
    triggers[words[0], default: []].append(trigger)
  }
}
