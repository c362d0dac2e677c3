internal import NewsModel
internal import TextCore

/// Joins what the rules for indirect speech found with the direct quotations, so that nothing is said twice.
///
/// Of two attributions, one in the other, the outer one stands; but an agency, a broadcaster or a paper that reports what
/// somebody said is a carrier of those words: the inner one stands then.
enum Nesting {
  static func join(_ findings: inout Findings, _ drafts: ContiguousArray<Draft>, _ material: Material) {
    var cover = ContiguousArray<Int32>(repeating: -1, count: material.tokens.count)
    let direct = findings.drafts.indices
    for draft in direct { fill(&cover, findings.drafts[draft].content, Int32(draft), material) }
    let cues = ContiguousArray(
      direct.compactMap { draft in findings.drafts[draft].cueRow.map { (row: $0, draft: draft) } }
        .sorted { $0.row < $1.row })
    let order = drafts.sorted {
      let (left, right) = ($0.cueRow ?? 0, $1.cueRow ?? 0)
      let (a, b) = (material.sentenceRows[left], material.sentenceRows[right])
      let (first, second) = (
        $0.rule == .accordingTo ? -1 : material.tree.depth[left],
        $1.rule == .accordingTo ? -1 : material.tree.depth[right]
      )
      return (a, first, Int32(left)) < (b, second, Int32(right))
    }
    for var draft in order {
      guard let cue = draft.cueRow else { continue }
      let isCarrier = material.isCarrier(draft)
      if cover[cue] >= 0 {
        let outer = Int(cover[cue])
        // In words that are quoted as they are there is nothing to find.
        guard findings.drafts[outer].kind != .direct, material.isCarrier(findings.drafts[outer]) != isCarrier else {
          continue
        }
        if isCarrier {
          relay(&findings.drafts[outer], by: draft, material)
          if holds(findings.drafts[outer].content, cue, material) { findings.drafts[outer].content = draft.content }
        } else {
          let carrier = findings.drafts[outer]
          relay(&draft, by: carrier, material)
          findings.drafts[outer] = draft
          fill(&cover, draft.content, Int32(outer), material)
        }
        continue
      }
      let inside = innerCues(cues, draft, material)
      if !inside.isEmpty {
        if isCarrier || draft.rule == .accordingTo {
          for inner in inside { relay(&findings.drafts[inner], by: draft, material) }
          continue
        }
        guard clip(&draft, before: findings.drafts[inside[0]], material) else { continue }
      }
      guard !coversOther(draft, cover, material) else { continue }
      fill(&cover, draft.content, Int32(findings.drafts.count), material)
      let spans = spansInside(draft, material, findings)
      if !spans.isEmpty { draft.kind = .mixed }
      findings.add(draft, spans: 0..<0)
      for span in spans { findings.draftOfSpan[span] = findings.drafts.count - 1 }
    }
  }

  private static func fill(
    _ cover: inout ContiguousArray<Int32>, _ content: ContiguousArray<TextRange>, _ draft: Int32, _ material: Material
  ) {
    for range in content { for row in material.rows(range) { cover[row] = draft } }
  }

  private static func holds(_ content: ContiguousArray<TextRange>, _ row: Int, _ material: Material) -> Bool {
    content.contains { $0.contains(material.tokens.ranges[row]) }
  }

  /// The direct quotations whose cue stands in what a draft says was said.
  private static func innerCues(
    _ cues: ContiguousArray<(row: Int, draft: Int)>, _ draft: Draft, _ material: Material
  ) -> [Int] {
    var found: [Int] = []
    for range in draft.content {
      let rows = material.rows(range)
      var (low, high) = (0, cues.count)
      while low < high {
        let middle = (low + high) / 2
        if cues[middle].row < rows.lowerBound { low = middle + 1 } else { high = middle }
      }
      while low < cues.count, cues[low].row < rows.upperBound {
        found.append(cues[low].draft)
        low += 1
      }
    }
    return found
  }

  /// Adds the source of `carrier` to those who carried a quotation.
  private static func relay(_ draft: inout Draft, by carrier: Draft, _ material: Material) {
    guard let source = carrier.source, !source.isEmpty else { return }
    if let named = material.carrierName(in: source) { draft.carriers.append(named) }
    draft.carriers += carrier.carriers
  }

  /// Ends the content of a draft before an attribution inside it; whether something is left.
  private static func clip(_ draft: inout Draft, before inner: Draft, _ material: Material) -> Bool {
    var limit = inner.content.first?.lower ?? 0
    if let cue = inner.cue.first { limit = min(limit, cue.lower) }
    if let source = inner.source, !source.isEmpty { limit = min(limit, material.bytes(source).lower) }
    draft.content = ContiguousArray(
      draft.content.compactMap { range in
        guard range.lower < limit else { return nil }
        let rows = material.trimmed(material.rows(TextRange(range.lower, min(range.upper, limit))))
        return Sentences.carries(rows, material) ? material.bytes(rows) : nil
      })
    return !draft.content.isEmpty
  }

  /// Whether most of the words are already said by another draft.
  private static func coversOther(_ draft: Draft, _ cover: ContiguousArray<Int32>, _ material: Material) -> Bool {
    var (taken, all) = (0, 0)
    for range in draft.content {
      for row in material.rows(range).prefix(200) {
        all += 1
        if cover[row] >= 0 { taken += 1 }
      }
    }
    return taken * 2 > all
  }

  /// The spans that stand in the content and are not given to anybody.
  private static func spansInside(_ draft: Draft, _ material: Material, _ findings: Findings) -> [Int] {
    var spans: [Int] = []
    for range in draft.content {
      for row in material.rows(range) {
        let span = Int(material.spanRows[row])
        if span >= 0, spans.last != span, findings.draftOfSpan[span] < 0 { spans.append(span) }
      }
    }
    return spans
  }
}
