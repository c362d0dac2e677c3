internal import CZLib

/// Writes archives, as crawlers do.
package enum ArchiveWriter {
  /// What is written.
  package typealias Bytes = ContiguousArray<UInt8>

  /// A record of these lines and this content; `length` is what it says, where that is a lie.
  package static func record(
    _ type: String, id: String? = nil, url: String? = nil, _ content: Bytes, length: Int? = nil
  ) -> Bytes {
    var lines = ["WARC/1.0", "WARC-Type: \(type)", "WARC-Date: 2031-05-06T07:08:09Z"]
    if let id { lines.append("WARC-Record-ID: <urn:uuid:\(id)>") }
    if let url { lines.append("WARC-Target-URI: \(url)") }
    let name = type == "warcinfo" ? "application/warc-fields" : "application/http; msgtype=\(type)"
    lines += ["Content-Type: \(name)", "Content-Length: \(length ?? content.count)", "", ""]
    return bytes(lines.joined(separator: "\r\n")) + content + bytes("\r\n\r\n")
  }

  /// A response with a page of this body.
  package static func page(
    _ id: String, _ body: Bytes, status: String = "200 OK", type: String? = "text/html; charset=utf-8",
    _ lines: [String] = [], length: Int? = nil
  ) -> Bytes {
    record("response", id: id, url: "https://news.example/\(id)", http(body, status, type, lines), length: length)
  }

  /// The same of a text.
  package static func page(_ id: String, _ text: String = "<p>A page.</p>", length: Int? = nil) -> Bytes {
    page(id, bytes(text), length: length)
  }

  /// A response of HTTP.
  package static func http(_ body: Bytes, _ status: String = "200 OK", _ type: String?, _ lines: [String] = []) -> Bytes
  {
    let all = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + lines + ["", ""]
    return bytes(all.joined(separator: "\r\n")) + body
  }

  /// A body in chunks of this many bytes.
  package static func chunked(_ body: Bytes, by count: Int) -> Bytes {
    var chunks: Bytes = []
    var offset = 0
    while offset < body.count {
      let piece = body[offset..<min(offset + count, body.count)]
      chunks += bytes(String(piece.count, radix: 16) + ";name=value\r\n") + piece + bytes("\r\n")
      offset += count
    }
    return chunks + bytes("0\r\n\r\n")
  }

  /// A crawl of these pages: a description, and a request before each.
  package static func crawl(_ ids: [String]) -> [Bytes] {
    var records = [record("warcinfo", id: "info", bytes("software: none\r\n"))]
    for id in ids {
      records.append(
        record("request", id: "r\(id)", url: "https://news.example/\(id)", bytes("GET / HTTP/1.1\r\n\r\n")))
      records.append(page(id, "<html><body><p>The page \(id).</p></body></html>"))
    }
    return records
  }

  /// Records one behind the other.
  package static func joined(_ records: [Bytes]) -> Bytes { Bytes(records.joined()) }

  /// Records packed, each for itself.
  package static func packed(_ records: [Bytes]) -> Bytes { Bytes(records.map { packed($0) }.joined()) }

  /// How bytes are packed.
  package enum Format: Int32 {
    /// Of files.
    case gzip = 31
    /// With a head of two bytes.
    case zlib = 15
    /// With nothing around it.
    case raw = -15
  }

  /// Bytes packed by zlib; `level` 0 stores them.
  package static func packed(_ bytes: Bytes, _ format: Format = .gzip, level: Int32 = 6) -> Bytes {
    var stream = unsafe z_stream()
    precondition(
      unsafe deflateInit2_(
        &stream, level, Z_DEFLATED, format.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK, "zlib begins")
    defer { unsafe _ = deflateEnd(&stream) }
    var output = Bytes(repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))) + 32)
    let outputCount = output.count
    let left = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.avail_in = UInt32(input.count)
        unsafe stream.next_out = output.baseAddress
        unsafe stream.avail_out = UInt32(outputCount)
        precondition(unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib packs it")
        return unsafe Int(stream.avail_out)
      }
    }
    output.removeLast(left)
    return output
  }

  /// The UTF-8 of a text.
  package static func bytes(_ text: String) -> Bytes { Bytes(text.utf8) }
}
