import NewsModel

/// Counts how far the quotations that were found agree with gold.
///
/// - `exact_source`, `exact_cue`, `exact_content`: each fragment is one span, right when both ends agree; quotation marks
///   and white space at the ends are left out (the protocol of CofeNet, Wang et al., COLING 2022).
/// - `attribution`: one prediction against one gold attribution, right when the content is the same (marks, white space,
///   commas and full stops at the ends aside, fragments joined that only these separate) and a fragment of the source
///   overlaps the gold source (after the partial measure of PolNeAR, Newell et al., 2018).
/// - `any_fragment_KIND_r`: the share of gold attributions of which one fragment is right.
struct AttributionScore {
  static let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‛", "'", "`"]
  static let edges: Set<Unicode.Scalar> = marks.union([",", "."])

  private var source = PrecisionRecall()
  private var cue = PrecisionRecall()
  private var content = PrecisionRecall()
  private var attributions = PrecisionRecall()
  private var anyFragment: [Quotation.Kind: PrecisionRecall] = [:]
  private var hasSources = false

  /// Adds an article; `found` is what was found in all of it.
  mutating func add(_ gold: ScoredAttribution.Gold, _ found: [ScoredAttribution], _ text: CodePointText) {
    let found = found.filter { attribution in
      attribution.content.map(\.lowerBound).min().map(gold.scored.contains) ?? false
    }
    let isClauses = gold.attributions.contains { !$0.clause.isEmpty }
    if !isClauses { hasSources = true }
    func spans(_ all: [ScoredAttribution], _ part: (ScoredAttribution) -> [Range<Int>]) -> Set<Range<Int>> {
      Set(all.flatMap { Self.spans(part($0), text, Self.marks) })
    }
    content.add(spans(gold.attributions, \.content), spans(found, \.content))
    if !isClauses {
      source.add(spans(gold.attributions, \.source), spans(found, \.source))
      cue.add(spans(gold.attributions, \.cue), spans(found, \.cue))
    }
    let pieces = Set(found.flatMap { Self.spans($0.content, text, Self.edges) })
    for attribution in gold.attributions {
      let isHit = Self.spans(attribution.content, text, Self.edges).contains { pieces.contains($0) }
      anyFragment[attribution.kind, default: PrecisionRecall()].gold += 1
      anyFragment[attribution.kind, default: PrecisionRecall()].hits += isHit ? 1 : 0
    }
    let right = AttributionMatching(gold.attributions, found, text).right
    attributions.right += Double(right)
    attributions.hits += Double(right)
    attributions.found += Double(found.count)
    attributions.gold += Double(gold.attributions.count)
  }

  /// What was counted.
  var measures: [Measure] {
    var measures = attributions.measures("attribution")
    for kind in [Quotation.Kind.direct, .indirect, .mixed] {
      guard let share = anyFragment[kind] else { continue }
      measures.append(Measure(name: "any_fragment_\(kind.label)_r", value: share.recall))
    }
    if hasSources { measures += source.measures("exact_source") + cue.measures("exact_cue") }
    return measures + content.measures("exact_content")
  }

  /// Fragments without what does not count at their ends.
  static func spans(
    _ fragments: [Range<Int>], _ text: CodePointText, _ others: Set<Unicode.Scalar>
  ) -> [Range<Int>] {
    fragments.map { text.trimmed($0, others) }.filter { !$0.isEmpty }
  }
}
