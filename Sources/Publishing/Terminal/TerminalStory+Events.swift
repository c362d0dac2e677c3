internal import NewsModel
internal import TextCore

extension TerminalStory {
  /// Appends who did what to whom, by day.
  func appendEvents(to sheet: inout TerminalSheet) {
    let events = sources.shownEvents
    guard !events.isEmpty else { return }
    sheet.heading("Who did what to whom")
    let labels = events.map(sources.when)
    let column = min(labels.map { $0.count }.max() ?? 0, sheet.width / 3) + 2
    var last = ""
    for (event, day) in zip(events, labels) {
      var text = StyledText(report[event.actor.name], .strong)
      if let recipient = event.recipient {
        text.append(" → ")
        text.append(report[recipient.name], .strong)
      }
      text.append(" · \(EventLabel(event.type, mode: event.mode, status: event.status).text)", .quiet)
      appendMarks(sources.marks(event.evidence), to: &text)
      sheet.paragraph(text, indent: 2, label: StyledText(day == last ? "" : day, .strong), labelWidth: column)
      last = day
    }
  }
}
