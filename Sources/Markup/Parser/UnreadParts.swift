internal import TextCore

/// The parts of a page that the parser is not shown, as nothing of them would be kept: what stands in styles and in
/// scripts that hold no data, half of most pages; attributes that nothing asks for; and attributes beyond a limit, for
/// libxml2 compares each name of a tag with all names before it.
///
/// A scan of its own finds tags and comments as libxml2 does. Where it cannot be sure how libxml2 reads a comment, all
/// scripts after that are shown.
struct UnreadParts {
  /// How many attributes of a tag are read.
  static let attributeLimit = 512
  /// Shorter parts are not worth leaving out.
  private static let leastCount = 32

  /// Ranges of the page, in order.
  private(set) var parts: ContiguousArray<Range<Int>> = []
  private var leavesOutScripts = true
  /// Whether no end tag of a script, and of a style, stands in the rest of the page: it is looked for once.
  private var isWithoutEnd = (script: false, style: false)
  private let names: NameTable

  /// The parts of `page`; `names` are those that something asks for. O(bytes).
  init(of page: Span<UInt8>, names: NameTable) {
    self.names = names
    var offset = page.offset(of: 0x3c)
    while offset + 1 < page.count {
      let next = page[offset + 1]
      if (0x61...0x7a).contains(next | 0x20) {
        offset = readTag(page, at: offset)
      } else if next == 0x21, leavesOutScripts {
        offset = readDeclaration(page, at: offset)
      } else {
        offset += 1
      }
      offset = page.offset(of: 0x3c, from: offset)
    }
  }

  /// The page without its parts. O(bytes).
  func removed(from page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var rest: ContiguousArray<UInt8> = []
    rest.reserveCapacity(page.count - parts.reduce(0) { $0 + $1.count })
    var start = 0
    for part in parts {
      rest.append(page.span.extracting(start..<part.lowerBound))
      start = part.upperBound
    }
    rest.append(page.span.extracting(start..<page.count))
    return rest
  }

  // MARK: Tags

  /// Reads a start tag, and what is in it where that is a script or a style; returns where to go on.
  private mutating func readTag(_ page: Span<UInt8>, at start: Int) -> Int {
    let tagEnd = readAttributes(page, from: start + 2)
    guard tagEnd < page.count, let name = Self.rawName(page, at: start + 1) else { return tagEnd }
    // `<script/>` is whole for libxml2.
    let isScript = name.utf8CodeUnitCount == 6
    if page[tagEnd - 1] == 0x2f || (isScript ? isWithoutEnd.script : isWithoutEnd.style) { return tagEnd }
    guard let end = Self.endTag(of: name, page, from: tagEnd + 1) else {
      if isScript { isWithoutEnd.script = true } else { isWithoutEnd.style = true }
      return tagEnd
    }
    let content = tagEnd + 1..<end
    let mayHoldData = isScript && page.extracting(start..<tagEnd).holdsSmall("json")
    if leavesOutScripts, !mayHoldData, content.count >= Self.leastCount { parts.append(content) }
    return end
  }

  /// `script` or `style`, where the tag is one.
  private static func rawName(_ page: Span<UInt8>, at start: Int) -> StaticString? {
    guard page[start] | 0x20 == 0x73 else { return nil }
    for name in ["script", "style"] as [StaticString] where page.hasSmall(name, at: start) {
      let after = start + name.utf8CodeUnitCount
      if after < page.count, page[after] <= 0x20 || page[after] == 0x2f || page[after] == 0x3e { return name }
    }
    return nil
  }

  /// Where `</script` or `</style` stands; nil where it does not.
  private static func endTag(of name: StaticString, _ page: Span<UInt8>, from start: Int) -> Int? {
    var offset = page.offset(of: 0x3c, from: start)
    while offset + 2 < page.count {
      if page[offset + 1] == 0x2f, page.hasSmall(name, at: offset + 2) { return offset }
      offset = page.offset(of: 0x3c, from: offset + 1)
    }
    return nil
  }

  /// Reads the attributes of a tag; returns where it ends, its `>` or the end of the page.
  private mutating func readAttributes(_ page: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    var pieces = 0
    var excess: Int?
    var isAfterEquals = false
    var isInPiece = true
    /// Where the piece begins that may be a name.
    var piece = start
    var name: Range<Int>?
    while offset < page.count {
      let byte = page[offset]
      if byte > 0x3e {
        if !isInPiece { (pieces, piece) = (pieces + 1, offset) }
        isInPiece = true
        isAfterEquals = false
      } else if byte == 0x3e {
        if let excess { parts.append(excess..<offset) }
        return offset
      } else if byte <= 0x20 {
        isInPiece = false
        if pieces >= Self.attributeLimit, excess == nil { excess = offset }
      } else if byte == 0x22 || byte == 0x27, isAfterEquals {
        offset = page.offset(of: byte, from: offset + 1)
        if excess == nil, let name, name.upperBound + 1 < offset { leaveOut(name, valueEnd: offset, page) }
        isAfterEquals = false
        isInPiece = false
      } else {
        // Strokes and the like may begin a piece too.
        if !isInPiece || byte == 0x2f { (pieces, piece) = (pieces + 1, offset) }
        name = byte == 0x3d && isInPiece ? piece..<offset : nil
        isInPiece = true
        isAfterEquals = byte == 0x3d
      }
      offset += 1
    }
    if let excess { parts.append(excess..<page.count) }
    return page.count
  }

  /// Leaves out an attribute that nothing asks for: `name="value"` with nothing between its parts, and a gap around it.
  private mutating func leaveOut(_ name: Range<Int>, valueEnd: Int, _ page: Span<UInt8>) {
    let end = valueEnd + 1
    guard end < page.count, page[end] <= 0x20 || page[end] == 0x3e, page[name.lowerBound - 1] <= 0x20 else { return }
    let mark = page[name.upperBound + 1]
    guard mark == page[valueEnd], name.count < 80, (0x61...0x7a).contains(page[name.lowerBound] | 0x20) else { return }
    for place in name where !Self.isNameByte(page[place]) { return }
    if names.attribute(page.extracting(name)) == .other { parts.append(name.lowerBound..<end) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x3a, 0x5f: true
    default: false
    }
  }

  // MARK: Comments

  /// Reads `<!-- … -->` or `<! … >`; returns where to go on.
  private mutating func readDeclaration(_ page: Span<UInt8>, at start: Int) -> Int {
    let inner = start + 4
    guard inner <= page.count, page[start + 2] == 0x2d, page[start + 3] == 0x2d else {
      return page.offset(of: 0x3e, from: start)
    }
    var end = page.offset(of: 0x3e, from: inner)
    while end < page.count {
      // `<!-->`, `<!--->` and `--!>` end a comment for some parsers and not for others.
      let isDoubtful = end < inner + 2 || (page[end - 1] == 0x21 && page[end - 2] == 0x2d)
      if isDoubtful { break }
      if page[end - 1] == 0x2d, page[end - 2] == 0x2d { return end }
      end = page.offset(of: 0x3e, from: end + 1)
    }
    leavesOutScripts = false
    return inner
  }
}

/// Places in a page without its unread parts, and where they are in the whole page.
struct ShownPlaces {
  /// For each part: the place where it was, and how many bytes are left out up to its end.
  private var holes: ContiguousArray<(place: Int, count: Int)> = []
  private var row = 0

  init(_ parts: UnreadParts) {
    var count = 0
    for part in parts.parts {
      holes.append((part.lowerBound - count, count + part.count))
      count += part.count
    }
  }

  /// Where `place` is in the whole page; of the place of a part its end. O(1) for places in order.
  mutating func whole(_ place: Int) -> Int {
    while row < holes.count, holes[row].place <= place { row += 1 }
    while row > 0, holes[row - 1].place > place { row -= 1 }
    return row == 0 ? place : place + holes[row - 1].count
  }
}
