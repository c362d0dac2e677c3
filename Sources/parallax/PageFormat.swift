import ArgumentParser

/// How a report is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case text, html, markdown, json
  /// The events alone: a table for people, GDELT's and PLOVER's own shapes.
  case csv, gdelt, plover

  /// The format that the name of a file tells by its extension; nil where it tells none.
  init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "json": self = .json
    case "csv": self = .csv
    case "tsv": self = .gdelt
    case "jsonl": self = .plover
    default: return nil
    }
  }
}
