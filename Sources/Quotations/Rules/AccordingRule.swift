internal import NewsModel
internal import TextCore

/// `According to the ministry, …`, `…, according to the ministry.`
enum AccordingRule {
  /// The source at the word `according`, or nil where another word stands there.
  static func source(at row: Int, in material: Material) -> Source? {
    guard material.tokens.ranges[row].count == 9, row + 2 < material.tokens.count, material.word(row) == "according",
      material.word(row + 1) == "to"
    else { return nil }
    let object = material.child(row + 1, .pobj) ?? material.child(row, .pobj) ?? row + 2
    guard object > row + 1 else { return nil }
    guard let source = material.source(headedBy: object, of: row + 1) else { return nil }
    var end = max(source.rows.upperBound, row + 3)
    // At the beginning of a sentence a comma ends the phrase.
    if row == 0 || material.isStop(row - 1) || material.blockRows[row - 1] != material.blockRows[row] {
      end = (object + 1..<max(end, object + 1)).first { material.word($0) == "," } ?? end
    }
    let start = max(source.rows.lowerBound, row + 2)
    let words = material.trimmed(start..<max(end, start))
    return words.isEmpty ? nil : Source(rows: words, head: object)
  }

  static func find(in material: Material, into findings: inout Findings) {
    for row in 0..<material.tokens.count {
      guard material.blockRows[row] >= 0, !findings.isUsed(row), material.spanRows[row] < 0,
        let source = source(at: row, in: material), let content = content(row, source, material)
      else { continue }
      findings.add(
        Draft(
          content: content, cueRow: row, cue: [material.bytes(row..<row + 2)], source: source.rows,
          sourceHead: source.head, kind: .indirect, rule: .accordingTo),
        spans: 0..<0)
    }
  }

  /// The clause that the phrase belongs to, without the phrase.
  private static func content(_ row: Int, _ source: Source, _ material: Material) -> ContiguousArray<TextRange>? {
    let sentence = Sentences.rows(around: row, material)
    var host = material.head(row)
    for _ in 0..<30 where !material.isVerb(host) { host = material.head(host) }
    var clause = material.tree.extent(of: host).clamped(to: sentence)
    if material.head(host) == host || !clause.contains(row) { clause = sentence }
    let before = Sentences.withoutConnective(clause.lowerBound..<max(row, clause.lowerBound), material)
    let after = material.trimmed(min(source.rows.upperBound, clause.upperBound)..<clause.upperBound)
    var content: ContiguousArray<TextRange> = []
    if Sentences.carries(before, material) { content.append(material.bytes(before)) }
    if Sentences.carries(after, material) { content.append(material.bytes(after)) }
    return content.isEmpty ? nil : content
  }
}
