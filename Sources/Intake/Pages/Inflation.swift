internal import CZLib

/// Unpacks gzip, of one member or several, within limits.
package struct Inflation: Sendable {
  /// Why bytes are not unpacked.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    /// They are no gzip, or were changed.
    case damaged
    /// They end before their content does.
    case truncated
    /// There is more in them than the limit.
    case tooLong(limit: Int)
    /// They grow more than any page does: a decompression bomb.
    case bomb(ratio: Int)

    /// One plain sentence.
    package var description: String {
      switch self {
      case .damaged: "the gzip data are damaged"
      case .truncated: "the gzip data end too early"
      case .tooLong(let limit): "unpacked it is longer than \(limit >> 20) MiB"
      case .bomb(let ratio): "it unpacks to more than \(ratio) times its size, as no page does"
      }
    }
  }

  /// The longest content, in bytes.
  package var byteLimit = 64 << 20
  /// How many times its size content may have, where that is more than a megabyte.
  package var ratioLimit = 300

  private static let pieceByteCount = 1 << 16

  /// Up to 64 MiB, 300 times the size.
  package init() {}

  /// Whether bytes begin as gzip does.
  package static func isGzip(_ bytes: ContiguousArray<UInt8>) -> Bool { bytes.starts(with: [0x1f, 0x8b]) }

  /// The content of `packed`. O(content).
  package func gunzip(_ packed: ContiguousArray<UInt8>) throws(Failure) -> ContiguousArray<UInt8> {
    var content: ContiguousArray<UInt8> = []
    var place = 0
    repeat { place = try member(packed, from: place, to: &content) } while isMember(packed, place)
    return content
  }

  private func isMember(_ packed: ContiguousArray<UInt8>, _ place: Int) -> Bool {
    place + 18 <= packed.count && packed[place] == 0x1f && packed[place + 1] == 0x8b
  }

  /// Unpacks one member; returns where it ends.
  private func member(
    _ packed: ContiguousArray<UInt8>, from start: Int, to content: inout ContiguousArray<UInt8>
  ) throws(Failure) -> Int {
    var stream = unsafe z_stream()
    // 16: a gzip header, and nothing else.
    guard unsafe czlib_begin_inflate(&stream, 16 + 15) == Z_OK else { throw .damaged }
    defer { unsafe inflateEnd(&stream) }
    var used = start
    var isDone = false
    while !isDone {
      guard used < packed.count else { throw .truncated }
      let lower = content.count
      content.append(contentsOf: repeatElement(0, count: Self.pieceByteCount))
      let (status, read, written) = unsafe step(&stream, packed, used, &content, lower)
      content.removeLast(Self.pieceByteCount - written)
      used += read
      switch status {
      case Z_STREAM_END: isDone = true
      case Z_OK: break
      case Z_BUF_ERROR: throw .truncated
      default: throw .damaged
      }
      if content.count > byteLimit { throw .tooLong(limit: byteLimit) }
      if content.count > 1 << 20, content.count / ratioLimit > packed.count { throw .bomb(ratio: ratioLimit) }
    }
    return used
  }

  private func step(
    _ stream: inout z_stream, _ packed: ContiguousArray<UInt8>, _ used: Int, _ content: inout ContiguousArray<UInt8>,
    _ lower: Int
  ) -> (status: CInt, read: Int, written: Int) {
    let available = min(packed.count - used, 1 << 30)
    return unsafe packed.withUnsafeBufferPointer { input in
      unsafe content.withUnsafeMutableBufferPointer { output in
        unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress! + used)
        unsafe stream.avail_in = UInt32(available)
        unsafe stream.next_out = output.baseAddress! + lower
        unsafe stream.avail_out = UInt32(Self.pieceByteCount)
        let status = unsafe inflate(&stream, Z_NO_FLUSH)
        return unsafe (status, available - Int(stream.avail_in), Self.pieceByteCount - Int(stream.avail_out))
      }
    }
  }
}
