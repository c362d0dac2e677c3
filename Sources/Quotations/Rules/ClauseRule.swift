internal import NewsModel
internal import TextCore

/// Indirect speech by the tree: what depends on a cue verb.
///
/// `She said that they would go.` (clause), `They will go, she said.` (inverted), `The plan, she said, is ready.`
/// (parenthetical), `She promised to go.` (infinitive), `She warned of delays.` (preposition), `She called it a joke.`
/// (naming), `She denied the charge.` (object)
enum ClauseRule {
  static func find(in material: Material, into findings: inout Findings) {
    for row in 0..<material.tokens.count {
      guard let verb = material.cue(row), material.blockRows[row] >= 0, material.spanRows[row] < 0,
        !findings.isUsed[row], let draft = draft(row, verb, material)
      else { continue }
      findings.add(draft, spans: 0..<0)
    }
  }

  private static func draft(_ row: Int, _ verb: CueVerb, _ material: Material) -> Draft? {
    guard let block = material.blockTokens(row), let source = material.source(of: row) else { return nil }
    let children = material.tree.children(of: row)
    if verb.frames.contains(.clause) || verb.frames.contains(.quote),
      let clause = children.first(where: { material.dependency(Int($0)) == .ccomp }).map(Int.init)
    {
      return clause > row
        ? after(clause, row, source, block, .clause, material) : before(clause, row, source, block, material)
    }
    if verb.frames.contains(.clause), material.dependency(row) == .parataxis {
      return around(material.head(row), row, source, block, material)
    }
    if verb.frames.contains(.infinitive), let open = material.child(row, .xcomp), open > row {
      return after(open, row, source, block, .infinitive, material)
    }
    for child in children where child > row && material.dependency(Int(child)) == .prep {
      guard verb.prepositions.contains(material.word(Int(child))) else { continue }
      let object = material.child(Int(child), .pobj) ?? material.child(Int(child), .pcomp)
      guard let object, object > row else { continue }
      var draft = after(object, row, source, block, .preposition, material)
      if child == row + 1 { draft?.cue = [material.bytes(row..<row + 2)] }
      return draft
    }
    guard verb.frames.contains(.object) || verb.frames.contains(.naming) else { return nil }
    let object = children.first { child in
      child > row && [.dobj, .oprd, .ccomp].contains(material.dependency(Int(child)))
    }
    guard let object else { return nil }
    return predicate(Int(object), row, source, block, verb.frames.contains(.naming) ? .naming : .object, material)
  }

  /// What follows the verb: the subtree of `head`.
  private static func after(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ rule: AttributionRule, _ material: Material
  ) -> Draft? {
    var rows = material.tree.extent(of: head).clamped(to: block)
    rows = max(rows.lowerBound, row + 1)..<max(rows.upperBound, row + 1)
    // `said Voss he would go`: the source is no part of what was said.
    if rows.contains(source.head) { rows = max(rows.lowerBound, source.rows.upperBound)..<rows.upperBound }
    return draft(rows, row, source, rule, material)
  }

  /// What precedes the verb: the subtree of `head`, around the attribution where that stands inside it.
  private static func before(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ material: Material
  ) -> Draft? {
    let rows = material.tree.extent(of: head).clamped(to: block)
    if rows.contains(row) { return around(head, row, source, block, material) }
    let start = min(row, source.rows.lowerBound < row ? source.rows.lowerBound : row)
    let content = rows.lowerBound..<max(rows.lowerBound, min(rows.upperBound, start))
    return draft(content, row, source, .inverted, material)
  }

  /// What stands on both sides of `, she said,`.
  private static func around(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ material: Material
  ) -> Draft? {
    let rows = material.tree.extent(of: head).clamped(to: block)
    let own = material.tree.extent(of: row).clamped(to: block)
    let inner = material.dependency(row) == .parataxis
      ? own : min(row, source.rows.lowerBound)..<max(row + 1, source.rows.upperBound)
    let left = material.trimmed(rows.lowerBound..<max(rows.lowerBound, inner.lowerBound))
    let right = material.trimmed(min(inner.upperBound, rows.upperBound)..<rows.upperBound)
    let parts = [left, right].filter { Sentences.carries($0, material) }
    guard let first = parts.first, var draft = draft(first, row, source, .parenthetical, material) else { return nil }
    if parts.count > 1 { draft.content.append(material.bytes(parts[1])) }
    return draft
  }

  /// The object and all that follows it in the verb's phrase.
  private static func predicate(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ rule: AttributionRule, _ material: Material
  ) -> Draft? {
    var rows = material.tree.extent(of: head)
    for child in material.tree.children(of: row) where child > Int32(head) {
      switch material.dependency(Int(child)) {
      case .prep, .oprd, .xcomp, .acomp: rows = rows.lowerBound..<material.tree.extent(of: Int(child)).upperBound
      default: break
      }
    }
    rows = rows.clamped(to: block)
    return draft(max(rows.lowerBound, row + 1)..<max(rows.upperBound, row + 1), row, source, rule, material)
  }

  private static func draft(
    _ rows: Range<Int>, _ row: Int, _ source: Source, _ rule: AttributionRule, _ material: Material
  ) -> Draft? {
    let rows = material.trimmed(rows)
    guard Sentences.carries(rows, material) else { return nil }
    var range = material.bytes(rows)
    // The parser may lose its way inside a quotation: it is never cut.
    let last = material.spanRows[rows.upperBound - 1]
    if last >= 0 {
      let span = material.spans[Int(last)]
      range = TextRange(range.lower, max(range.upper, span.outer.upper))
    }
    return Draft(
      content: [range], cueRow: row, cue: [material.cueWords(row)], source: source.rows, sourceHead: source.head,
      kind: .indirect, rule: rule)
  }
}
