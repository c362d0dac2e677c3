internal import NewsModel

/// The words of `triggers.txt`, by lemma, each with its senses in the order of the file.
struct TriggerLexicon: Sendable {
  let verbs: [String: [Trigger]]
  let nouns: [String: [Trigger]]

  /// Reads the list.
  init() {
    var verbs: [String: [Trigger]] = [:]
    var nouns: [String: [Trigger]] = [:]
    var type = EventType.agree
    var mode: String?
    let list = String(decoding: PackageResources.triggers_txt, as: UTF8.self)
    for line in list.split(separator: "\n") {
      let fields = line.split(separator: " ")
      switch fields.first {
      case "type":
        guard fields.count > 1, let known = EventType(label: fields[1]) else {
          preconditionFailure("triggers.txt names no type in: \(line)")
        }
        type = known
        mode = fields.count > 2 ? String(fields[2]) : nil
      case "verbs":
        for entry in fields.dropFirst() { Self.add(entry, type, mode, to: &verbs) }
      case "nouns":
        for entry in fields.dropFirst() { Self.add(entry, type, mode, to: &nouns) }
      default: break
      }
    }
    self.verbs = verbs
    self.nouns = nouns
  }

  /// Adds an entry such as `call_on`, `sign=treaty,pact` or `talk+to+with`.
  private static func add(
    _ entry: Substring, _ type: EventType, _ mode: String?, to triggers: inout [String: [Trigger]]
  ) {
    let sides = entry.split(separator: "=")
    let parts = sides[0].split(separator: "+").map(String.init)
    let needsSomebody = parts[0].hasSuffix("!")
    let words = parts[0].filter { $0 != "!" }.split(separator: "_").map(String.init)
    let trigger = Trigger(
      type: type, mode: mode, prepositions: Array(parts.dropFirst()),
      objects: sides.count > 1 ? sides[1].split(separator: ",").map(String.init) : [],
      needsSomebody: needsSomebody, particle: words.count > 1 ? words[1] : nil)
    triggers[words[0], default: []].append(trigger)
  }
}
