internal import TextCore

/// What the first bytes of a stream without a name say about what is in it.
enum StreamFormat: Equatable {
  /// JSON Lines: the first byte that is not blank is `{`.
  case lines
  /// One page: a tag, a comment or a declaration comes first, the lines of a saved page (MIME), or what no plain text
  /// begins with (gzip, UTF-16).
  case page
  /// One article that is text.
  case text

  /// Looks at `stream` and takes nothing of it.
  init(of stream: ByteStream, limit: Int) throws(SystemError) {
    switch Array(try stream.peek(3)) {
    case [0x1f, 0x8b, 0x08]: self = .page
    case let first where first.starts(with: [0xff, 0xfe]) || first.starts(with: [0xfe, 0xff]): self = .page
    case let first:
      let mark = first == [0xef, 0xbb, 0xbf] ? 3 : 0
      guard let place = try stream.offsetOfContent(after: mark, limit: limit) else {
        self = .text
        return
      }
      let format = Self.format(try stream.peek(place + 2).dropFirst(place))
      guard format == .text else {
        self = format
        return
      }
      let beginning = ContiguousArray(try stream.peek(1 << 14))
      self = MIMEPage.isOne(beginning.span) ? .page : .text
    }
  }

  private static func format(_ bytes: ArraySlice<UInt8>) -> StreamFormat {
    guard let first = bytes.first else { return .text }
    if first == UInt8(ascii: "{") { return .lines }
    guard first == UInt8(ascii: "<"), let next = bytes.dropFirst().first else { return .text }
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), 0x41...0x5a, 0x61...0x7a: return .page
    default: return .text
    }
  }
}
