internal import TextCore

/// The chunked transfer coding of HTTP/1.1 (RFC 9112, 7.1).
enum ChunkedBody {
  /// The chunks of `body` put together; nil where it does not begin with the size of a chunk. A chunk that is cut short is
  /// taken as far as it goes. O(bytes).
  static func joined(_ body: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    var content: ContiguousArray<UInt8> = []
    var offset = 0
    while let chunk = size(body.span, at: offset) {
      let end = min(chunk.start + chunk.size, body.count)
      content += body[chunk.start..<end]
      if chunk.size == 0 || end == body.count { return content }
      offset = end
      while offset < body.count, body[offset] == 0x0d || body[offset] == 0x0a { offset += 1 }
    }
    return offset == 0 ? nil : content
  }

  /// The size that is written at `offset`, and where its chunk begins; nil where there is no size and line end.
  private static func size(_ body: Span<UInt8>, at start: Int) -> (size: Int, start: Int)? {
    var offset = start
    var size = 0
    while offset < body.count, let digit = hexadecimal(body[offset]) {
      guard size < 1 << 40 else { return nil }
      size = size << 4 | digit
      offset += 1
    }
    guard offset > start else { return nil }
    // Extensions and spaces may follow, not much.
    let feed = body.offset(of: 0x0a, from: offset)
    guard feed < body.count, feed - offset < 256 else { return nil }
    let next = body[offset]
    guard next == 0x0d || next == 0x0a || next == 0x3b || next == 0x20 || next == 0x09 else { return nil }
    return (size, feed + 1)
  }

  static func hexadecimal(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
