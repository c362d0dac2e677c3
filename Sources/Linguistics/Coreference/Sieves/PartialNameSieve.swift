internal import NewsModel
internal import TextCore

/// Part of an organisation's name: `the Federation` for `Veldaran Seafarers’ Federation`, `Comic Corps` for `Comic Corps
/// of Canada`.
///
/// The part must begin the longer name or end it. A single word must be one that says what kind of body it is
/// (`Federation`), or begin a name that no other name in the text begins with. People are left out.
struct PartialNameSieve: CoreferenceSieve {
  private static let limit = 40

  func run(_ clusters: inout EntityClusters) {
    var byFirst: [Symbol: ContiguousArray<Int>] = [:]
    var byLast: [Symbol: ContiguousArray<Int>] = [:]
    var rows: ContiguousArray<Int> = []
    for row in clusters.mentions.indices where isThing(row, clusters) {
      rows.append(row)
      let words = clusters.names[row]
      guard words.count > 1, let head = headWord(words, clusters), byNew(row, clusters, byFirst[words[0]]) else {
        continue
      }
      byFirst[words[0], default: []].append(row)
      byLast[head, default: []].append(row)
    }
    for row in rows where clusters.evidence(row).place == 0 && (!clusters.isJoined(row) || clusters.size(row) == 1) {
      let words = clusters.names[row]
      let byHead = headWord(words, clusters).flatMap { byLast[$0] } ?? []
      let candidates = (byFirst[words[0]] ?? []).suffix(Self.limit) + byHead.suffix(Self.limit)
      var fitting: ContiguousArray<Int> = []
      for candidate in candidates where !clusters.areOne(candidate, row) {
        if isPart(row, of: candidate, clusters), !fitting.contains(where: { clusters.areOne($0, candidate) }) {
          fitting.append(candidate)
        }
      }
      guard let best = fitting.last(where: { $0 < row }) ?? fitting.first else { continue }
      if fitting.count > 1, words.count == 1, !isKindWord(row, clusters) { continue }
      clusters.join(row, to: best, rule: "partial-name")
    }
  }

  /// Each cluster stands in the index once: its first mention.
  private func byNew(_ row: Int, _ clusters: EntityClusters, _ known: ContiguousArray<Int>?) -> Bool {
    !(known ?? []).suffix(Self.limit).contains { clusters.areOne($0, row) }
  }

  private func isThing(_ row: Int, _ clusters: EntityClusters) -> Bool {
    let mention = clusters.mentions[row]
    guard mention.kind == .name, !clusters.names[row].isEmpty else { return false }
    return clusters.evidence(row).person <= 0 && mention.country == nil
  }

  private func isKindWord(_ row: Int, _ clusters: EntityClusters) -> Bool {
    clusters.report.classes[clusters.mentions[row].name.upperBound - 1].contains(.organisation)
  }

  /// `ministry` of `foreign ministry`, `church` of `church of scientology`.
  private func headWord(_ words: ContiguousArray<Symbol>, _ clusters: EntityClusters) -> Symbol? {
    for (place, word) in words.enumerated().dropFirst() where ["of", "for"].contains(clusters.nameWords[word]) {
      return words[place - 1]
    }
    return words.last
  }

  private func isPart(_ row: Int, of long: Int, _ clusters: EntityClusters) -> Bool {
    let part = clusters.names[row]
    let whole = clusters.names[long]
    guard part.count < whole.count else { return false }
    if part.count == 1 {
      if isKindWord(row, clusters) { return headWord(whole, clusters) == part[0] }
      // What is said more often than the longer name is a name of its own.
      return whole[0] == part[0] && clusters.mentions[row].entity == .org && clusters.size(row) <= clusters.size(long)
        && !["&", "and"].contains(clusters.nameWords[whole[1]])
    }
    return whole.starts(with: part) || whole.suffix(part.count).elementsEqual(part)
  }
}
