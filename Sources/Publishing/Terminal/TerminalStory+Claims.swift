internal import NewsModel
internal import TextCore

extension TerminalStory {
  /// Appends what the articles state: what several origins have, what is disputed, what one only has.
  func appendClaims(to sheet: inout TerminalSheet) {
    let agreed = sources.claims(.corroborated)
    if !agreed.isEmpty {
      sheet.heading("What they agree on", note: "by independent origins")
      for (_, claim) in agreed {
        sheet.paragraph(
          text(of: claim, on: sheet), indent: 2, label: StyledText(counted(claim.origins, "origin"), .agreed),
          labelWidth: 11)
      }
    }
    let disputed = sources.claims(.disputed)
    if !disputed.isEmpty {
      sheet.heading("Disputed")
      for (_, claim) in disputed { sheet.paragraph(text(of: claim, on: sheet), indent: 2, labelWidth: 2) }
    }
    let single = sources.singleClaims()
    guard !single.isEmpty else { return }
    sheet.heading("In one report only")
    for group in single {
      sheet.paragraph(named(group.articles), indent: 2)
      for claim in group.claims {
        var text = StyledText()
        append(Passage(claim.evidence[0]), to: &text, on: sheet)
        sheet.paragraph(text, indent: 4, label: StyledText("–", .quiet))
      }
    }
  }

  private func text(of claim: Claim, on sheet: TerminalSheet) -> StyledText {
    var text = StyledText()
    append(Passage(claim.evidence[0]), to: &text, on: sheet)
    appendMarks(sources.marks(claim.evidence), to: &text)
    if !claim.silent.isEmpty {
      text.append(" (not in \(sources.names(of: claim.silent)))", .quiet)
    }
    return text
  }
}
