internal import TextCore

/// How the content of a part of MIME was made fit for mail (RFC 2045).
enum TransferEncoding {
  /// `content` as it was before. What is not of the encoding is passed over. O(bytes).
  static func decode(_ content: Span<UInt8>, _ name: String?) -> ContiguousArray<UInt8> {
    switch name?.lowercased() {
    case "base64": base64(content)
    case "quoted-printable": quotedPrintable(content)
    default: ContiguousArray(content)
    }
  }

  /// Example: `caf=C3=A9 =3D =` and a line end → `café =`
  private static func quotedPrintable(_ content: Span<UInt8>) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(content.count)
    var offset = 0
    while offset < content.count {
      let equals = content.offset(of: 0x3d, from: offset)
      bytes.append(content.extracting(offset..<equals))
      guard equals < content.count else { break }
      offset = equals + 1
      if offset + 1 < content.count, let high = ChunkedBody.hexadecimal(content[offset]),
        let low = ChunkedBody.hexadecimal(content[offset + 1])
      {
        bytes.append(UInt8(high << 4 | low))
        offset += 2
      } else if let next = softLineEnd(content, offset) {
        offset = next
      } else {
        bytes.append(0x3d)
      }
    }
    return bytes
  }

  /// Where the line after a soft line end begins; blanks may stand before it.
  private static func softLineEnd(_ content: Span<UInt8>, _ start: Int) -> Int? {
    var offset = start
    while offset < content.count, content[offset] == 0x20 || content[offset] == 0x09 { offset += 1 }
    if offset < content.count, content[offset] == 0x0d { offset += 1 }
    if offset == content.count { return offset }
    return content[offset] == 0x0a ? offset + 1 : nil
  }

  private static func base64(_ content: Span<UInt8>) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    bytes.reserveCapacity(content.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for offset in content.indices {
      guard let value = sixBits(content[offset]) else {
        if content[offset] == 0x3d { break }
        continue
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func sixBits(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5a: UInt32(byte) - 0x41
    case 0x61...0x7a: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case 0x2b, 0x2d: 62
    case 0x2f, 0x5f: 63
    default: nil
    }
  }
}
