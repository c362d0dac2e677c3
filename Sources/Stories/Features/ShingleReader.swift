/// A run of words (a shingle; Broder 1997) as 31 bits, and whether it stands only inside quotation marks.
///
/// Two runs of a thousand share their bits once in two thousand pairs of articles: no copy is made of one run.
struct Shingle: Sendable, Hashable, Comparable {
  private let bits: UInt32

  /// The run with this hash.
  init(_ hash: TermHash, isQuoted: Bool) { bits = UInt32(truncatingIfNeeded: hash >> 32) & ~1 | (isQuoted ? 1 : 0) }

  /// What equal runs share, quoted or not; even.
  var key: UInt32 { bits & ~1 }

  /// Whether the run stands only inside quotation marks.
  var isQuoted: Bool { bits & 1 == 1 }

  /// By key; what is not quoted comes first.
  static func < (left: Shingle, right: Shingle) -> Bool { left.bits < right.bits }
}

/// The last words that were read, as one hash.
struct ShingleWindow {
  private var forms: (TermHash, TermHash, TermHash, TermHash) = (0, 0, 0, 0)
  private var count = 0

  /// Reads the next word, by the hash of its form; the hash of the run that ends with it, nil where it is too short.
  mutating func read(_ form: TermHash) -> TermHash? {
    forms = (forms.1, forms.2, forms.3, form)
    count += 1
    guard count >= ShingleReader.width else { return nil }
    var hash: TermHash = 0
    hash = (hash &* 0x9e37_79b9_7f4a_7c15 ^ forms.0).mixed
    hash = (hash &* 0x9e37_79b9_7f4a_7c15 ^ forms.1).mixed
    hash = (hash &* 0x9e37_79b9_7f4a_7c15 ^ forms.2).mixed
    return (hash &* 0x9e37_79b9_7f4a_7c15 ^ forms.3).mixed
  }
}

/// Gathers the runs of words of one report.
struct ShingleReader {
  /// The words of a run.
  static let width = 4

  private var window = ShingleWindow()
  private var quotedCount = 0
  private var runs: ContiguousArray<Shingle> = []

  /// Reads the next word, by the hash of its form.
  mutating func read(_ form: TermHash, isQuoted: Bool) {
    quotedCount = isQuoted ? quotedCount + 1 : 0
    guard let hash = window.read(form) else { return }
    runs.append(Shingle(hash, isQuoted: quotedCount >= Self.width))
  }

  /// The runs, sorted, each once; one that also stands outside quotation marks is not quoted.
  mutating func finish() -> ContiguousArray<Shingle> {
    runs.sort()
    var kept: ContiguousArray<Shingle> = []
    kept.reserveCapacity(runs.count)
    for run in runs where kept.last?.key != run.key { kept.append(run) }
    return kept
  }
}
