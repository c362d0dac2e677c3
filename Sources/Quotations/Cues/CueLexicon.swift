/// A verb by which a text says that somebody said something.
struct CueVerb: Equatable {
  /// The name of its class: `say`, `deny`, `warn` …
  let category: String
  /// What it can take.
  let frames: CueFrames
  /// The prepositions that what was said can follow.
  let prepositions: [String]
  /// The nouns of which one must be its object; empty where any may.
  let objects: [String]
}

/// The verbs of `cue-verbs.txt`, by lemma.
struct CueLexicon: Sendable {
  /// Each verb's row by its lemma.
  let rows: [String: Int16]
  /// The verbs.
  let verbs: [CueVerb]
  /// Verbs of doing and seeing, by lemma, which say nothing.
  let deeds: Set<String>

  /// Reads the list.
  init() {
    var rows: [String: Int16] = [:]
    var verbs: [CueVerb] = []
    var deeds: Set<String> = []
    var category = ""
    var frames: CueFrames = []
    let list = String(decoding: PackageResources.cue_verbs_txt, as: UTF8.self)
    for line in list.split(separator: "\n") {
      let fields = line.split(separator: " ")
      switch fields.first {
      case "class":
        category = fields.count > 1 ? String(fields[1]) : ""
        frames = []
        for name in fields.dropFirst(2) {
          guard let frame = CueFrames(name: name) else { preconditionFailure("cue-verbs.txt has no frame \(name)") }
          frames.insert(frame)
        }
      case "verbs":
        for entry in fields.dropFirst() {
          let parts = entry.split(separator: "+").map(String.init)
          let names = parts[0].split(separator: "=").map(String.init)
          guard rows[names[0]] == nil else { continue }
          rows[names[0]] = Int16(verbs.count)
          verbs.append(
            CueVerb(
              category: category, frames: frames, prepositions: Array(parts.dropFirst()),
              objects: Array(names.dropFirst())))
        }
      case "deeds": deeds.formUnion(fields.dropFirst().map(String.init))
      default: break
      }
    }
    self.rows = rows
    self.deeds = deeds
    self.verbs = verbs
  }
}
