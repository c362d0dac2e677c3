internal import NewsModel
internal import TextCore

/// A definite noun phrase is the last phrase before it with the same noun that has all its modifiers: `the new bridge …
/// the bridge`.
///
/// A modifier that the earlier phrase lacks makes a new thing: `the bridge … the old bridge` are two.
struct SameWordsSieve: CoreferenceSieve {
  /// Earlier phrases with one noun that are looked at.
  private static let limit = 12
  /// Sentences between two phrases.
  private static let window = 40

  func run(_ clusters: inout EntityClusters) {
    var byHead: [Symbol: ContiguousArray<Int>] = [:]
    for row in clusters.mentions.indices {
      let mention = clusters.mentions[row]
      guard mention.kind == .nominal, !mention.coordinated else { continue }
      let head = clusters.report.tokens.lemmas[mention.head]
      if mention.determination == .definite, !clusters.isJoined(row), let known = byHead[head] {
        let modifiers = NounModifiers(mention, clusters.report)
        for candidate in known.suffix(Self.limit).reversed() where fits(candidate, row, modifiers, clusters) {
          clusters.join(row, to: candidate, rule: "same-words")
          break
        }
      }
      byHead[head, default: []].append(row)
    }
  }

  private func fits(_ candidate: Int, _ row: Int, _ modifiers: NounModifiers, _ clusters: EntityClusters) -> Bool {
    let other = clusters.mentions[candidate]
    let mention = clusters.mentions[row]
    guard other.number == mention.number, other.tokens.upperBound <= mention.tokens.lowerBound,
      clusters.sentence(row) - clusters.sentence(candidate) <= Self.window
    else { return false }
    return NounModifiers(other, clusters.report).contains(modifiers)
  }
}
