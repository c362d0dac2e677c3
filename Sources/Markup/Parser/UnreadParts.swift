internal import TextCore

/// The parts of a page that the parser is not shown, as nothing of them would be kept: what stands in styles and in
/// scripts that hold no data, half of most pages; and attributes beyond a limit, for libxml2 compares each name of a
/// tag with all names before it.
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

  /// The parts of `page`. O(bytes).
  init(of page: Span<UInt8>) {
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
    let tag = Self.scanTag(page, from: start + 2)
    if let excess = tag.excess { parts.append(excess..<tag.end) }
    guard tag.end < page.count, let name = Self.rawName(page, at: start + 1) else { return tag.end }
    // `<script/>` is whole for libxml2.
    guard page[tag.end - 1] != 0x2f, let end = Self.endTag(of: name, page, from: tag.end + 1) else { return tag.end }
    let content = tag.end + 1..<end
    let mayHoldData = name.utf8CodeUnitCount == 6 && page.extracting(start..<tag.end).holdsSmall("json")
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

  /// Where the tag ends (its `>` or the end of the page), and where its attributes become too many.
  private static func scanTag(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, excess: Int?) {
    var offset = start
    var pieces = 0
    var excess: Int?
    var isAfterEquals = false
    var isInPiece = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > 0x3e {
        if !isInPiece { pieces += 1 }
        isInPiece = true
        isAfterEquals = false
      } else if byte == 0x3e {
        return (offset, excess)
      } else if byte <= 0x20 {
        isInPiece = false
        if pieces >= attributeLimit, excess == nil { excess = offset }
      } else if byte == 0x22 || byte == 0x27, isAfterEquals {
        offset = bytes.offset(of: byte, from: offset + 1)
        isAfterEquals = false
        isInPiece = false
      } else {
        // Strokes and the like may begin a piece too.
        if !isInPiece || byte == 0x2f { pieces += 1 }
        isInPiece = true
        isAfterEquals = byte == 0x3d
      }
      offset += 1
    }
    return (bytes.count, excess)
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

  /// Where `place` is in the whole page; of the place of a part its beginning. O(1) for places in order.
  mutating func whole(_ place: Int) -> Int {
    while row < holes.count, holes[row].place < place { row += 1 }
    while row > 0, holes[row - 1].place >= place { row -= 1 }
    return row == 0 ? place : place + holes[row - 1].count
  }
}
