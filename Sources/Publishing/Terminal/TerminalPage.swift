package import NewsModel
internal import TextCore

/// A report as a page for the terminal.
///
/// The order is that in which a reader asks: what it is about and who tells it, what happened, where the reports part,
/// who said what, what they agree on, when it was. No control character of an article reaches the terminal.
package struct TerminalPage: Sendable {
  /// What the terminal can do.
  package struct Style: Sendable {
    /// The number of columns.
    package var width: Int
    /// Whether it shows colour.
    package var isColoured: Bool

    /// A terminal of `width` columns.
    package init(width: Int, isColoured: Bool) {
      self.width = width
      self.isColoured = isColoured
    }

    /// No terminal: a line has no end.
    static let unlimited = Style(width: .max, isColoured: false)
  }

  private let style: Style

  /// A page in `style`.
  package init(style: Style) { self.style = style }

  /// Appends the page of `report` in UTF-8.
  package func append(_ report: Report, to bytes: inout ContiguousArray<UInt8>) {
    var sheet = TerminalSheet(style)
    if report.stories.count > 1 { appendIndex(of: report, to: &sheet) }
    for (place, account) in report.stories.enumerated() {
      if place > 0 || report.stories.count > 1 {
        sheet.blank()
        sheet.blank()
      }
      let number = report.stories.count > 1 ? place + 1 : nil
      TerminalStory(StorySources(report, account)).append(number: number, to: &sheet)
    }
    appendRest(of: report, to: &sheet)
    bytes += sheet.bytes
  }

  private func appendIndex(of report: Report, to sheet: inout TerminalSheet) {
    sheet.paragraph(StyledText(counted(report.stories.count, "story"), .strong))
    sheet.blank()
    let width = "\(report.stories.count).".utf8.count + 1
    for (place, account) in report.stories.enumerated() {
      let sources = StorySources(report, account)
      var text = StyledText(report.headline(of: account))
      text.append(" · \(counted(account.articles.count, "article"))", .quiet)
      if !account.conflicts.isEmpty { text.append(" · parts: \(sources.severityCounts)", .quiet) }
      sheet.paragraph(text, indent: 2, label: StyledText("\(place + 1).", .strong), labelWidth: width)
    }
  }

  private func appendRest(of report: Report, to sheet: inout TerminalSheet) {
    if !report.unplaced.isEmpty {
      sheet.heading("In no story", note: counted(report.unplaced.count, "article"))
      for article in report.unplaced {
        var text = StyledText(report.label(of: article))
        if let title = report[article].layout?.title { text.append(": \(report[article].string(title))") }
        sheet.paragraph(text, indent: 2, labelWidth: 2)
      }
    }
    if !report.failures.isEmpty {
      sheet.heading("Could not be read", note: counted(report.failures.count, "input"))
      for failure in report.failures {
        var text = StyledText(failure.id, .strong)
        text.append(": \(failure.message)")
        sheet.paragraph(text, indent: 2, labelWidth: 2)
      }
    }
  }
}
