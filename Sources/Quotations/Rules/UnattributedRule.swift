internal import NewsModel
internal import TextCore

/// Whole sentences in quotation marks without a word of saying: after a sentence about a person they are that person's
/// (adjacent); as a paragraph after a paragraph of somebody's words they are the same one's (continues).
enum UnattributedRule {
  static func find(in material: Material, into findings: inout Findings) {
    for group in DirectSpeech.groups(material) where findings.draftOfSpan[group.lowerBound] < 0 {
      let span = material.spans[group.lowerBound]
      guard material.isSpeechLike(span), material.endsSentence(span) || span.ending != .closed,
        material.words(span, upTo: 4) == 4, material.rowsBefore(group.lowerBound).allSatisfy(material.isPunctuation)
      else { continue }
      let content = ContiguousArray(group.map { material.spans[$0].inner })
      guard let (rows, head, rule) = source(group.lowerBound, material, findings) else { continue }
      findings.add(
        Draft(content: content, cueRow: nil, source: rows, sourceHead: head, kind: .direct, rule: rule), spans: group)
    }
  }

  private static func source(
    _ place: Int, _ material: Material, _ findings: Findings
  ) -> (Range<Int>?, Int?, AttributionRule)? {
    let span = material.spans[place]
    let start = material.row(from: span.outer.lower)
    let startsBlock = span.outer.lower == material.blocks[span.block].lower
    if startsBlock, place > 0, findings.draftOfSpan[place - 1] >= 0, material.spans[place - 1].block == span.block - 1 {
      let draft = findings.drafts[findings.draftOfSpan[place - 1]]
      if draft.kind == .direct { return (draft.source, draft.sourceHead, .continues) }
    }
    guard start > 0, !startsBlock || span.block > 0 else { return nil }
    var before = start - 1
    while before > 0, material.isPunctuation(before) { before -= 1 }
    guard material.blockRows[before] >= 0, Int(material.blockRows[before]) >= span.block - 1 else { return nil }
    let sentence = Sentences.rows(around: before, material)
    // Right after words of somebody's, in the same paragraph, they go on.
    if !startsBlock, let cue = sentence.reversed().prefix(100).first(where: { findings.isUsed($0) }),
      case let draft = findings.drafts[Int(findings.draftOfCue[cue])], let source = draft.source,
      let head = draft.sourceHead
    {
      return (source, head, .resumed)
    }
    let root = sentence.first { material.head($0) == $0 && material.isVerb($0) }
    guard let root, let subject = material.child(root, .nsubj) ?? material.child(root, .nsubjpass),
      let source = material.source(headedBy: subject, of: root), material.isPerson(source)
    else { return nil }
    return (source.rows, source.head, .adjacent)
  }
}
