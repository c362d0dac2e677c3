import NewsModel
import Publishing
import TextCore

/// Turns a report into the bytes that are printed.
struct ReportRenderer {
  let format: PageFormat
  /// What the page for the terminal is made for.
  let style: TerminalPage.Style

  /// The whole output.
  func bytes(of report: Report) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    switch format {
    case .text: TerminalPage(style: style).append(report, to: &bytes)
    case .html: HTMLPage().append(report, to: &bytes)
    case .markdown: MarkdownPage().append(report, to: &bytes)
    case .csv: EventCSV(report).append(to: &bytes)
    case .gdelt: EventGDELT(report).append(to: &bytes)
    case .plover:
      var writer = JSONWriter()
      EventPLOVER(report).append(to: &writer)
      bytes = writer.bytes
    case .json:
      var writer = JSONWriter()
      ReportJSON(report).append(to: &writer)
      bytes = writer.bytes
    }
    return bytes
  }
}
