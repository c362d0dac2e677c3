internal import NewsModel
internal import TextCore

/// An acronym is the name that its letters begin: `VPA`, `V.P.A.` for `Veldaran Press Agency`.
struct AcronymSieve: CoreferenceSieve {
  func run(_ clusters: inout EntityClusters) {
    var table = SymbolTable()
    var long: [Symbol: Int] = [:]
    for row in clusters.mentions.indices {
      guard clusters.mentions[row].kind == .name, clusters.names[row].count > 1,
        let initials = initials(clusters.mentions[row].name, clusters.report)
      else { continue }
      let symbol = table.intern(initials.span)
      if long[symbol] == nil { long[symbol] = row }
    }
    if long.isEmpty { return }
    for row in clusters.mentions.indices where clusters.mentions[row].kind == .name {
      guard clusters.names[row].count == 1, let acronym = acronym(clusters.mentions[row].name, clusters.report),
        let name = long[table.intern(acronym.span)],
        clusters.evidence(name).person <= 0 || clusters.evidence(row).person <= 0
      else { continue }
      clusters.join(row, to: name, rule: "acronym")
    }
  }

  /// The first letters of the capitalised words of a name, in capitals; nil where they are fewer than two.
  private func initials(_ name: Range<Int>, _ report: ReportText) -> ContiguousArray<UInt8>? {
    var letters: ContiguousArray<UInt8> = []
    for token in name {
      let byte = report.text[Int(report.tokens.ranges[token].lower)]
      if (0x41...0x5a).contains(byte) { letters.append(byte) }
    }
    return letters.count > 1 ? letters : nil
  }

  /// The letters of a name of two to eight capitals; nil for any other.
  private func acronym(_ name: Range<Int>, _ report: ReportText) -> ContiguousArray<UInt8>? {
    let letters = report.text[report.range(of: name).bounds].filter { $0 != 0x2e }
    guard (2...8).contains(letters.count), letters.allSatisfy({ (0x41...0x5a).contains($0) }) else { return nil }
    return ContiguousArray(letters)
  }
}
