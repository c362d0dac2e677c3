internal import NewsModel
internal import TextCore

/// Quotation, dash, name, and nothing else in the paragraph: `“We go.” — Mara Voss, captain`. The name may be a paragraph
/// of its own.
enum SignedRule {
  /// Tokens of the longest signature.
  private static let longest = 12

  static func find(in material: Material, into findings: inout Findings) {
    for group in DirectSpeech.groups(material) where findings.draftOfSpan[group.lowerBound] < 0 {
      let last = group.upperBound - 1
      let span = material.spans[last]
      let rows = signature(behind: span, material)
      guard let dash = rows.first, isDash(dash, material), material.rowsBefore(group.lowerBound).isEmpty else {
        continue
      }
      let name = material.trimmed(dash + 1..<rows.upperBound)
      guard let first = name.first, material.tokens.partsOfSpeech[first] == .propn,
        !name.contains(where: { material.isVerb($0) })
      else { continue }
      let head = material.entity(over: first).map { $0.tokens.upperBound - 1 } ?? first
      findings.add(
        Draft(
          content: ContiguousArray(group.map { material.spans[$0].inner }), cueRow: nil,
          cue: [material.bytes(dash..<dash + 1)], source: name, sourceHead: min(head, name.upperBound - 1),
          kind: .direct, rule: .signed),
        spans: group)
    }
  }

  /// The rows after a span to the end of its paragraph, or all of the next paragraph; none where they are many.
  private static func signature(behind span: QuotedSpan, _ material: Material) -> Range<Int> {
    let start = material.row(from: span.outer.upper)
    let end = material.row(from: material.blocks[span.block].upper)
    if start < end { return end - start <= longest ? start..<end : end..<end }
    guard span.block + 1 < material.blocks.count else { return end..<end }
    let next = material.rows(material.blocks[span.block + 1])
    return next.count <= longest ? next : end..<end
  }

  private static func isDash(_ row: Int, _ material: Material) -> Bool {
    ["–", "—", "―", "--", "-"].contains(material.word(row))
  }
}
