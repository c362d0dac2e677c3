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
/// with the depth), and attributes beyond `AttributeLimit` are not read.
package struct LibXMLParser: MarkupParser {
  /// How deep elements nest.
  package static let depthLimit = 1_000
  /// The longest page that is read, in bytes; the rest of a longer one is passed over.
  package static let byteLimit = 32 << 20

  private let names = NameTable()

  /// A parser with its tables; one is enough for any number of pages.
  package init() { xmlInitParser() }

  /// The tree of `page`.
  package func parse(_ page: ContiguousArray<UInt8>) -> MarkupTree {
    let whole = page.count > Self.byteLimit ? cut(page) : page
    let bytes = AttributeLimit.applied(to: whole) ?? whole
    let events = ParserEvents(names: names, byteCount: bytes.count)
    var offset = 0
    while offset < bytes.count {
      let stop = read(bytes, from: offset, events)
      guard let stop, stop > offset else { break }
      offset = stop
    }
    events.builder.finish()
    if page.count > Self.byteLimit { events.builder.reached(.bytes) }
    return events.builder.tree
  }

  /// Reads the page from `offset` on, to the end (nil) or to where the elements nested too deep.
  private func read(_ page: ContiguousArray<UInt8>, from offset: Int, _ events: ParserEvents) -> Int? {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = startElement
    unsafe handler.endElement = endElement
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    let target = unsafe Unmanaged.passUnretained(events).toOpaque()
    guard let context = unsafe htmlCreatePushParserCtxt(&handler, target, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      return nil
    }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let quiet = options | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe htmlCtxtUseOptions(context, CInt(bitPattern: quiet))
    unsafe events.begin(context, at: offset)
    unsafe page.withUnsafeBytes { bytes in
      guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      let count = CInt(bytes.count - offset)
      unsafe events.bytes = bytes
      unsafe _ = htmlParseChunk(context, start + offset, count, 0)
      if events.stop == nil { unsafe _ = htmlParseChunk(context, nil, 0, 1) }
      unsafe events.bytes = UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let stop = events.stop
    events.end()
    if let stop, !events.builder.isFull { return min(page.span.offset(of: 0x3e, from: stop) + 1, page.count) }
    return nil
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
@safe private final class ParserEvents {
  var builder = TreeBuilder()
  /// Where the parser was told to stop.
  private(set) var stop: Int?
  /// The page while it is parsed.
  var bytes = unsafe UnsafeRawBufferPointer(start: nil, count: 0)

  private let names: NameTable
  private var context: htmlParserCtxtPtr?
  private var base = 0
  private var last = 0
  /// libxml2 holds each name once, so that its address tells it.
  private var tags: [UInt: (HTMLTag, UInt16)] = [:]
  private var attributes: [UInt: (HTMLAttribute, UInt16)] = [:]

  init(names: NameTable, byteCount: Int) {
    self.names = names
    builder.reserve(byteCount: byteCount)
  }

  func begin(_ context: htmlParserCtxtPtr, at offset: Int) {
    unsafe self.context = context
    base = offset
    last = offset
    stop = nil
    if offset > 0 { builder.restart() }
    tags.removeAll()
    attributes.removeAll()
  }

  func end() { unsafe context = nil }

  /// Where the parser is in the page.
  private var position: Int {
    guard let input = unsafe context?.pointee.input else { return last }
    let offset = unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
    return max(last, base + offset)
  }

  func start(_ name: UnsafePointer<xmlChar>, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard stop == nil else { return }
    let now = position
    let (tag, id) = unsafe tag(name)
    builder.start(tag, name: id, at: range(to: now))
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

  private func add(_ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>?) {
    let (kind, id) = unsafe attribute(name)
    guard let value = unsafe value else { return builder.attribute(kind, name: id, value: Span()) }
    let bytes = unsafe UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value)))
    builder.attribute(kind, name: id, value: unsafe bytes.span)
  }

  func end(_ name: UnsafePointer<xmlChar>) {
    guard stop == nil else { return }
    builder.end()
    last = position
  }

  func text(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard stop == nil else { return }
    let bytes = unsafe UnsafeBufferPointer(start: text, count: count)
    builder.text(unsafe bytes.span, at: unsafe sourceRange(of: bytes))
  }

  /// Where a text stands: just before the parser's place where the same bytes are there, else from the last event on.
  private func sourceRange(of text: UnsafeBufferPointer<xmlChar>) -> TextRange {
    let now = position
    let start = now - text.count
    if unsafe start >= last && now <= bytes.count
      && memcmp(bytes.baseAddress! + start, text.baseAddress!, text.count) == 0
    {
      last = now
      return TextRange(start..<now)
    }
    return range(to: now)
  }

  private func range(to now: Int) -> TextRange {
    defer { last = now }
    return TextRange(last..<now)
  }

  private func tag(_ name: UnsafePointer<xmlChar>) -> (HTMLTag, UInt16) {
    if let known = tags[UInt(bitPattern: name)] { return known }
    let string = unsafe String(cString: name)
    let found = (names.tag(string), builder.name(string))
    tags[UInt(bitPattern: name)] = found
    return found
  }

  private func attribute(_ name: UnsafePointer<xmlChar>) -> (HTMLAttribute, UInt16) {
    if let known = attributes[UInt(bitPattern: name)] { return known }
    let string = unsafe String(cString: name)
    let found = (names.attribute(string), builder.name(string))
    attributes[UInt(bitPattern: name)] = found
    return found
  }
}

private func events(_ target: UnsafeMutableRawPointer?) -> ParserEvents? {
  guard let target = unsafe target else { return nil }
  return unsafe Unmanaged<ParserEvents>.fromOpaque(target).takeUnretainedValue()
}

private func startElement(
  _ target: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let name = unsafe name else { return }
  unsafe events(target)?.start(name, attributes)
}

private func endElement(_ target: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
  guard let name = unsafe name else { return }
  unsafe events(target)?.end(name)
}

private func characters(_ target: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: CInt) {
  guard let text = unsafe text, count > 0 else { return }
  unsafe events(target)?.text(text, Int(count))
}
