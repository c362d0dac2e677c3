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
    let previous = group.lowerBound - 1
    guard previous >= 0, findings.draftOfSpan[previous] >= 0 else { return false }
    let span = material.spans[group.lowerBound]
    guard material.spans[previous].block == span.block else { return false }
    let draft = findings.draftOfSpan[previous]
    let gap = material.row(from: material.spans[previous].outer.upper)..<material.row(from: span.outer.lower)
    guard gap.count < 80 else { return false }
    if let last = gap.last {
      guard let cue = findings.drafts[draft].cueRow, gap.contains(cue) else { return false }
      let stops = gap.count { material.isStop($0) }
      switch pause {
      case .comma:
        let mark = material.text[Int(material.tokens.ranges[last].lower)]
        guard stops == 0, mark == 0x2c || mark == 0x3a || mark == 0x3b || mark == 0xe2 || mark == 0x2d else {
          return false
        }
      case .stop:
        guard stops == 1, material.isStop(last), material.isSpeechLike(span) else { return false }
      }
    } else {
      guard material.isSpeechLike(span), material.endsSentence(material.spans[previous]) else { return false }
    }
    for row in group {
      findings.drafts[draft].content.append(material.spans[row].inner)
      findings.draftOfSpan[row] = draft
    }
    return true
  }
}
