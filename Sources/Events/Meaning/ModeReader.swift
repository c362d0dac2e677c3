internal import NewsModel

/// Tells how an event was done (PLOVER's modes) by the words of its clause: what is asked for, refused or threatened, what
/// was used in an attack.
struct ModeReader: Sendable {
  private let words: [String: [String: String]]

  /// Reads the list.
  init() {
    var words: [String: [String: String]] = [:]
    for (name, list) in WordLists.read(PackageResources.modes_txt) {
      let fields = name.split(separator: " ").map(String.init)
      precondition(fields.count == 2, "a mode has a type and a name: \(name)")
      for word in list where words[fields[0]]?[word] == nil { words[fields[0], default: [:]][word] = fields[1] }
    }
    self.words = words
  }

  /// Types of which the words say more than the predicate: it only tells that something is asked for.
  private static let wordsFirst: Set<EventType> = [.request, .reject, .threaten, .protest, .mobilize]

  /// The mode of an event of `type` that `candidate` tells; `sense` is the one that the predicate itself has.
  func mode(of type: EventType, _ candidate: Candidate, sense: String?, in text: EventText) -> String? {
    if let sense, !Self.wordsFirst.contains(type) { return sense }
    return told(type, candidate, in: text) ?? sense
  }

  /// The mode of the first word of the clause, from the predicate on, that has one; then of those before it.
  private func told(_ type: EventType, _ candidate: Candidate, in text: EventText) -> String? {
    guard let modes = words["\(type.label)"] else { return nil }
    let clause = text.extent(candidate.verb)
    let actor = text.extent(candidate.actor)
    func isSaid(_ row: Int) -> Bool {
      row == candidate.predicate || candidate.actor == row
        || actor.contains(row) && !actor.contains(candidate.predicate)
    }
    let after = max(clause.lowerBound, candidate.predicate)..<max(clause.upperBound, candidate.predicate)
    for row in after.prefix(40) where !isSaid(row) {
      if let mode = modes[text.lemma(row)] { return mode }
    }
    for row in (clause.lowerBound..<max(after.lowerBound, clause.lowerBound)).suffix(12) where !isSaid(row) {
      if let mode = modes[text.lemma(row)] { return mode }
    }
    return nil
  }
}
