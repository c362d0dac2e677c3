internal import NewsModel
internal import TextCore

/// Who said it, then the quotation: `Mara Voss said: “We go.”`, `He told them, “We go.”`, `She said that “we go.”`
enum IntroducedRule {
  static func find(_ group: Range<Int>, in material: Material, into findings: inout Findings) {
    let span = material.spans[group.lowerBound]
    guard material.endsClause(span) || span.ending != .closed else { return }
    var before = material.rowsBefore(group.lowerBound)
    if before.isEmpty { before = colonParagraph(before: span, material) }
    guard let last = before.last(where: { material.tokens.partsOfSpeech[$0] != .space }) else { return }
    let lead = material.text[Int(material.tokens.ranges[last].lower)]
    let hasColon = lead == 0x3a
    guard let (cue, source) = cue(in: before, hasColon: hasColon, span, material), !findings.isUsed(cue) else {
      if hasColon { colon(group, before, last, material, &findings) }
      return
    }
    var content = ContiguousArray(group.map { material.spans[$0].inner })
    var kind = Quotation.Kind.direct
    if let that = conjunction(before: last, after: cue, material) {
      content[0] = TextRange(
        material.tokens.ranges[that].lower, group.count == 1 ? span.outer.upper : span.inner.upper)
      kind = .mixed
    } else if !hasColon, !material.beginsSentence(span), let part = firstPart(before, source, material) {
      content.insert(part, at: 0)
      kind = .mixed
    }
    findings.add(
      Draft(
        content: content, cueRow: cue, cue: [material.cueWords(cue)], source: source.rows, sourceHead: source.head,
        kind: kind, rule: .introduced),
      spans: group)
  }

  /// The `that` right before the mark.
  private static func conjunction(before last: Int, after cue: Int, _ material: Material) -> Int? {
    if material.word(last) == "that" { return last }
    return last - 1 > cue && material.word(last) == "," && material.word(last - 1) == "that" ? last - 1 : nil
  }

  /// What stands before the source where it is the beginning of what was said: `When it rains, she said, “we stay.”`
  private static func firstPart(_ before: Range<Int>, _ source: Source, _ material: Material) -> TextRange? {
    guard source.rows.lowerBound > before.lowerBound, material.word(source.rows.lowerBound - 1) == "," else {
      return nil
    }
    let rows = material.trimmed(before.lowerBound..<source.rows.lowerBound)
    let isClause = rows.contains { FollowedRule.isFinite($0, material) }
    return isClause ? material.bytes(rows) : nil
  }

  /// The paragraph before, where it ends with a colon.
  private static func colonParagraph(before span: QuotedSpan, _ material: Material) -> Range<Int> {
    let end = material.row(from: span.outer.lower)
    guard span.block > 0, span.outer.lower == material.blocks[span.block].lower else { return end..<end }
    let block = material.blocks[span.block - 1]
    guard !block.isEmpty, material.text[Int(block.upper) - 1] == 0x3a else { return end..<end }
    let rows = material.rows(block)
    var start = rows.upperBound
    while start > rows.lowerBound, !material.isStop(start - 1) { start -= 1 }
    return start..<rows.upperBound
  }

  /// The verb that introduces a span, with its source: the last one that only a hearer, adverbials or `that` part from
  /// the mark; before a colon anything may.
  private static func cue(
    in rows: Range<Int>, hasColon: Bool, _ span: QuotedSpan, _ material: Material
  ) -> (cue: Int, source: Source)? {
    var steps = 0
    for row in rows.reversed() {
      if let verb = material.cue(row), verb.frames.contains(.quote), material.spanRows[row] < 0 {
        guard hasColon || isLight(row + 1..<rows.upperBound, verb, span, material) else { return nil }
        return material.source(of: row).map { (row, $0) }
      }
      steps += 1
      if !hasColon, steps > 16 || material.isVerb(row) { return nil }
      if steps > 60 { return nil }
    }
    return nil
  }

  /// Whether the rows between a verb and a mark hold no other thing that was said.
  private static func isLight(_ gap: Range<Int>, _ verb: CueVerb, _ span: QuotedSpan, _ material: Material) -> Bool {
    guard let last = gap.last else { return true }
    let ending = material.word(last)
    if ending == "that" { return true }
    guard material.beginsSentence(span) else {
      return ending == "," && gap.count > 1 || gap.count == 1 && ending == ","
    }
    guard ending == "," else { return false }
    if verb.frames.contains(.hearer) { return true }
    // `wrote a book, “…”`: the object is what the marks name.
    return !gap.contains { material.dependency($0) == .dobj }
  }

  /// `Voss: “We go.”`: no verb, the words before the colon are who speaks.
  private static func colon(
    _ group: Range<Int>, _ before: Range<Int>, _ last: Int, _ material: Material, _ findings: inout Findings
  ) {
    let rows = material.trimmed(before.lowerBound..<last)
    guard !rows.isEmpty else { return }
    var source: Source?
    if let verb = rows.first(where: { material.isVerb($0) }) {
      source = material.source(of: verb)
    } else if rows.count <= 10 {
      let root = rows.min { material.tree.depth[$0] < material.tree.depth[$1] } ?? rows.lowerBound
      source = Source(rows: rows, head: root)
    }
    guard let source, material.words(material.spans[group.lowerBound], upTo: 3) == 3 else { return }
    findings.add(
      Draft(
        content: ContiguousArray(group.map { material.spans[$0].inner }), cueRow: nil,
        cue: [material.bytes(last..<last + 1)], source: source.rows, sourceHead: source.head, kind: .direct,
        rule: .colon),
      spans: group)
  }
}
