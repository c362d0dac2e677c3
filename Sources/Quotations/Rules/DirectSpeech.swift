internal import NewsModel
internal import TextCore

/// Gives each quoted span that reads as speech to who said it.
enum DirectSpeech {
  static func find(in material: Material, into findings: inout Findings) {
    for group in groups(material) {
      if findings.draftOfSpan[group.lowerBound] >= 0 { continue }
      IntroducedRule.find(group, in: material, into: &findings)
      if findings.draftOfSpan[group.lowerBound] >= 0 { continue }
      if resumes(group, after: .comma, material, &findings) { continue }
      FollowedRule.find(group, in: material, into: &findings)
      if findings.draftOfSpan[group.lowerBound] >= 0 { continue }
      _ = resumes(group, after: .stop, material, &findings)
    }
  }

  /// Spans that are one because each goes on with the one before it in a new paragraph.
  static func groups(_ material: Material) -> ContiguousArray<Range<Int>> {
    var groups: ContiguousArray<Range<Int>> = []
    for span in material.spans.indices {
      if material.spans[span].continues, let last = groups.last, last.upperBound == span {
        groups[groups.count - 1] = last.lowerBound..<span + 1
      } else {
        groups.append(span..<span + 1)
      }
    }
    return groups
  }

  /// What ends the attribution between two parts of a quotation.
  private enum Pause { case comma, stop }

  /// Adds the group to the quotation before it where only that one's attribution stands between them:
  /// `“We go,” he said, “now.”`, `“We go,” he said. “We must.”`
  private static func resumes(
    _ group: Range<Int>, after pause: Pause, _ material: Material, _ findings: inout Findings
  ) -> Bool {
    let span = material.spans[group.lowerBound]
    var previous = group.lowerBound - 1
    // Titles and terms between the two are passed over.
    while previous >= 0, findings.draftOfSpan[previous] < 0, group.lowerBound - previous <= 2 { previous -= 1 }
    guard previous >= 0, findings.draftOfSpan[previous] >= 0, material.spans[previous].block == span.block else {
      return false
    }
    let draft = findings.draftOfSpan[previous]
    let gap = material.row(from: material.spans[previous].outer.upper)..<material.row(from: span.outer.lower)
    guard gap.count < 80 else { return false }
    var start = span.inner.lower
    if gap.isEmpty {
      guard material.isSpeechLike(span), material.endsSentence(material.spans[previous]) else { return false }
    } else {
      guard let cue = findings.drafts[draft].cueRow, gap.contains(cue), let end = pauseEnd(gap, pause, span, material)
      else { return false }
      start = min(start, end)
    }
    findings.drafts[draft].content.append(TextRange(start, material.spans[group.lowerBound].inner.upper))
    findings.draftOfSpan[group.lowerBound] = draft
    for row in group.dropFirst() {
      findings.drafts[draft].content.append(material.spans[row].inner)
      findings.draftOfSpan[row] = draft
    }
    return true
  }

  /// Where the second part begins, if the rows between the parts end as `pause` says: at its mark, or at the
  /// conjunction before it (`…,” he said, but “now”`).
  private static func pauseEnd(_ gap: Range<Int>, _ pause: Pause, _ span: QuotedSpan, _ material: Material) -> UInt32? {
    var last = gap.upperBound - 1
    switch pause {
    case .comma:
      var start = span.inner.lower
      if last > gap.lowerBound, material.tokens.partsOfSpeech[last] == .cconj {
        start = material.tokens.ranges[last].lower
        last -= 1
      }
      guard !gap.contains(where: { material.isStop($0) && material.spanRows[$0] < 0 }) else { return nil }
      return [",", ":", ";", "–", "—", "―", "--", "-"].contains(material.word(last)) ? start : nil
    case .stop:
      while last > gap.lowerBound, material.isPunctuation(last), !material.isStop(last) { last -= 1 }
      let stops = gap.count { material.isStop($0) && (material.spanRows[$0] < 0 || $0 == last) }
      return stops == 1 && material.isStop(last) && material.isSpeechLike(span) ? span.inner.lower : nil
    }
  }
}
