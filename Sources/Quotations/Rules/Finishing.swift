internal import NewsModel
internal import TextCore

/// Turns a draft into a quotation: ends trimmed, marks balanced, the speaker named.
enum Finishing {
  static func quotation(_ draft: Draft, _ speaker: Quotation.Speaker?, _ material: Material) -> Quotation? {
    var kind = draft.kind
    var content: ContiguousArray<TextRange> = []
    for range in draft.content {
      let range = kind == .direct ? bare(range, material) : balanced(range, material)
      guard !range.isEmpty else { continue }
      if kind == .indirect, hasSpan(range, material) { kind = .mixed }
      content.append(range)
    }
    guard !content.isEmpty else { return nil }
    content.sort()
    let confidence = draft.probability.map { TaggedConfidence.confidence($0, kind) } ?? draft.rule.confidence
    return Quotation(
      content: content, cue: draft.cue, source: source(of: draft, material), kind: kind,
      speaker: speaker, carriers: draft.carriers,
      provenance: Provenance(
        stage: "quotations", version: 2, rule: draft.rule.rawValue, confidence: confidence))
  }

  /// The words of the source; none where it has none.
  private static func source(of draft: Draft, _ material: Material) -> ContiguousArray<TextRange> {
    guard draft.sourceWords.isEmpty else { return draft.sourceWords }
    guard let rows = draft.source, !rows.isEmpty else { return [] }
    return [material.bytes(rows)]
  }

  private static func hasSpan(_ range: TextRange, _ material: Material) -> Bool {
    material.rows(range).contains { material.spanRows[$0] >= 0 }
  }

  /// The range without white space and the outer quotation marks at its ends.
  private static func bare(_ range: TextRange, _ material: Material) -> TextRange {
    var (lower, upper) = (range.lower, range.upper)
    let rows = material.rows(range)
    if let first = rows.first, material.spanRows[first] >= 0 {
      let span = material.spans[Int(material.spanRows[first])]
      if lower < span.inner.lower { lower = min(span.inner.lower, upper) }
    }
    if let last = rows.last, material.spanRows[last] >= 0 {
      let span = material.spans[Int(material.spanRows[last])]
      if upper > span.inner.upper { upper = max(span.inner.upper, lower) }
    }
    return material.text.span.trimmed(TextRange(lower, upper))
  }

  /// The range without commas and full stops at its ends, and with both marks of every span that it has a part of; a
  /// range that is one whole span loses the marks.
  private static func balanced(_ range: TextRange, _ material: Material) -> TextRange {
    var (lower, upper) = (range.lower, range.upper)
    let rows = material.rows(range)
    if let first = rows.first, material.spanRows[first] >= 0 {
      lower = min(lower, material.spans[Int(material.spanRows[first])].outer.lower)
    }
    if let last = rows.last, material.spanRows[last] >= 0 {
      let span = material.spans[Int(material.spanRows[last])]
      upper = max(upper, span.outer.upper)
      if span.outer == TextRange(lower, upper) { return span.inner }
    }
    let text = material.text.span
    while upper > lower, [0x2c, 0x2e, 0x3b, 0x3a, 0x20, 0x0a].contains(text[Int(upper) - 1]) { upper -= 1 }
    return text.trimmed(TextRange(lower, max(lower, upper)))
  }
}
