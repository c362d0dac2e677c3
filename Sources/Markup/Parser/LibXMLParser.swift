internal import CLibXML2
internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// HTML by libxml2's parser, which calls back for each tag and text; no tree of its own is ever made.
///
/// What that parser, older than HTML5, does differently is mended by `TreeBuilder`. Its two weaknesses are kept away:
/// elements nested deeper than `depthLimit` are read as if they stood in the page itself (the work for an end tag grows
/// with the depth), and it is not shown what `UnreadParts` names.
package struct LibXMLParser: MarkupParser {
  /// How deep elements nest.
  package static let depthLimit = 1_000
  /// The longest page that is read, in bytes; the rest of a longer one is passed over.
  package static let byteLimit = 32 << 20

  /// libxml2 copies what it is given, and is given the rest of the page again after each `depthLimit` of elements in each
  /// other: how many bytes that may come to.
  private static let copyByteLimit = 1 << 30

  private let names = NameTable()

  /// Whether libxml2 is shown the whole page.
  private let isShownAll: Bool

  /// A parser with its tables; one is enough for any number of pages. `isShownAll`: nothing is kept from libxml2, which
  /// is slower and what tests compare with.
  package init(isShownAll: Bool = false) {
    self.isShownAll = isShownAll
    xmlInitParser()
  }

  /// The tree of `page`.
  package func parse(_ page: ContiguousArray<UInt8>) -> MarkupTree {
    let whole = page.count > Self.byteLimit ? cut(page) : page
    let unread = isShownAll ? nil : UnreadParts(of: whole.span, names: names)
    let bytes = unread?.places.shown(of: whole) ?? whole
    // Half of most pages is scripts.
    var events = ParserEvents(names: names, byteCount: whole.count / 2, unread)
    var offset = 0
    var copied = 0
    while offset < bytes.count {
      if copied > Self.copyByteLimit {
        events.builder.reached(.nodes)
        break
      }
      copied += bytes.count - offset
      let stop = read(bytes, from: offset, of: whole, &events)
      guard let stop, stop > offset else { break }
      offset = stop
    }
    events.builder.finish()
    if page.count > Self.byteLimit { events.builder.reached(.bytes) }
    return events.builder.tree
  }

  /// Reads what is shown of the page from `offset` on, to the end (nil) or to where the elements nested too deep.
  private func read(
    _ page: ContiguousArray<UInt8>, from offset: Int, of whole: ContiguousArray<UInt8>, _ events: inout ParserEvents
  ) -> Int? {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = startElement
    unsafe handler.endElement = endElement
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    return unsafe withUnsafeMutablePointer(to: &events) { events -> Int? in
      let context = unsafe htmlCreatePushParserCtxt(&handler, events, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      guard let context = unsafe context else { return nil }
      defer { unsafe htmlFreeParserCtxt(context) }
      let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      let quiet = options | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe htmlCtxtUseOptions(context, CInt(bitPattern: quiet))
      unsafe events.pointee.begin(context, at: offset)
      unsafe page.withUnsafeBytes { bytes in
        unsafe whole.withUnsafeBytes { whole in
          guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
          unsafe (events.pointee.bytes, events.pointee.wholeBytes) = (bytes, whole)
          // All at once and as the end: the parser then never looks ahead for the end of what it reads.
          unsafe _ = htmlParseChunk(context, start + offset, CInt(bytes.count - offset), 1)
          let nothing = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
          unsafe (events.pointee.bytes, events.pointee.wholeBytes) = (nothing, nothing)
        }
      }
      let stop = unsafe events.pointee.stop
      unsafe events.pointee.end()
      guard let stop, unsafe !events.pointee.builder.isFull else { return nil }
      return min(page.span.offset(of: 0x3e, from: stop) + 1, page.count)
    }
  }

  /// The first bytes of a page that is too long, to the last `<`, so that no tag and no character is cut.
  private func cut(_ page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var end = Self.byteLimit
    while end > Self.byteLimit / 2, page[end] != 0x3c { end -= 1 }
    while end > 0, page[end] & 0xc0 == 0x80 { end -= 1 }
    return ContiguousArray(page[..<end])
  }
}

/// What libxml2 calls back with.
@safe private struct ParserEvents {
  var builder = TreeBuilder()
  /// Where the parser was told to stop.
  private(set) var stop: Int?
  /// What is shown of the page, and the whole page, while it is parsed.
  var bytes = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
  var wholeBytes = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  private let names: NameTable
  private var places: ShownPlaces
  /// The attributes that are not shown, and the first of them of which the tag is still to come.
  private let hidden: ContiguousArray<HiddenAttribute>
  private var nextHidden = 0
  private var context: htmlParserCtxtPtr?
  private var base = 0
  private var last = 0
  /// Where the last text ends in what is shown.
  private var textEnd = 0
  private var tags = AddressTable(HTMLTag.other)
  private var attributes = AddressTable(HTMLAttribute.other)

  init(names: NameTable, byteCount: Int, _ unread: UnreadParts?) {
    self.names = names
    places = unread?.places ?? ShownPlaces()
    hidden = unread?.attributes ?? []
    builder.reserve(byteCount: byteCount)
  }

  mutating func begin(_ context: htmlParserCtxtPtr, at offset: Int) {
    unsafe self.context = context
    base = offset
    last = offset
    textEnd = offset
    stop = nil
    if offset > 0 { builder.restart() }
    tags = AddressTable(.other)
    attributes = AddressTable(.other)
  }

  mutating func end() { unsafe context = nil }

  /// Where the parser is in the page.
  private var position: Int {
    guard let input = unsafe context?.pointee.input else { return last }
    let offset = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return max(last, base + offset)
  }

  mutating func start(_ name: UnsafePointer<xmlChar>, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard stop == nil else { return }
    let now = position
    let tag = unsafe tag(name)
    let id = tag == .other ? builder.name(unsafe String(cString: name)) : 0
    builder.start(tag, name: id, at: range(to: now))
    addHidden(now)
    if var value = unsafe values {
      while let attribute = unsafe value[0] {
        unsafe add(attribute, value[1])
        unsafe value += 2
      }
    }
    builder.endAttributes()
    if builder.depth >= LibXMLParser.depthLimit || builder.isFull {
      stop = now
      if builder.isFull { builder.reached(.nodes) }
      unsafe xmlStopParser(context)
    }
  }

  /// Adds the attributes that are not shown of the tag that ends at `now`. Elements that libxml2 puts in before it begin
  /// at its name, before the places of its attributes.
  private mutating func addHidden(_ now: Int) {
    var first: Int?
    while nextHidden < hidden.count, Int(hidden[nextHidden].place) <= now {
      if hidden[nextHidden].isFirst { first = nextHidden }
      nextHidden += 1
    }
    // Those of a tag that libxml2 passed over are nobody's.
    guard let first, places.whole(now) <= Int(hidden[first].tagEnd) else { return }
    for attribute in hidden[first..<nextHidden] {
      builder.attribute(attribute.kind, value: unsafe wholeBytes(in: attribute.range).span)
    }
  }

  private func wholeBytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeRawBufferPointer(rebasing: wholeBytes[range]).assumingMemoryBound(to: UInt8.self)
  }

  /// Attributes that nothing asks for are not kept; of two with the same name the first is.
  private mutating func add(_ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>?) {
    let kind = unsafe attribute(name)
    if kind == .other || builder.hasAttribute(kind) { return }
    guard let value = unsafe value else { return builder.attribute(kind, value: Span()) }
    builder.attribute(kind, value: unsafe bytes(of: value).span)
  }

  mutating func end(_ name: UnsafePointer<xmlChar>) {
    guard stop == nil else { return }
    builder.end()
    last = position
  }

  mutating func text(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard stop == nil else { return }
    let text = unsafe UnsafeBufferPointer(start: text, count: count)
    defer { textEnd = last }
    guard let place = unsafe place(of: text) else {
      return builder.text(unsafe text.span, at: range(to: position))
    }
    // What was left out of a text is taken from the page.
    let isWhole = place.count == count
    builder.text(unsafe (isWhole ? text : wholeBytes(in: place.bounds)).span, at: place)
  }

  /// Where a text stands, what was left out of it included: just before the parser's place where the same bytes are
  /// there, also where elements were put in before it; nil where they are not.
  private mutating func place(of text: UnsafeBufferPointer<xmlChar>) -> TextRange? {
    let now = position
    let start = now - text.count
    guard
      unsafe start >= textEnd && now <= bytes.count
        && memcmp(bytes.baseAddress! + start, text.baseAddress!, text.count) == 0
    else { return nil }
    last = now
    return whole(start, now)
  }

  private mutating func range(to now: Int) -> TextRange {
    defer { last = now }
    return whole(last, now)
  }

  private mutating func whole(_ lower: Int, _ upper: Int) -> TextRange {
    let start = places.whole(lower)
    return TextRange(start..<places.whole(upper))
  }

  private func bytes(of name: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<xmlChar> {
    unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
  }

  private mutating func tag(_ name: UnsafePointer<xmlChar>) -> HTMLTag {
    if let known = tags[UInt(bitPattern: name)] { return known }
    let found = names.tag(unsafe bytes(of: name).span)
    tags.add(UInt(bitPattern: name), found)
    return found
  }

  private mutating func attribute(_ name: UnsafePointer<xmlChar>) -> HTMLAttribute {
    if let known = attributes[UInt(bitPattern: name)] { return known }
    let found = names.attribute(unsafe bytes(of: name).span)
    attributes.add(UInt(bitPattern: name), found)
    return found
  }
}

/// What was found for a name before: libxml2 holds each name once, so that its address tells it. A later name may take
/// the place of an earlier one.
private struct AddressTable<Value> {
  private static var bits: Int { 8 }
  private var slots: ContiguousArray<(address: UInt, value: Value)>

  /// Nothing is known; `empty` stands in the places that are free.
  init(_ empty: Value) { slots = ContiguousArray(repeating: (0, empty), count: 1 << Self.bits) }

  subscript(address: UInt) -> Value? {
    let found = slots[slot(address)]
    return found.address == address ? found.value : nil
  }

  mutating func add(_ address: UInt, _ value: Value) { slots[slot(address)] = (address, value) }

  private func slot(_ address: UInt) -> Int {
    Int(truncatingIfNeeded: (UInt64(address) &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - Self.bits))
  }
}

private func startElement(
  _ target: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let name = unsafe name else { return }
  unsafe target?.assumingMemoryBound(to: ParserEvents.self).pointee.start(name, attributes)
}

private func endElement(_ target: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
  guard let name = unsafe name else { return }
  unsafe target?.assumingMemoryBound(to: ParserEvents.self).pointee.end(name)
}

private func characters(_ target: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: CInt) {
  guard let text = unsafe text, count > 0 else { return }
  unsafe target?.assumingMemoryBound(to: ParserEvents.self).pointee.text(text, Int(count))
}
