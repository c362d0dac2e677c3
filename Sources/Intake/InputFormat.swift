/// What the name of a file says about what is in it.
enum InputFormat: Equatable {
  /// One article, its text.
  case text
  /// One article a line (JSON Lines).
  case lines
  /// A page, perhaps packed by gzip.
  case html
  /// A web archive (WARC), perhaps packed by gzip.
  case archive
  /// One JSON document: what is known about the article of the same name, never an article itself.
  case json
  /// Something else, by its extension.
  case other(String)

  /// By the extension, upper or lower case; a file without one is text.
  init(fileName: String) {
    if let (_, format) = Self.ofWeb(fileName) {
      self = format
      return
    }
    let fileExtension = Self.split(fileName).fileExtension
    switch fileExtension.lowercased() {
    case "", "txt", "text": self = .text
    case "jsonl", "ndjson": self = .lines
    case "json": self = .json
    default: self = .other(fileExtension)
    }
  }

  /// What files that are read are called, for messages.
  static let known = ".txt, .text, .html, .htm, .xhtml, .html.gz, .mhtml, .mht, .warc, .warc.gz, .jsonl and .ndjson"

  /// The path without its extension, or its two (`.html.gz`): an article's id.
  static func stem(of path: String) -> String { ofWeb(path)?.stem ?? split(path).stem }

  /// The path of a page or an archive without what tells that it is one; nil for other files.
  private static func ofWeb(_ path: String) -> (stem: String, format: InputFormat)? {
    var (stem, fileExtension) = split(path)
    if fileExtension.lowercased() == "gz" { (stem, fileExtension) = split(stem) }
    switch fileExtension.lowercased() {
    case "html", "htm", "xhtml", "mhtml", "mht": return (stem, .html)
    case "warc": return (stem, .archive)
    default: return nil
    }
  }

  /// `a/b.c.txt` is `a/b.c` and `txt`; a point that begins or ends a name begins no extension, and neither does one
  /// before a space or a number (`Talks with Mr. Wang`, `statement 12.3`).
  static func split(_ path: String) -> (stem: String, fileExtension: String) {
    let bytes = path.utf8
    guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point != bytes.startIndex,
      bytes[bytes.index(before: point)] != UInt8(ascii: "/")
    else { return (path, "") }
    let after = path[bytes.index(after: point)...]
    guard isExtension(after.utf8) else { return (path, "") }
    return (String(path[..<point]), String(after))
  }

  /// Letters and digits of ASCII, at least one of them a letter.
  private static func isExtension(_ bytes: Substring.UTF8View) -> Bool {
    var hasLetter = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: return false
      }
    }
    return hasLetter
  }
}
