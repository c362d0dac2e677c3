internal import NewsModel
internal import TextCore

/// One story on the terminal.
struct TerminalStory {
  let sources: StorySources
  var report: Report { sources.report }
  var account: Account { sources.account }

  init(_ sources: StorySources) { self.sources = sources }

  /// Appends the story; `number` is its place among several.
  func append(number: Int?, to sheet: inout TerminalSheet) {
    appendTop(number: number, to: &sheet)
    appendSummary(to: &sheet)
    appendConflicts(to: &sheet)
    appendSpeeches(to: &sheet)
    appendClaims(to: &sheet)
    appendEvents(to: &sheet)
    appendTimeline(to: &sheet)
    appendFraming(to: &sheet)
    appendArticles(to: &sheet)
  }

  private func appendTop(number: Int?, to sheet: inout TerminalSheet) {
    sheet.rule("━")
    var title = StyledText(number.map { "\($0). " } ?? "", .strong)
    title.append(report.headline(of: account), .strong)
    sheet.paragraph(title)
    sheet.paragraph(StyledText(sources.facts, .quiet))
    sheet.blank()
    appendSources(to: &sheet)
  }

  private func appendSources(to sheet: inout TerminalSheet) {
    let labels = account.articles.map { report.label(of: $0) }
    let column = min(labels.map { StyledText($0).width }.max() ?? 0, sheet.width / 3)
    let numberWidth = "[\(account.articles.count)]".utf8.count + 1
    for (place, article) in account.articles.enumerated() {
      var label = StyledText("[\(place + 1)]", .mark)
      let gap = String(repeating: "\u{a0}", count: max(numberWidth - label.width, 1))
      label.append("\(gap)", .plain)
      let short = labels[place]
      label.append(short, .strong)
      let day = sources.day(of: article).map { TimeLabel($0).text } ?? "no date"
      var text = StyledText(day)
      text.append(" · \(sources.originLabel(of: article))", .quiet)
      sheet.paragraph(text, indent: 2, label: label, labelWidth: numberWidth + column + 2)
    }
  }

  private func appendSummary(to sheet: inout TerminalSheet) {
    guard !account.summary.isEmpty else { return }
    sheet.heading("Summary")
    for sentence in account.summary {
      var text = StyledText()
      append(Passage(sentence.text), to: &text, on: sheet)
      appendMarks(sources.marks(sentence.evidence), to: &text)
      if sentence.isDisputed { text.append(" disputed", .high) }
      sheet.paragraph(text, indent: 2)
    }
  }

  private func appendTimeline(to sheet: inout TerminalSheet) {
    guard !account.timeline.isEmpty else { return }
    sheet.heading("Timeline")
    let labels = account.timeline.map { TimeLabel($0.time).text }
    let column = min(labels.map { $0.count }.max() ?? 0, sheet.width / 3) + 2
    var last = ""
    for (place, row) in account.timeline.enumerated() {
      var text = StyledText()
      append(Passage(row.text), to: &text, on: sheet)
      appendMarks(sources.marks(row.evidence), to: &text)
      let label = labels[place] == last ? "" : labels[place]
      sheet.paragraph(text, indent: 2, label: StyledText(label, .strong), labelWidth: column)
      last = labels[place]
    }
  }

  private func appendArticles(to sheet: inout TerminalSheet) {
    sheet.heading("Articles")
    for (place, article) in account.articles.enumerated() {
      let reading = report[article]
      let label = StyledText("[\(place + 1)]", .mark)
      let column = "[\(account.articles.count)]".utf8.count + 1
      var text = StyledText(sources.headline(of: article) ?? reading.article.id, .strong)
      text.append(" · \(report.label(of: article))")
      sheet.paragraph(text, indent: 2, label: label, labelWidth: column)
      if let url = reading.article.metadata.url { sheet.paragraph(StyledText(url, .quiet), indent: 2 + column) }
      if let counts = furnitureCounts(reading.layout) {
        sheet.paragraph(StyledText("not part of the report: \(counts)", .quiet), indent: 2 + column)
      }
    }
  }

  /// Appends a passage, its emphasis set off, gaps as dots.
  func append(_ passage: Passage, to text: inout StyledText, on sheet: TerminalSheet, style: TextStyle = .plain) {
    let bytes = report[passage.article].article.text
    if passage.isCutBefore { text.append("… ", .quiet) }
    for piece in passage.pieces {
      let slice = bytes.span.extracting(piece.range.bounds)
      switch piece.kind {
      case .plain: text.append(slice, style)
      case .gap: text.append(" … ", .quiet)
      case .emphasised:
        var words = StyledText()
        words.append(slice, .difference)
        text.append(sheet.emphasised(words))
      }
    }
    if passage.isCutAfter { text.append(" …", .quiet) }
  }

  /// Appends ` [1][3]`.
  func appendMarks(_ evidence: [Evidence], to text: inout StyledText) {
    text.append(" ")
    for mark in evidence { text.append("[\(sources.number(of: mark.article))]", .mark) }
  }

  /// `The Alden Courier [1], Far Shore [5]`; the number alone where no outlet is known.
  func named(_ articles: ContiguousArray<ID<ArticleReading>>) -> StyledText {
    var text = StyledText()
    for (place, article) in articles.enumerated() {
      if place > 0 { text.append(", ") }
      if let outlet = sources.outlet(of: article) {
        text.append(outlet)
        text.append("\u{a0}")
      }
      text.append("[\(sources.number(of: article))]", .mark)
    }
    return text
  }
}
