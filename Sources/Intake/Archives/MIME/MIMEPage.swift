internal import TextCore

/// The page in a file of MIME, as browsers save one with all that belongs to it (`.mhtml`, RFC 2557).
struct MIMEPage: Sendable, Equatable {
  /// The page's bytes.
  let bytes: ContiguousArray<UInt8>
  /// Where it was fetched, where that is told.
  let url: String?
  /// The character set that is told.
  let characterSet: String?

  /// How deep parts are looked for in parts.
  private static let depthLimit = 4

  /// Whether a file begins as one of MIME does: with lines `Name: value` that say `Content-Type` or `MIME-Version`.
  static func isOne(_ file: Span<UInt8>) -> Bool {
    guard file.count > 16, isNameByte(file[0]) else { return false }
    let beginning = file.extracting(0..<min(file.count, HeaderBlock.byteLimit))
    guard let end = HeaderBlock.end(in: beginning, from: 0) else { return false }
    let block = HeaderBlock(ContiguousArray(beginning.extracting(0..<end.lines)))
    guard block.firstLine.utf8.prefix(80).contains(0x3a) else { return false }
    return block.value("mime-version") != nil && block.value("content-type") != nil
  }

  /// The page in `file`; nil where there is none. O(bytes).
  init?(_ file: Span<UInt8>) {
    self.init(file, outer: nil, depth: 0)
  }

  private init?(_ part: Span<UInt8>, outer: String?, depth: Int) {
    guard let end = HeaderBlock.end(in: part, from: 0) else { return nil }
    let block = HeaderBlock(ContiguousArray(part.extracting(0..<end.lines)))
    let content = part.extracting(end.blank..<part.count)
    let type = MediaType(block.value("content-type") ?? "text/plain")
    let url = block.value("content-location") ?? block.value("snapshot-content-location") ?? outer
    if type.name.hasPrefix("multipart/"), depth < Self.depthLimit, let boundary = type.parameter("boundary") {
      let parts = MIMEParts(content, boundary: boundary)
      for range in parts.inOrder(root: type.parameter("start")) {
        guard let page = MIMEPage(content.extracting(range), outer: url, depth: depth + 1) else { continue }
        self = page
        return
      }
      return nil
    }
    guard type.isPage else { return nil }
    bytes = TransferEncoding.decode(content, block.value("content-transfer-encoding"))
    self.url = url.flatMap { $0.hasPrefix("cid:") ? outer : $0 }
    characterSet = type.parameter("charset")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}

/// Where the parts of a content of several parts are.
private struct MIMEParts {
  private var ranges: [(range: Range<Int>, id: String?)] = []

  /// At most as many parts are looked at.
  private static let countLimit = 20_000

  /// The parts of `content` between lines of `--boundary`.
  init(_ content: Span<UInt8>, boundary: String) {
    let line = [0x2d, 0x2d] + Array(boundary.utf8)
    var start: Int?
    var offset = 0
    while offset < content.count, ranges.count < Self.countLimit {
      let feed = content.offset(of: 0x0a, from: offset)
      if Self.begins(content, offset, with: line) {
        if let start { add(content, start..<max(start, Self.withoutLineEnd(content, offset))) }
        let isLast = Self.begins(content, offset + line.count, with: [0x2d, 0x2d])
        start = isLast ? nil : min(feed + 1, content.count)
      }
      offset = feed + 1
    }
    // A file that was cut has no last line.
    if let start { add(content, start..<content.count) }
  }

  /// The parts, the one with this id first.
  func inOrder(root: String?) -> [Range<Int>] {
    guard let root, let place = ranges.firstIndex(where: { $0.id == root }) else { return ranges.map(\.range) }
    return [ranges[place].range] + ranges.indices.filter { $0 != place }.map { ranges[$0].range }
  }

  private mutating func add(_ content: Span<UInt8>, _ range: Range<Int>) {
    let part = content.extracting(range)
    let lines = HeaderBlock.end(in: part.extracting(0..<min(part.count, HeaderBlock.byteLimit)), from: 0)?.lines ?? 0
    let id = HeaderBlock(ContiguousArray(part.extracting(0..<lines))).value("content-id")
    ranges.append((range, id))
  }

  private static func begins(_ content: Span<UInt8>, _ offset: Int, with line: [UInt8]) -> Bool {
    guard offset + line.count <= content.count else { return false }
    for place in line.indices where content[offset + place] != line[place] { return false }
    return true
  }

  /// The line end before a boundary belongs to the boundary.
  private static func withoutLineEnd(_ content: Span<UInt8>, _ end: Int) -> Int {
    var end = end
    if end > 0, content[end - 1] == 0x0a { end -= 1 }
    if end > 0, content[end - 1] == 0x0d { end -= 1 }
    return end
  }
}
