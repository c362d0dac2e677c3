package import NewsModel

/// A report as one self-contained page.
package struct HTMLPage: Sendable {
  /// The page, with default settings.
  package init() {}

  /// Appends the page of `report` in UTF-8.
  package func append(_ report: Report, to bytes: inout ContiguousArray<UInt8>) {
    bytes += "\(report.stories.count)\n".utf8
  }
}
