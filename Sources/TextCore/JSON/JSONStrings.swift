extension JSONDocument {
  /// The text of a string, escapes resolved; the node must be a string.
  package func string(at node: ID<JSONNode>) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    appendString(at: node, to: &text)
    return text
  }

  /// Appends the text of a string, escapes resolved; the node must be a string.
  package func appendString(at node: ID<JSONNode>, to text: inout ContiguousArray<UInt8>) {
    precondition(isString(node), "only a string has text")
    let inner = contentRange(of: node)
    if kind(of: node) == .string {
      text.append(contentsOf: bytes[inner])
    } else {
      text.reserveCapacity(text.count + inner.count)
      Self.unescape(bytes.span.extracting(inner), to: &text)
    }
  }

  /// Whether a node is a string whose text is `literal`.
  package func string(at node: ID<JSONNode>, equals literal: StaticString) -> Bool {
    switch kind(of: node) {
    case .string: bytes.span.extracting(contentRange(of: node)).equals(literal)
    case .escapedString: string(at: node).span.equals(literal)
    default: false
    }
  }

  /// The bytes of a string without its quotation marks, escapes as they stand.
  private func contentRange(of node: ID<JSONNode>) -> Range<Int> {
    let range = rawRange(of: node)
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// Appends `content` with its escapes, which the parser has checked, resolved.
  private static func unescape(_ content: Span<UInt8>, to text: inout ContiguousArray<UInt8>) {
    var offset = 0
    while offset < content.count {
      let backslash = content.offset(of: 0x5c, from: offset)
      text.append(content.extracting(offset..<backslash))
      if backslash == content.count { return }
      offset = backslash + 2
      switch content[backslash + 1] {
      case 0x62: text.append(0x08)
      case 0x66: text.append(0x0c)
      case 0x6e: text.append(0x0a)
      case 0x72: text.append(0x0d)
      case 0x74: text.append(0x09)
      case 0x75: offset = appendScalar(content, at: backslash, to: &text)
      default: text.append(content[backslash + 1])
      }
    }
  }

  /// Appends the scalar that an escape, or a pair of them, stands for; returns the offset after it.
  private static func appendScalar(
    _ content: Span<UInt8>, at start: Int, to text: inout ContiguousArray<UInt8>
  ) -> Int {
    guard var value = content.escapedUnit(at: start) else { return content.count }
    var end = start + 6
    if value & 0xfc00 == 0xd800, let low = content.escapedUnit(at: end) {
      value = 0x10000 + (value & 0x3ff) << 10 | low & 0x3ff
      end += 6
    }
    text.append(scalar: value)
    return end
  }
}

extension ContiguousArray<UInt8> {
  /// Appends the UTF-8 of a code point, which must not be a surrogate.
  public mutating func append(scalar value: UInt32) {
    let last = UInt8(truncatingIfNeeded: value & 0x3f) | 0x80
    if value < 0x80 { return append(UInt8(value)) }
    if value < 0x800 {
      append(UInt8(0xc0 | value >> 6))
      return append(last)
    }
    if value < 0x10000 {
      append(UInt8(0xe0 | value >> 12))
    } else {
      append(UInt8(0xf0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3f))
    }
    append(UInt8(0x80 | value >> 6 & 0x3f))
    append(last)
  }
}
