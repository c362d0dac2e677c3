/// How the body of a response of HTTP was packed for its way.
package struct BodyCoding: Sendable, Equatable {
  /// Whether it comes in chunks (`Transfer-Encoding: chunked`).
  package let isChunked: Bool
  /// What it was packed by, in that order, lower case (`Content-Encoding: gzip`).
  package let contents: [String]

  /// Neither chunked nor packed.
  package static let none = BodyCoding(isChunked: false, contents: [])

  /// A coding by its parts.
  package init(isChunked: Bool, contents: [String]) {
    self.isChunked = isChunked
    self.contents = contents
  }

  /// A body is packed in a way that is not read here.
  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  /// The body as it was before. Archives often say how a body was packed and hold it unpacked: what does not look packed
  /// is taken as it is. O(content).
  func decode(_ body: ContiguousArray<UInt8>, limits: Inflation) throws -> ContiguousArray<UInt8> {
    var body = isChunked ? ChunkedBody.joined(body) ?? body : body
    for coding in contents.reversed() { body = try Self.unpack(body, coding, limits) }
    return body
  }

  private static func unpack(
    _ body: ContiguousArray<UInt8>, _ coding: String, _ limits: Inflation
  ) throws -> ContiguousArray<UInt8> {
    switch coding {
    case "", "identity", "utf-8", "none": return body
    case "gzip", "x-gzip": return Inflation.isGzip(body) ? try limits.gunzip(body) : body
    case "deflate": return isText(body) ? body : try limits.undeflate(body)
    default: break
    }
    if isText(body) { return body }
    #if canImport(CBrotli)
      if coding == "br" { return try limits.unbrotli(body) }
    #endif
    #if canImport(CZstandard)
      if coding == "zstd" { return try limits.unzstandard(body) }
    #endif
    throw Unknown(description: "its body is packed by \(coding.prefix(20)), which is not read here")
  }

  /// Whether a body begins as a page does: with `<`, perhaps behind space or a mark.
  private static func isText(_ body: ContiguousArray<UInt8>) -> Bool {
    for byte in body.prefix(64) {
      switch byte {
      case 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf: continue
      default: return byte == 0x3c
      }
    }
    return false
  }
}
