internal import NewsModel
internal import TextCore

/// Quotation, then who said it: `“We go,” said Mara Voss.`, `“We go,” the minister told reporters.`
///
/// Words of the sentence before the opening mark belong to what was said: `The plan is “ready,” she said.`
enum FollowedRule {
  static func find(_ group: Range<Int>, in material: Material, into findings: inout Findings) {
    let last = group.upperBound - 1
    let span = material.spans[last]
    let after = material.rowsAfter(last)
    guard let next = after.first else { return }
    let endsSentence = material.endsSentence(span) && material.text[Int(material.tokens.ranges[next].lower)] != 0x2c
    guard material.endsClause(span) || beginsAttribution(after, material) else { return }
    // After a full stop a new sentence begins; after `?”` and `!”` the old one goes on with a small letter or a name.
    if endsSentence, closesWithPeriod(span, material) { return }
    guard let (cue, source) = attribution(in: after, material) else { return }
    guard isTail(cue, source, after, material), let content = content(group, material) else { return }
    findings.add(
      Draft(
        content: content.ranges, cueRow: cue, cue: [cueRange(cue, material)], source: source.rows,
        sourceHead: source.head, kind: content.kind,
        rule: content.kind == .direct ? .followedBySource : .partlyQuoted),
      spans: content.spans)
  }

  /// The cue and source in the rows after a quotation: the verb of saying highest in the tree.
  static func attribution(in rows: Range<Int>, _ material: Material) -> (cue: Int, source: Source)? {
    var best: (cue: Int, source: Source, isClause: Bool)?
    for row in rows.prefix(60) {
      if let source = AccordingRule.source(at: row, in: material), best == nil {
        return (row, source)
      }
      guard let verb = material.cue(row), verb.frames.contains(.quote) else { continue }
      let relation = material.dependency(row)
      let isClause = relation == .relcl || relation == .acl
      if let best, !best.isClause || isClause { continue }
      guard let source = source(of: row, in: rows, material) else { continue }
      best = (row, source, isClause)
      if !isClause { break }
    }
    return best.map { ($0.cue, $0.source) }
  }

  /// The source of a verb after a quotation: by the tree where that finds it there, else the noun phrase beside it.
  private static func source(of row: Int, in rows: Range<Int>, _ material: Material) -> Source? {
    if let source = material.source(of: row), source.rows.lowerBound >= rows.lowerBound,
      source.rows.upperBound <= rows.upperBound
    {
      return source
    }
    // `said Mara Voss`: the phrase after the verb; `Mara Voss said`: the last phrase before it.
    let isInverted = rows[rows.lowerBound..<row].allSatisfy { material.isPunctuation($0) || isAdverb($0, material) }
    var found: NounChunk?
    var place = material.chunk(from: isInverted ? row : rows.lowerBound)
    while place < material.chunks.count {
      let chunk = material.chunks[place]
      guard isInverted ? chunk.tokens.lowerBound <= row + 2 : chunk.tokens.upperBound <= row else { break }
      found = chunk
      if isInverted { break }
      place += 1
    }
    guard let chunk = found, chunk.tokens.upperBound <= rows.upperBound else {
      // `…, and added “…”`: the subject of the verb that it is joined to.
      guard let source = material.source(of: row), source.rows.upperBound <= row else { return nil }
      return source
    }
    return material.source(headedBy: chunk.root, of: row) ?? Source(rows: chunk.tokens, head: chunk.root)
  }

  private static func isAdverb(_ row: Int, _ material: Material) -> Bool {
    material.tokens.partsOfSpeech[row] == .adv
  }

  private static func closesWithPeriod(_ span: QuotedSpan, _ material: Material) -> Bool {
    let last = material.text[Int(span.inner.upper) - 1]
    return last == 0x2e && !material.text.span.extracting(span.inner.bounds).endsWithEllipsis
  }

  /// Whether the rows first say who spoke: the verb or its source stands at their beginning.
  private static func isTail(_ cue: Int, _ source: Source, _ rows: Range<Int>, _ material: Material) -> Bool {
    cue <= rows.lowerBound + 3 || source.rows.lowerBound <= rows.lowerBound + 2
  }

  /// Whether the rows begin with `said X` or `X said`, so that no comma is needed before.
  private static func beginsAttribution(_ rows: Range<Int>, _ material: Material) -> Bool {
    for row in rows.prefix(3) {
      if let verb = material.cue(row), verb.frames.contains(.quote), material.tokens.tags[row] != .vbg { return true }
      guard material.tokens.partsOfSpeech[row] == .pron || material.tokens.partsOfSpeech[row] == .propn else {
        return false
      }
    }
    return false
  }

  /// What was said: the spans, or the sentence that they are part of. Nil where the words before the marks have a
  /// speaker of their own, or are no clause: `In an interview on “The Hour,” Voss said …`
  private static func content(
    _ group: Range<Int>, _ material: Material
  ) -> (ranges: ContiguousArray<TextRange>, kind: Quotation.Kind, spans: Range<Int>)? {
    let whole = ContiguousArray(group.map { material.spans[$0].inner })
    let before = material.trimmed(material.rowsBefore(group.lowerBound))
    // Conjunctions and adverbs alone are the reporter's: `But “we go,” he said.`
    let carries = before.contains { !material.isPunctuation($0) && material.tokens.partsOfSpeech[$0] != .cconj }
    guard carries, group.count == 1, !before.isEmpty else { return (whole, .direct, group) }
    let sentence = before.lowerBound..<material.row(from: material.spans[group.lowerBound].outer.upper)
    guard sentence.contains(where: { isFinite($0, material) }),
      !before.contains(where: { speaks($0, before, material) })
    else { return nil }
    let start = material.tokens.ranges[before.lowerBound].lower
    let range = TextRange(start, material.spans[group.lowerBound].outer.upper)
    var first = group.lowerBound
    while first > 0, material.spans[first - 1].outer.lower >= start { first -= 1 }
    return ([range], .mixed, first..<group.upperBound)
  }

  /// Whether the token is a finite verb.
  static func isFinite(_ row: Int, _ material: Material) -> Bool {
    switch material.tokens.tags[row] {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Whether a word of saying with a source of its own stands at `row`.
  private static func speaks(_ row: Int, _ rows: Range<Int>, _ material: Material) -> Bool {
    guard let verb = material.cue(row), verb.frames.contains(.quote), isFinite(row, material),
      material.dependency(row) != .relcl, let source = material.source(of: row)
    else { return false }
    return rows.contains(source.head)
  }

  private static func cueRange(_ row: Int, _ material: Material) -> TextRange {
    material.cue(row) == nil ? material.bytes(row..<row + 2) : material.cueWords(row)
  }
}

extension Span<UInt8> {
  /// Whether the last characters are `...`.
  var endsWithEllipsis: Bool { count >= 2 && self[count - 1] == 0x2e && self[count - 2] == 0x2e }
}

extension Material {
  /// The first noun chunk that begins at or after a row. O(log chunks).
  func chunk(from row: Int) -> Int {
    var (low, high) = (0, chunks.count)
    while low < high {
      let middle = (low + high) / 2
      if chunks[middle].tokens.lowerBound < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
