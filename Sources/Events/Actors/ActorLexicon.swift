internal import NewsModel

/// What names and nouns say of an actor: its country and its sector.
struct ActorLexicon: Sendable {
  /// What a name stands for.
  struct Body: Sendable, Equatable {
    /// The code of its country or group of states.
    let code: String
    /// Its sector; nil for states and groups of states.
    let sector: String?
  }

  private let countries = CountryNames()
  private let bodies: [String: Body]
  private let sectors: [String: String]

  /// Reads the lists.
  init() {
    var bodies: [String: Body] = [:]
    for (name, words) in WordLists.read(PackageResources.bodies_txt) {
      let fields = name.split(separator: " ").map(String.init)
      precondition(fields.count == 2, "a body has a code and a sector: \(name)")
      for word in words where bodies[word] == nil {
        bodies[word] = Body(code: fields[0], sector: fields[1] == "-" ? nil : fields[1])
      }
    }
    self.bodies = bodies
    var sectors: [String: String] = [:]
    for (name, words) in WordLists.read(PackageResources.sectors_txt) {
      for word in words where sectors[word] == nil { sectors[word] = name }
    }
    self.sectors = sectors
  }

  /// What a name stands for, as it is printed, without an article; nil where it is not known.
  func body(_ name: String) -> Body? {
    if let body = bodies[name] { return body }
    // A country acts through its government, a people does not.
    return countries[name].map { Body(code: $0.code, sector: $0.role == .people ? nil : "GOV") }
  }

  /// Whether a name is that of a country, of its people or its seat of government.
  func isCountry(_ name: String) -> Bool { countries[name] != nil }

  /// The sector of a noun, by its lemma or by two; nil where none is known.
  func sector(_ noun: String) -> String? { sectors[noun] }
}
