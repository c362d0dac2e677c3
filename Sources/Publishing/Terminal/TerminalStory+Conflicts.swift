internal import NewsModel
internal import TextCore

extension TerminalStory {
  /// Appends where the reports part, the most severe first: the versions side by side, with who prints what.
  func appendConflicts(to sheet: inout TerminalSheet) {
    guard !account.conflicts.isEmpty else { return }
    sheet.heading("Where the reports part", note: sources.severityCounts)
    for (place, conflict) in sources.orderedConflicts.enumerated() {
      if place > 0 { sheet.blank() }
      append(conflict, to: &sheet)
    }
  }

  private func append(_ conflict: Conflict, to sheet: inout TerminalSheet) {
    let style: TextStyle =
      switch conflict.severity {
      case .high: .high
      case .medium: .medium
      case .low: .low
      }
    var heading = StyledText(conflict.severity.heading.uppercased(), style)
    heading.append(" · ", .quiet)
    heading.append(conflict.kind.heading, .strong)
    if let note = conflict.relation.note { heading.append(" · \(note)", .quiet) }
    sheet.paragraph(heading, indent: 2)
    if let about = sources.about(conflict) {
      var text = StyledText()
      append(about.shortened(to: 240, in: report[about.article].article.text.span), to: &text, on: sheet)
      sheet.paragraph(text, indent: 4)
    }
    let columns = conflict.versions.map { version in paragraphs(of: version, of: conflict, style, on: sheet) }
    if sheet.fits(columns.count, indent: 4) {
      sheet.columns(Array(columns), indent: 4)
    } else {
      for column in columns {
        for (place, text) in column.enumerated() { sheet.paragraph(text, indent: place == 0 ? 4 : 6) }
      }
    }
  }

  private func paragraphs(
    of version: Conflict.Version, of conflict: Conflict, _ style: TextStyle, on sheet: TerminalSheet
  ) -> [StyledText] {
    var value = StyledText()
    value.append(report[version.value.article].article.text.span.extracting(version.value.range.bounds), style)
    var context = StyledText()
    if conflict.showsContext, let passage = sources.context(of: version) {
      append(passage.shortened(to: 150, in: report[passage.article].article.text.span), to: &context, on: sheet)
    }
    let texts = [value, named(version.articles), context]
    return texts.filter { !$0.isEmpty }
  }
}
