internal import NewsModel
internal import TextCore

/// The same name is the same thing, all through an article; a country's names are one name.
///
/// People by full or family name are the business of `PersonNameSieve`, which runs before.
struct ExactNameSieve: CoreferenceSieve {
  func run(_ clusters: inout EntityClusters) {
    var first: [ContiguousArray<Symbol>: Int] = [:]
    var countries: [String: Int] = [:]
    for row in clusters.mentions.indices where clusters.mentions[row].kind == .name {
      if clusters.isJoined(row) { continue }
      if let country = clusters.mentions[row].country, clusters.evidence(row).person <= 0 {
        if let known = countries[country] { clusters.join(row, to: known, rule: "exact-name") }
        countries[country] = row
        continue
      }
      var words = clusters.names[row]
      if words.count > 1, let article = words.first, clusters.nameWords[article] == "the" { words.removeFirst() }
      guard !words.isEmpty else { continue }
      if let known = first[words] {
        if clusters.agreeInGender(known, row) { clusters.join(row, to: known, rule: "exact-name") }
      } else {
        first[words] = row
      }
    }
  }
}
