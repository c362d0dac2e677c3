internal import NewsModel
internal import TextCore

extension TerminalStory {
  /// Appends how each report tells it: words of its own that judge or press, and whom it names more than the others do.
  func appendFraming(to sheet: inout TerminalSheet) {
    let told = account.toldFraming
    guard !told.isEmpty else { return }
    sheet.heading("How the reports tell it", note: "what is printed, not whether it is fair")
    for framing in told {
      sheet.paragraph(named([framing.article]), indent: 2)
      for group in FramingWords.all(of: framing, in: report) {
        sheet.paragraph(words(of: group), indent: 4, label: StyledText(group.kind.heading, .quiet), labelWidth: 12)
      }
      guard !framing.emphasis.isEmpty else { continue }
      sheet.paragraph(names(of: framing), indent: 4, label: StyledText("names more", .quiet), labelWidth: 12)
    }
  }

  private func words(of group: FramingWords) -> StyledText {
    var text = StyledText()
    for (place, word) in group.words.enumerated() {
      if place > 0 { text.append(", ") }
      text.append(report[word.first.article].article.text.span.extracting(word.first.range.bounds), .plain)
      if word.count > 1 { text.append(" ×\(word.count)", .quiet) }
    }
    if group.others > 0 { text.append(" and \(group.others) more", .quiet) }
    return text
  }

  private func names(of framing: Framing) -> StyledText {
    var text = StyledText()
    for (place, emphasis) in framing.emphasis.enumerated() {
      if place > 0 { text.append(", ") }
      let name = account.entities[emphasis.entity].name
      text.append(report[name.article].article.text.span.extracting(name.range.bounds), .plain)
      text.append(" \(emphasis.text)", .quiet)
    }
    return text
  }
}
