internal import NewsModel
internal import TextCore

/// A few words in quotation marks that depend on a cue verb: `She thanked the crews for their “patience”.`
///
/// Terms, nicknames and titles of works depend on no such verb, or on one that only names (`known as`).
enum FragmentRule {
  static func find(in material: Material, into findings: inout Findings) {
    for span in material.spans.indices where findings.draftOfSpan[span] < 0 {
      guard let draft = draft(span, material, findings) else { continue }
      findings.add(draft, spans: span..<span + 1)
    }
  }

  private static func draft(_ place: Int, _ material: Material, _ findings: Findings) -> Draft? {
    let span = material.spans[place]
    let rows = material.rows(span.inner)
    guard !rows.isEmpty, let block = material.blockTokens(rows.lowerBound) else { return nil }
    var branch = rows.min { material.tree.depth[$0] < material.tree.depth[$1] } ?? rows.lowerBound
    for _ in 0..<8 {
      let up = material.head(branch)
      guard up != branch, block.contains(up) else { return nil }
      if let verb = material.cue(up), material.spanRows[up] != Int32(place), !findings.isUsed(up),
        takes(verb, branch, material), material.hasObject(verb, up), let source = material.source(of: up)
      {
        let extent = material.tree.extent(of: branch).clamped(to: block)
        let content = material.trimmed(max(extent.lowerBound, up + 1)..<max(extent.upperBound, up + 1))
        guard !content.isEmpty else { return nil }
        let range = material.bytes(content)
        return Draft(
          content: [TextRange(min(range.lower, span.outer.lower), max(range.upper, span.outer.upper))], cueRow: up,
          cue: [material.cueWords(up)], source: source.rows, sourceHead: source.head, kind: .mixed, rule: .fragment)
      }
      branch = up
    }
    return nil
  }

  private static func takes(_ verb: CueVerb, _ branch: Int, _ material: Material) -> Bool {
    switch material.dependency(branch) {
    case .ccomp: verb.frames.contains(.clause) || verb.frames.contains(.quote)
    case .xcomp, .advcl: verb.frames.contains(.quote) || verb.frames.contains(.infinitive)
    case .dobj, .oprd: verb.frames.contains(.object) || verb.frames.contains(.naming)
    case .prep:
      verb.frames.contains(.object) || verb.frames.contains(.naming)
        || verb.prepositions.contains(material.word(branch))
    default: false
    }
  }
}
