/// Writes JSON without white space into an array of bytes.
///
/// Commas are set by the writer; that keys and values alternate and containers close is the caller's duty, and the
/// tests of each shape check it. Strings are escaped as little as RFC 8259 allows: the quotation mark, the backslash
/// and control characters.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("id"); writer.string("a/1")
/// writer.endObject()
/// ```
package struct JSONWriter: Sendable {
  /// What has been written.
  package private(set) var bytes: ContiguousArray<UInt8>
  /// Whether a comma must come before the next key or value.
  private var needsComma = false
  private var depth = 0

  /// A writer that appends to `bytes`.
  package init(appendingTo bytes: ContiguousArray<UInt8> = []) { self.bytes = bytes }

  /// What has been written; the writer is used up, so that the bytes are not copied.
  package consuming func finish() -> ContiguousArray<UInt8> {
    precondition(depth == 0, "an object or array was not closed")
    return bytes
  }

  /// Ends a line of JSON Lines: a line feed, and the next value starts anew.
  package mutating func endLine() {
    precondition(depth == 0, "an object or array was not closed")
    bytes.append(0x0a)
    needsComma = false
  }

  /// Forgets what has been written but keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
    depth = 0
  }

  // MARK: Structure

  /// `{`
  package mutating func beginObject() { begin(0x7b) }

  /// `}`
  package mutating func endObject() { end(0x7d) }

  /// `[`
  package mutating func beginArray() { begin(0x5b) }

  /// `]`
  package mutating func endArray() { end(0x5d) }

  /// A key that needs no escape, which is not checked.
  package mutating func key(_ name: StaticString) {
    if needsComma { bytes.append(0x2c) }
    bytes.append(0x22)
    bytes.append(name)
    bytes.append(0x22)
    bytes.append(0x3a)
    needsComma = false
  }

  /// Any key, escaped.
  package mutating func key(_ name: Span<UInt8>) {
    string(name)
    bytes.append(0x3a)
    needsComma = false
  }

  // MARK: Values

  /// A string, which must be valid UTF-8, escaped.
  package mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(0x22)
    appendEscaped(text)
    bytes.append(0x22)
  }

  /// A string, escaped.
  package mutating func string(_ text: String) {
    let copy = ContiguousArray(text.utf8)
    string(copy.span)
  }

  /// A string that needs no escape, which is not checked: a label.
  package mutating func string(label: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(label)
    bytes.append(0x22)
  }

  /// An integer.
  package mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(0x2d) }
    bytes.append(decimal: value.magnitude)
  }

  /// A number in the fewest digits that read back as the same `Double`. Infinities and NaN, which JSON has no way to
  /// write, become `null`.
  package mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// The same for a `Float`: as many digits as it needs, not those of the `Double` beside it.
  package mutating func float(_ value: Float) {
    guard value.isFinite else { return null() }
    separate()
    bytes.append(contentsOf: value.description.utf8)
  }

  /// `true` or `false`.
  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(value ? "true" : "false")
  }

  /// `null`
  package mutating func null() {
    separate()
    bytes.append("null")
  }

  /// A complete value that is JSON already; it must hold no line feed outside of escapes, or lines break.
  package mutating func raw(_ json: Span<UInt8>) {
    separate()
    bytes.append(json)
  }

  // MARK: Pieces

  /// A fixed piece of an object that is written very often, as it stands: its commas and quotation marks are the
  /// caller's. After the last piece comes `endObject`.
  package mutating func piece(_ json: StaticString) { bytes.append(json) }

  /// A number between two pieces.
  package mutating func piece(decimal value: Int) {
    precondition(value >= 0, "a piece is a place or a count")
    bytes.append(decimal: UInt(value))
  }

  /// A string between two pieces, in quotation marks and escaped.
  package mutating func piece(string text: Span<UInt8>) {
    bytes.append(0x22)
    appendEscaped(text)
    bytes.append(0x22)
  }

  // MARK: Parts

  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(0x2c) }
    needsComma = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
    depth += 1
  }

  private mutating func end(_ bracket: UInt8) {
    precondition(depth > 0, "there is nothing open to close")
    bytes.append(bracket)
    needsComma = true
    depth -= 1
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var offset = 0
    while true {
      let special = text.offsetOfJSONSpecial(from: offset)
      bytes.append(text.extracting(offset..<special))
      if special == text.count { return }
      appendEscape(of: text[special])
      offset = special &+ 1
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(0x5c)
    switch byte {
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0a: bytes.append(0x6e)
    case 0x0c: bytes.append(0x66)
    case 0x0d: bytes.append(0x72)
    case 0x22, 0x5c: bytes.append(byte)
    default:
      let digit = byte & 15
      bytes.append("u00")
      bytes.append(0x30 + byte >> 4)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}

extension ContiguousArray<UInt8> {
  /// Appends `value` in decimal digits.
  package mutating func append(decimal value: UInt) {
    if value < 10 { return append(0x30 &+ UInt8(truncatingIfNeeded: value)) }
    var digits = 1
    var bound: UInt = 10
    while value >= bound {
      digits &+= 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    append(contentsOf: repeatElement(0x30, count: digits))
    var place = count
    var rest = value
    while rest > 0 {
      place &-= 1
      self[place] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
