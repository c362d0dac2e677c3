/// The words of `status-words.txt`, by kind.
struct StatusLexicon: Sendable {
  private let kinds: [String: Set<String>]

  /// Reads the list.
  init() {
    var kinds: [String: Set<String>] = [:]
    for (name, words) in WordLists.read(PackageResources.status_words_txt) {
      kinds[name, default: []].formUnion(words)
    }
    self.kinds = kinds
  }

  /// The kinds that there are.
  enum Kind: String {
    case aspect, failing, planning, wishing, allowing, mooting, demanding, needed, modal, neutral, light, receiving
  }

  /// Whether a lemma is of a kind.
  func contains(_ lemma: String, _ kind: Kind) -> Bool { kinds[kind.rawValue]?.contains(lemma) ?? false }
}
