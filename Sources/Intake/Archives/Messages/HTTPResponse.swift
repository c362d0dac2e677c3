internal import TextCore

/// The head of a response of HTTP.
struct HTTPResponse: Sendable {
  /// 200, 404 …; 0 where it is not told.
  let status: Int
  /// What the body is, where that is told.
  let type: MediaType?
  /// How the body is packed.
  let coding: BodyCoding
  /// Where the body begins, from the beginning of the head.
  let bodyStart: Int

  /// The head that `message` begins with; nil where there is none, or not all of it.
  init?(_ message: Span<UInt8>) {
    guard Self.isHead(message), let end = HeaderBlock.end(in: message, from: 0) else { return nil }
    let block = HeaderBlock(ContiguousArray(message.extracting(0..<end.lines)))
    status = Self.status(block.firstLine)
    type = block.value("content-type").map(MediaType.init)
    let transfer = Self.list(block.value("transfer-encoding"))
    let contents = Self.list(block.value("content-encoding")) + transfer.filter { $0 != "chunked" }
    coding = BodyCoding(isChunked: transfer.contains("chunked"), contents: contents.filter { $0 != "identity" })
    bodyStart = end.blank
  }

  /// Whether it begins with `HTTP/`.
  private static func isHead(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 5 && bytes[0] == 0x48 && bytes[1] == 0x54 && bytes[2] == 0x54 && bytes[3] == 0x50 && bytes[4] == 0x2f
  }

  /// The number behind the first space of `HTTP/1.1 200 OK`.
  private static func status(_ line: String) -> Int {
    guard let space = line.utf8.firstIndex(of: 0x20) else { return 0 }
    return Int(Substring(line.utf8[space...].drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) })) ?? 0
  }

  /// `gzip, br` as a list, lower case.
  private static func list(_ value: String?) -> [String] {
    guard let value else { return [] }
    return value.utf8.split(separator: UInt8(ascii: ",")).map { piece in
      String(Substring(piece).filter { $0 != " " && $0 != "\t" }).lowercased()
    }
  }
}
