internal import TextCore

/// The last words that were read, as one hash.
struct ShingleWindow {
  private var forms: ContiguousArray<TermHash> = []

  /// Reads the next word, by the hash of its form; the hash of the run that ends with it, nil where it is too short.
  mutating func read(_ form: TermHash) -> TermHash? {
    if forms.count == ShingleReader.width { forms.removeFirst() }
    forms.append(form)
    guard forms.count == ShingleReader.width else { return nil }
    var hash: TermHash = 0
    for form in forms { hash = (hash &* 0x9e37_79b9_7f4a_7c15 ^ form).mixed }
    return hash
  }
}

/// Gathers the runs of words (shingles; Broder 1997) of one report.
struct ShingleReader {
  /// The words of a run.
  static let width = 4

  private var window = ShingleWindow()
  private var quotedCount = 0
  private var runs: ContiguousArray<(hash: TermHash, isQuoted: Bool)> = []

  /// Reads the next word, by the hash of its form.
  mutating func read(_ form: TermHash, isQuoted: Bool) {
    quotedCount = isQuoted ? quotedCount + 1 : 0
    guard let hash = window.read(form) else { return }
    runs.append((hash, quotedCount >= Self.width))
  }

  /// The runs, sorted, each once; one that also stands outside quotation marks is not quoted.
  mutating func finish() -> (hashes: ContiguousArray<TermHash>, areQuoted: ContiguousArray<Bool>) {
    runs.sort { $0.hash == $1.hash ? !$0.isQuoted && $1.isQuoted : $0.hash < $1.hash }
    var hashes: ContiguousArray<TermHash> = []
    var areQuoted: ContiguousArray<Bool> = []
    for run in runs where hashes.last != run.hash {
      hashes.append(run.hash)
      areQuoted.append(run.isQuoted)
    }
    return (hashes, areQuoted)
  }
}
