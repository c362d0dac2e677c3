internal import NewsModel
internal import TextCore

/// Mends names in headlines that capitalise every word, where neither tagger nor entity recogniser can tell a name from
/// another word: a name counts where the text below has it too, and as far as it has it.
///
/// In `Foreign Minister Visits Alden` over a text about Alden the name is `Alden`, not `Visits Alden`.
struct HeadlineNames: Sendable {
  let report: ReportText

  /// `names` without those in headlines that the text does not know.
  func mended(_ names: ContiguousArray<PrintedName>) -> ContiguousArray<PrintedName> {
    let headlines = headlineBlocks()
    if headlines.isEmpty { return names }
    var table = SymbolTable()
    var known: Set<ContiguousArray<Symbol>> = []
    for name in names where !headlines.contains(report.blocks[name.head]) {
      let words = report.nameWords(name.tokens, &table)
      known.insert(words)
      // A family name alone is known where the full name is.
      if let last = words.last { known.insert([last]) }
    }
    if known.isEmpty { return names }
    var kept: ContiguousArray<PrintedName> = []
    for name in names {
      guard headlines.contains(report.blocks[name.head]) else {
        kept.append(name)
        continue
      }
      if let part = knownPart(name, known, &table) { kept.append(part) }
    }
    return kept
  }

  /// The longest part of a name that the text knows, or all of a name of an entity with a first name or an acronym.
  private func knownPart(
    _ name: PrintedName, _ known: Set<ContiguousArray<Symbol>>, _ table: inout SymbolTable
  ) -> PrintedName? {
    let count = min(name.tokens.count, 6)
    for length in (1...max(1, count)).reversed() {
      for start in name.tokens.lowerBound...name.tokens.upperBound - length {
        let part = start..<start + length
        guard known.contains(report.nameWords(part, &table)) else { continue }
        if part == name.tokens { return name }
        let head = part.last { !part.contains(report.tree.head(of: $0)) } ?? part.upperBound - 1
        return PrintedName(tokens: part, entity: nil, head: head)
      }
    }
    return name.entity == nil
      || report.classes[name.tokens.lowerBound].isDisjoint(with: [.masculineName, .feminineName])
      ? nil : name
  }

  /// Paragraphs that capitalise nearly every word and end without a full stop.
  private func headlineBlocks() -> Set<Int32> {
    var blocks: Set<Int32> = []
    var start = 0
    while start < report.tokens.count {
      var end = start
      var words = 0
      var capitals = 0
      while end < report.tokens.count, report.blocks[end] == report.blocks[start] {
        if report.hasLetter(end), report.tokens.ranges[end].count > 3 {
          words += 1
          if report.isCapitalised(end) { capitals += 1 }
        }
        end += 1
      }
      if report.blocks[start] >= 0, words >= 4, words <= 30, capitals * 5 >= words * 4 {
        blocks.insert(report.blocks[start])
      }
      start = end
    }
    return blocks
  }
}
