internal import TextCore

/// The parts of a page that the parser is not shown. libxml2 reads a character at a time; most of a page can do without:
///
/// - what nothing is kept of: what stands in styles, in comments and in scripts that hold no data, half of most pages;
///   attributes that nothing asks for; attributes beyond a limit, for libxml2 compares each name of a tag with all names
///   before it;
/// - what is the same read or unread: values of attributes and runs of text without character references. Of a text its
///   first letter is shown, so that the parser tells where it stands; the rest is taken from the page.
///
/// A scan of its own finds tags and comments as libxml2 does. Where it cannot be sure how libxml2 reads on, only
/// attributes that nothing asks for are left out after that.
struct UnreadParts {
  /// How many attributes of a tag are read.
  static let attributeLimit = 512
  /// Shorter scripts and comments, and shorter texts, are not worth leaving out.
  private static let leastCount = 32
  private static let leastText = 16

  /// The parts, in order.
  private(set) var places = ShownPlaces()
  /// The attributes among them that something asks for, in order.
  private(set) var attributes: ContiguousArray<HiddenAttribute> = []
  /// Whether it is sure how libxml2 reads on.
  private var isSure = true
  /// Whether no end tag of a script, and of a style, stands in the rest of the page: it is looked for once.
  private var isWithoutEnd = (script: false, style: false)
  private let names: NameTable

  /// The parts of `page`; `names` are those that something asks for. O(bytes).
  init(of page: Span<UInt8>, names: NameTable) {
    self.names = names
    var offset = page.offset(of: 0x3c)
    while offset + 1 < page.count {
      let next = page[offset + 1]
      var end: Int?
      if (0x61...0x7a).contains(next | 0x20) {
        offset = readTag(page, at: offset)
        end = offset
      } else if next == 0x21, isSure {
        offset = readDeclaration(page, at: offset, commentEnd: &end)
      } else if next == 0x2f {
        end = Self.endTagEnd(page, at: offset)
        offset = end ?? offset + 1
      } else {
        offset += 1
      }
      if let end, isSure, end < page.count, page[end] == 0x3e {
        offset = readText(page, from: end + 1)
      } else {
        offset = page.offset(of: 0x3c, from: offset)
      }
    }
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
      isSure = false
      return tagEnd
    }
    let content = tagEnd + 1..<end
    guard isSure, content.count >= Self.leastCount else { return end }
    if !isScript || !page.extracting(start..<tagEnd).holdsSmall("json") {
      places.leaveOut(content)
    } else if Self.isReadAsItStands(page.extracting(content)) {
      places.leaveOut(Self.afterCharacter(page, at: content.lowerBound)..<end)
    }
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

  /// The `>` of an end tag without anything but its name; nil where it is not one.
  private static func endTagEnd(_ page: Span<UInt8>, at start: Int) -> Int? {
    var place = start + 2
    guard place < page.count, (0x61...0x7a).contains(page[place] | 0x20) else { return nil }
    let limit = min(page.count, place + 32)
    while place < limit, isNameByte(page[place]) { place += 1 }
    while place < limit, page[place] <= 0x20 { place += 1 }
    return place < page.count && page[place] == 0x3e ? place : nil
  }

  // MARK: Attributes

  /// Reads the attributes of a tag; returns where it ends, its `>` or the end of the page.
  private mutating func readAttributes(_ page: Span<UInt8>, from start: Int) -> Int {
    var tag = TagScan(nameEnd: Self.nameEnd(page, from: start), firstAttribute: attributes.count)
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
        if let excess { places.leaveOut(excess..<offset) }
        for row in tag.firstAttribute..<attributes.count { attributes[row].tagEnd = UInt32(offset) }
        return offset
      } else if byte <= 0x20 {
        isInPiece = false
        if pieces >= Self.attributeLimit, excess == nil { excess = offset }
      } else if byte == 0x22 || byte == 0x27, isAfterEquals {
        offset = page.offset(of: byte, from: offset + 1)
        if excess == nil, let name, name.upperBound + 1 < offset { leaveOut(name, valueEnd: offset, &tag, page) }
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
    if let excess { places.leaveOut(excess..<page.count) }
    attributes.removeLast(attributes.count - tag.firstAttribute)
    return page.count
  }

  /// What is known of a tag while its attributes are read.
  private struct TagScan {
    /// Up to where it holds nothing but its name and attributes that are left out; nil where something else follows.
    var regularEnd: Int?
    /// The row of its first attribute.
    let firstAttribute: Int
    var kinds = AttributeKinds()

    init(nameEnd: Int, firstAttribute: Int) {
      regularEnd = nameEnd
      self.firstAttribute = firstAttribute
    }
  }

  private static func nameEnd(_ page: Span<UInt8>, from start: Int) -> Int {
    var place = start
    let limit = min(page.count, start + 80)
    while place < limit, isNameByte(page[place]) { place += 1 }
    return place
  }

  /// Leaves out `name="value"` with nothing between its parts, and a gap around it, where nothing asks for it, or where
  /// it can be told without the parser.
  private mutating func leaveOut(_ name: Range<Int>, valueEnd: Int, _ tag: inout TagScan, _ page: Span<UInt8>) {
    let end = valueEnd + 1
    guard end < page.count, page[end] <= 0x20 || page[end] == 0x3e, page[name.lowerBound - 1] <= 0x20 else { return }
    let mark = page[name.upperBound + 1]
    guard mark == page[valueEnd], name.count < 80, (0x61...0x7a).contains(page[name.lowerBound] | 0x20) else { return }
    for place in name where !Self.isNameByte(page[place]) { return }
    let kind = names.attribute(page.extracting(name))
    let isRegular = isSure && tag.regularEnd.map { page.extracting($0..<name.lowerBound).isWhiteSpace } == true
    tag.regularEnd = nil
    if kind == .other {
      places.leaveOut(name.lowerBound..<end)
    } else {
      let value = name.upperBound + 2..<valueEnd
      let text = page.extracting(value)
      guard isRegular, text.count <= HiddenAttribute.longest, text.offset(of: 0x26) == text.count else { return }
      let place = places.leaveOut(name.lowerBound..<end)
      // Of two with the same name the first counts.
      if !tag.kinds.contains(kind) {
        attributes.append(
          HiddenAttribute(
            place: UInt32(place), value: UInt32(value.lowerBound), tagEnd: 0, count: UInt16(value.count), kind: kind,
            isFirst: attributes.count == tag.firstAttribute))
        tag.kinds.insert(kind)
      }
    }
    if isRegular { tag.regularEnd = end }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2d, 0x2e, 0x3a, 0x5f: true
    default: false
    }
  }

  // MARK: Comments

  /// Reads `<!-- … -->` or `<! … >`; returns where to go on, and where a comment ends.
  private mutating func readDeclaration(_ page: Span<UInt8>, at start: Int, commentEnd: inout Int?) -> Int {
    let inner = start + 4
    guard inner <= page.count, page[start + 2] == 0x2d, page[start + 3] == 0x2d else {
      return page.offset(of: 0x3e, from: start)
    }
    var end = page.offset(of: 0x3e, from: inner)
    while end < page.count {
      // `<!-->`, `<!--->` and `--!>` end a comment for some parsers and not for others.
      let isDoubtful = end < inner + 2 || (page[end - 1] == 0x21 && page[end - 2] == 0x2d)
      if isDoubtful { break }
      if page[end - 1] == 0x2d, page[end - 2] == 0x2d {
        // The first and the last byte stay, so that what is left is a comment too.
        if end - inner >= Self.leastCount { places.leaveOut(Self.afterCharacter(page, at: inner)..<end - 2) }
        commentEnd = end
        return end
      }
      end = page.offset(of: 0x3e, from: end + 1)
    }
    isSure = false
    return inner
  }

  // MARK: Text

  /// Reads the text from `start` up to the next `<`, and returns where that is. Of each part without character
  /// references white space and what follows the first letter is left out.
  private mutating func readText(_ page: Span<UInt8>, from start: Int) -> Int {
    let first = places.count
    var lower: Int? = start
    var place = start
    while place < page.count {
      place = page.offsetOfMarkupSpecial(from: place)
      guard place < page.count else { break }
      switch page[place] {
      case 0x3c:
        leaveOutText(page, lower, place)
        return place
      case 0x26:
        leaveOutText(page, lower, place)
        place = Self.referenceEnd(page, at: place)
        // What follows without a semicolon may belong to the name.
        lower = page[place - 1] == 0x3b ? place : nil
      default:
        guard let next = Self.afterReadable(page, at: place) else {
          // libxml2 passes over such characters.
          places.keep(first: first)
          return page.offset(of: 0x3c, from: place)
        }
        place = next
      }
    }
    places.keep(first: first)
    return page.count
  }

  /// Leaves out what need not be read of a text without character references and tags.
  private mutating func leaveOutText(_ page: Span<UInt8>, _ lower: Int?, _ upper: Int) {
    guard let lower, upper - lower >= Self.leastText else { return }
    var letter = lower
    while letter < upper, Self.isBlank(page[letter]) { letter += 1 }
    if letter - lower > Self.leastText { places.leaveOut(lower + 1..<letter) }
    guard letter < upper else { return }
    let rest = Self.afterCharacter(page, at: letter)
    if upper - rest >= Self.leastText { places.leaveOut(rest..<upper) }
  }

  /// The end of `&name;`, or of what may be one.
  private static func referenceEnd(_ page: Span<UInt8>, at start: Int) -> Int {
    var place = start + 1
    while place < page.count, isNameByte(page[place]) || page[place] == 0x23 { place += 1 }
    return place < page.count && page[place] == 0x3b ? place + 1 : place
  }

  /// The place after a character of three bytes that is no control character; nil where it is one.
  private static func afterReadable(_ page: Span<UInt8>, at place: Int) -> Int? {
    guard page[place] == 0xef, place + 2 < page.count, page[place + 1] != 0xbf || page[place + 2] < 0xbe else {
      return nil
    }
    return place + 3
  }

  /// Whether libxml2 leaves nothing out of what stands in a script.
  private static func isReadAsItStands(_ content: Span<UInt8>) -> Bool {
    var place = content.offsetOfMarkupSpecial(from: 0)
    while place < content.count {
      switch content[place] {
      case 0x3c, 0x26: place += 1
      default:
        guard let next = afterReadable(content, at: place) else { return false }
        place = next
      }
      place = content.offsetOfMarkupSpecial(from: place)
    }
    return true
  }

  private static func afterCharacter(_ page: Span<UInt8>, at place: Int) -> Int {
    var next = place + 1
    while next < page.count, page[next] & 0xc0 == 0x80 { next += 1 }
    return next
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space in it.
  fileprivate var isWhiteSpace: Bool {
    for place in indices where self[place] > 0x20 { return false }
    return true
  }
}
