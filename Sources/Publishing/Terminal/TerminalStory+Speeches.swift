internal import NewsModel
internal import TextCore

extension TerminalStory {
  /// Appends who said what: first what several articles have, its wordings one under another; then the rest, shortened.
  func appendSpeeches(to sheet: inout TerminalSheet) {
    let shared = sources.speeches(ofShared: true)
    if !shared.isEmpty {
      sheet.heading("Who said what")
      for (place, speech) in shared.enumerated() {
        if place > 0 { sheet.blank() }
        sheet.paragraph(speaker(speech), indent: 2)
        for (place, utterance) in speech.utterances.enumerated() {
          if place > 0 { sheet.blank() }
          append(utterance, to: &sheet)
        }
      }
    }
    let single = sources.speeches(ofShared: false)
    guard !single.isEmpty else { return }
    sheet.heading(shared.isEmpty ? "Who said what" : "Said in one report")
    for speech in single {
      sheet.paragraph(speaker(speech), indent: 2)
      for utterance in speech.utterances { appendShort(utterance, to: &sheet) }
    }
  }

  private func speaker(_ speech: StorySources.Speech) -> StyledText {
    switch speech.speaker {
    case .entity(let row):
      let entity = account.entities[row]
      var text = StyledText(report[entity.name], .strong)
      if let role = sources.role(of: entity) { text.append(", \(report[role])", .quiet) }
      return text
    case .name(let name): return StyledText(name, .strong)
    case .printed(let source):
      return StyledText(report[source.words], .strong)
    case .disagreed: return StyledText("The reports name different speakers", .high)
    case .unknown: return StyledText("Nobody is named", .quiet)
    }
  }

  private func append(_ utterance: Utterance, to sheet: inout TerminalSheet) {
    let wordings = Wording.all(of: utterance, in: report)
    let isDisagreed = sources.speaker(of: utterance) == .disagreed
    let labels = wordings.map { wording in
      sources.marks(wording.evidence).map { "[\(sources.number(of: $0.article))]" }.joined()
    }
    let column = min(labels.map(\.utf8.count).max() ?? 0, 16) + 1
    var isFirst = true
    for (wording, label) in zip(wordings, labels) {
      var text = StyledText()
      if isDisagreed, let speaker = wording.version.printedSpeaker {
        text.append(report[wording.version.article].string(speaker) + ": ", .strong)
      }
      append(wording, to: &text, on: sheet)
      if isFirst { appendCircumstances(of: utterance, to: &text) }
      isFirst = false
      sheet.paragraph(text, indent: 4, label: StyledText(label, .mark), labelWidth: column)
    }
  }

  private func append(_ wording: Wording, limit: Int? = nil, to text: inout StyledText, on sheet: TerminalSheet) {
    let isSpoken = wording.isSpoken
    var passage = wording.passage
    if let limit { passage = passage.shortened(to: limit, in: report[passage.article].article.text.span) }
    if isSpoken { text.append("“") }
    append(passage, to: &text, on: sheet)
    if isSpoken { text.append("”") }
  }

  private func appendCircumstances(of utterance: Utterance, to text: inout StyledText) {
    let circumstances = sources.circumstances(of: utterance)
    if !circumstances.isEmpty { text.append(" (\(circumstances))", .quiet) }
  }

  private func appendShort(_ utterance: Utterance, to sheet: inout TerminalSheet) {
    guard let wording = Wording.all(of: utterance, in: report).first else { return }
    var text = StyledText()
    append(wording, limit: 140, to: &text, on: sheet)
    appendCircumstances(of: utterance, to: &text)
    let label = sources.marks(wording.evidence).map { "[\(sources.number(of: $0.article))]" }.joined()
    sheet.paragraph(text, indent: 4, label: StyledText(label, .mark), labelWidth: 4)
  }
}
