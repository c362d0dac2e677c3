package import NewsModel
internal import TextCore

/// A report in Markdown, for a wiki or an editor: the order of the other pages, source marks as numbers in brackets.
package struct MarkdownPage: Sendable {
  /// The page, with default settings.
  package init() {}

  /// Appends the page of `report` in UTF-8.
  package func append(_ report: Report, to bytes: inout ContiguousArray<UInt8>) {
    var output = MarkdownWriter()
    for (place, account) in report.stories.enumerated() {
      if place > 0 { output.markup("\n---\n\n") }
      MarkdownStory(StorySources(report, account)).append(to: &output)
    }
    appendRest(of: report, to: &output)
    bytes += output.bytes
  }

  private func appendRest(of report: Report, to output: inout MarkdownWriter) {
    if !report.unplaced.isEmpty {
      output.markup("\n## In no story\n\n")
      for article in report.unplaced {
        output.markup("- ")
        output.text(report.label(of: article))
        output.markup("\n")
      }
    }
    if !report.failures.isEmpty {
      output.markup("\n## Could not be read\n\n")
      for failure in report.failures {
        output.markup("- **")
        output.text(failure.id)
        output.markup("**: ")
        output.text(failure.message)
        output.markup("\n")
      }
    }
  }
}
