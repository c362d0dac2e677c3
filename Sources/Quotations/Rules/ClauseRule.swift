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
        !findings.isUsed(row), let draft = draft(row, verb, material)
      else { continue }
      findings.add(draft, spans: 0..<0)
    }
  }

  private static func draft(_ row: Int, _ verb: CueVerb, _ material: Material) -> Draft? {
    guard let block = material.blockTokens(row), let source = material.source(of: row),
      material.hasObject(verb, row)
    else { return nil }
    let children = material.tree.children(of: row)
    if verb.frames.contains(.clause),
      let clause = children.first(where: { material.dependency($0) == .ccomp })
    {
      return clause > row
        ? after(clause, row, source, block, .clause, material) : before(clause, row, source, block, material)
    }
    // `told the forum he was ready`: the parser hangs the clause on the hearer.
    if verb.frames.contains(.hearer), let hearer = material.child(row, .dobj) ?? material.child(row, .dative),
      let clause = material.child(hearer, .relcl), material.child(clause, .nsubj) != nil,
      ![.wdt, .wp].contains(material.tokens.tags[material.tree.extent(of: clause).lowerBound])
    {
      return draft(material.tree.extent(of: clause).clamped(to: block), row, source, .clause, material)
    }
    if verb.frames.contains(.clause), let rows = thatClause(row, block, material) {
      return draft(rows, row, source, .clause, material)
    }
    if verb.frames.contains(.clause), verb.frames.contains(.quote) {
      if material.dependency(row) == .parataxis { return around(material.head(row), row, source, block, material) }
      if material.dependency(row) == .advcl, let mark = material.child(row, .mark),
        material.word(mark) == "as", row + 1 < block.upperBound, material.isPunctuation(row + 1)
      {
        return around(material.head(row), row, source, block, material)
      }
    }
    if verb.frames.contains(.infinitive), let open = material.child(row, .xcomp), open > row {
      let object = verb.frames.contains(.hearer) ? material.child(row, .dobj) ?? material.child(row, .dative) : nil
      guard let object, object > row, object < open else {
        return after(open, row, source, block, .infinitive, material)
      }
      return predicate(object, row, source, block, .infinitive, material)
    }
    for child in children where child > row && material.dependency(child) == .prep {
      guard verb.prepositions.contains(material.word(child)) else { continue }
      let object = material.child(child, .pobj) ?? material.child(child, .pcomp)
      guard let object, object > row else { continue }
      var draft = predicate(object, row, source, block, .preposition, material)
      if child == row + 1 { draft?.cue = [material.bytes(cueStart(row, material)..<row + 2)] }
      return draft
    }
    // `called for the two to go`
    for child in children where child > row && material.dependency(child) == .advcl {
      guard let mark = material.child(child, .mark), mark == row + 1,
        verb.prepositions.contains(material.word(mark))
      else { continue }
      let extent = material.tree.extent(of: child).clamped(to: block)
      var draft = draft(mark + 1..<max(extent.upperBound, mark + 1), row, source, .preposition, material)
      draft?.cue = [material.bytes(cueStart(row, material)..<row + 2)]
      return draft
    }
    guard verb.frames.contains(.object) || verb.frames.contains(.naming) else { return nil }
    let object = children.first { child in
      child > row && [.dobj, .oprd, .ccomp].contains(material.dependency(child))
    }
    guard let object, material.dependency(row) != .acl || material.tokens.tags[row] != .vbn else { return nil }
    return predicate(Int(object), row, source, block, verb.frames.contains(.naming) ? .naming : .object, material)
  }

  /// `that …` after a verb where the tree hangs the clause elsewhere: from `that` to the end of the branch it is in.
  private static func thatClause(_ row: Int, _ block: Range<Int>, _ material: Material) -> Range<Int>? {
    for that in row + 1..<max(row + 1, min(row + 10, block.upperBound)) where material.dependency(that) == .mark {
      guard material.word(that) == "that" else { return nil }
      var branch = that
      for _ in 0..<8 {
        let up = material.head(branch)
        if up == row {
          return that..<max(material.tree.extent(of: branch).clamped(to: block).upperBound, that)
        }
        guard up != branch, up > row else { return nil }
        branch = up
      }
    }
    return nil
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

  /// Whether a preposition takes a day or a time: `on Monday`.
  private static func isTime(_ row: Int, _ material: Material) -> Bool {
    guard let object = material.child(row, .pobj), let type = material.entity(over: object)?.type else { return false }
    return type == .date || type == .time
  }

  /// The first row of the words of a cue.
  private static func cueStart(_ row: Int, _ material: Material) -> Int {
    material.row(from: material.cueWords(row).lower)
  }

  /// What precedes the verb: the subtree of `head`, around the attribution where that stands inside it.
  private static func before(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ material: Material
  ) -> Draft? {
    let rows = material.tree.extent(of: head).clamped(to: block)
    if rows.contains(row) { return around(head, row, source, block, material) }
    let start = min(row, source.rows.lowerBound)
    // Only a comma or a dash ends what was said; the whole sentence before it was.
    guard start > block.lowerBound, material.isPunctuation(start - 1),
      material.cue(row)?.frames.contains(.quote) ?? false
    else { return nil }
    let sentence = Sentences.rows(around: row, material)
    let content = Sentences.withoutConnective(min(rows.lowerBound, sentence.lowerBound)..<start, material)
    guard content.contains(where: { FollowedRule.isFinite($0, material) }) else { return nil }
    return draft(content, row, source, .inverted, material)
  }

  /// What stands on both sides of `, she said,`.
  private static func around(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ material: Material
  ) -> Draft? {
    let rows = material.tree.extent(of: head).clamped(to: block)
    let own = material.tree.extent(of: row).clamped(to: block)
    let isInserted = material.dependency(row) == .parataxis || material.dependency(row) == .advcl
    let inner =
      isInserted
      ? own : min(row, source.rows.lowerBound)..<max(row + 1, source.rows.upperBound)
    let left = Sentences.withoutConnective(rows.lowerBound..<max(rows.lowerBound, inner.lowerBound), material)
    let right = material.trimmed(min(inner.upperBound, rows.upperBound)..<rows.upperBound)
    let parts = [left, right].filter { Sentences.carries($0, material) }
    guard parts.contains(where: { $0.contains(where: material.isVerb) }) else { return nil }
    guard let first = parts.first, var draft = draft(first, row, source, .parenthetical, material) else { return nil }
    if parts.count > 1 { draft.content.append(material.bytes(parts[1])) }
    return draft
  }

  /// The object and all that follows it in the verb's phrase.
  private static func predicate(
    _ head: Int, _ row: Int, _ source: Source, _ block: Range<Int>, _ rule: AttributionRule, _ material: Material
  ) -> Draft? {
    var rows = material.tree.extent(of: head)
    for child in material.tree.children(of: row) where child > head {
      switch material.dependency(child) {
      case .prep where isTime(child, material): break
      case .prep, .oprd, .xcomp, .acomp: rows = rows.lowerBound..<material.tree.extent(of: child).upperBound
      default: break
      }
    }
    rows = rows.clamped(to: block)
    if rule == .naming, rows.upperBound > row + 2 {
      // All that follows; but in `called them “wolves”` the pronoun is not what was said.
      rows = (material.tokens.tags[row + 1] == .prp ? row + 2 : row + 1)..<rows.upperBound
    }
    return draft(max(rows.lowerBound, row + 1)..<max(rows.upperBound, row + 1), row, source, rule, material)
  }

  private static func draft(
    _ rows: Range<Int>, _ row: Int, _ source: Source, _ rule: AttributionRule, _ material: Material
  ) -> Draft? {
    let rows = material.trimmed(upToTurn(rows, material))
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

  /// Rows up to where the reporter goes on in his own words: a semicolon, or a comma and another word of saying in its
  /// `-ing` form (`…, adding that`).
  private static func upToTurn(_ rows: Range<Int>, _ material: Material) -> Range<Int> {
    for row in rows.prefix(400).dropFirst(2) where material.spanRows[row] < 0 {
      if material.text[Int(material.tokens.ranges[row].lower)] == 0x3b { return rows.lowerBound..<row }
      guard material.tokens.tags[row] == .vbg, material.dependency(row) == .advcl else { continue }
      let start = material.tokens.partsOfSpeech[row - 1] == .adv ? row - 1 : row
      if start > rows.lowerBound, material.word(start - 1) == "," { return rows.lowerBound..<start }
    }
    return rows
  }
}
