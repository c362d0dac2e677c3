/// What the name of a file says about what is in it.
enum InputFormat {
  /// One article, its text.
  case text
  /// One article a line (JSON Lines).
  case lines
  /// A page, which is not read yet.
  case html
  /// One JSON document, which is not read: articles come one a line.
  case json

  /// By the extension, upper or lower case; a file of any other is text.
  init(fileName: String) {
    switch Self.split(fileName).fileExtension.lowercased() {
    case "jsonl", "ndjson": self = .lines
    case "html", "htm", "xhtml": self = .html
    case "json": self = .json
    default: self = .text
    }
  }

  /// The path without its extension: an article's id.
  static func stem(of path: String) -> String { split(path).stem }

  /// `a/b.c.txt` is `a/b.c` and `txt`; a point that begins or ends a name begins no extension.
  private static func split(_ path: String) -> (stem: String, fileExtension: String) {
    let bytes = path.utf8
    guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point != bytes.startIndex else { return (path, "") }
    let after = path[bytes.index(after: point)...]
    guard !after.isEmpty, !after.utf8.contains(UInt8(ascii: "/")),
      bytes[bytes.index(before: point)] != UInt8(ascii: "/")
    else { return (path, "") }
    return (String(path[..<point]), String(after))
  }
}
