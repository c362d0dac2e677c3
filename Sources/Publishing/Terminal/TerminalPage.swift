package import NewsModel

/// A report as a page for the terminal.
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
  }

  private let style: Style

  /// A page in `style`.
  package init(style: Style) { self.style = style }

  /// Appends the page of `report` in UTF-8.
  package func append(_ report: Report, to bytes: inout ContiguousArray<UInt8>) {
    bytes += "\(report.stories.count)\n".utf8
  }
}
