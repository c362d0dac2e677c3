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

  private static let ends: [String: [End]] = {
    var ends: [String: [End]] = [:]
    let file = String(decoding: PackageResources.outcomes_txt, as: UTF8.self)
    let lines = file.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for (row, line) in lines.enumerated() {
      let sides = line.split(separator: "|")
      for (place, side) in sides.enumerated() {
        for word in side.split(separator: " ") {
          ends[String(word), default: []].append(End(row: row, isFirst: place == 0))
        }
      }
    }
    return ends
  }()

  /// The ends that a lemma in lower case names, by their lines; none for most.
  package static func ends(of lemma: String) -> [End] { ends[lemma] ?? [] }
}
