/// The ends that a thing can come to, two and two that cannot both be (`outcomes.txt`).
///
/// Example: convict → 0 first
/// Example: acquit → 0 second
/// Example: ratify → 1 first
package enum Outcomes {
  /// One end: the row of its pair, and whether it is the first.
  package struct End: Equatable, Sendable {
    /// The row of the pair in the list.
    package let row: Int
    /// Whether it stands before the bar.
    package let isFirst: Bool
  }

  /// An end, and whether only the verb names it: `start/v`.
  private struct Entry {
    let end: End
    let isVerb: Bool
  }

  private static let ends: [String: [Entry]] = {
    var ends: [String: [Entry]] = [:]
    let file = String(decoding: PackageResources.outcomes_txt, as: UTF8.self)
    let lines = file.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for (row, line) in lines.enumerated() {
      let sides = line.split(separator: "|")
      for (place, side) in sides.enumerated() {
        for word in side.split(separator: " ") {
          let isVerb = word.hasSuffix("/v")
          ends[String(isVerb ? word.dropLast(2) : word), default: []].append(
            Entry(end: End(row: row, isFirst: place == 0), isVerb: isVerb))
        }
      }
    }
    return ends
  }()

  /// The ends that a lemma in lower case names, by their lines, none for most; fewer where it stands as a noun.
  package static func ends(of lemma: String, asVerb: Bool = true) -> [End] {
    (ends[lemma] ?? []).filter { asVerb || !$0.isVerb }.map(\.end)
  }
}
