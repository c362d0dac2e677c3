/// Unpacks whole contents within limits: gzip of one member or several, the two forms of deflate, Brotli and Zstandard
/// where their libraries are.
package struct Inflation: Sendable {
  /// Why bytes are not unpacked.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    /// They are not packed so, or were changed.
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
      case .damaged: "the packed data are damaged"
      case .truncated: "the packed data end too early"
      case .tooLong(let limit) where limit >= 1 << 20: "unpacked it is longer than \(limit >> 20) MiB"
      case .tooLong(let limit): "unpacked it is longer than \(limit) bytes"
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

  /// The content of `packed`, which is gzip. O(content).
  package func gunzip(_ packed: ContiguousArray<UInt8>) throws(Failure) -> ContiguousArray<UInt8> {
    if let content = wholeMember(packed) { return content }
    var content: ContiguousArray<UInt8> = []
    var place = 0
    repeat {
      place = try unpack(packed, from: place, by: InflateStream(.gzip), to: &content)
    } while isMember(packed, place)
    return content
  }

  /// The content of a single member at once, in the room that its last bytes ask for; nil where they do not tell the
  /// truth, where there are more members, or where anything else is wrong: then each piece is looked at.
  private func wholeMember(_ packed: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    guard packed.count >= 18 else { return nil }
    let count = packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard count > 0, count <= byteLimit, !isBomb(count, of: packed.count),
      let whole = MemberDecoder().decode(packed, from: 0, limit: count), whole.packedByteCount == packed.count
    else { return nil }
    return whole.content
  }

  /// The content of `packed` by HTTP's `deflate`: zlib by its standard, bare deflate as some servers have it. O(content).
  package func undeflate(_ packed: ContiguousArray<UInt8>) throws(Failure) -> ContiguousArray<UInt8> {
    var content: ContiguousArray<UInt8> = []
    let isZLib = packed.count >= 2 && packed[0] & 0xf == 8 && (Int(packed[0]) << 8 | Int(packed[1])) % 31 == 0
    _ = try unpack(packed, from: 0, by: InflateStream(isZLib ? .zlib : .raw), to: &content)
    return content
  }

  #if canImport(CBrotli)
    /// The content of `packed`, which is Brotli. O(content).
    package func unbrotli(_ packed: ContiguousArray<UInt8>) throws(Failure) -> ContiguousArray<UInt8> {
      var content: ContiguousArray<UInt8> = []
      _ = try unpack(packed, from: 0, by: BrotliStream(), to: &content)
      return content
    }
  #endif

  #if canImport(CZstandard)
    /// The content of `packed`, which is Zstandard, its first frame. O(content).
    package func unzstandard(_ packed: ContiguousArray<UInt8>) throws(Failure) -> ContiguousArray<UInt8> {
      var content: ContiguousArray<UInt8> = []
      _ = try unpack(packed, from: 0, by: ZstandardStream(), to: &content)
      return content
    }
  #endif

  /// Whether content of `count` bytes is more than `packedCount` bytes can honestly hold.
  func isBomb(_ count: Int, of packedCount: Int) -> Bool { count > 1 << 20 && count / ratioLimit > packedCount }

  private func isMember(_ packed: ContiguousArray<UInt8>, _ place: Int) -> Bool {
    place + 18 <= packed.count && packed[place] == 0x1f && packed[place + 1] == 0x8b
  }

  /// Unpacks one member; returns where it ends.
  private func unpack(
    _ packed: ContiguousArray<UInt8>, from start: Int, by stream: (some UnpackingStream)?,
    to content: inout ContiguousArray<UInt8>
  ) throws(Failure) -> Int {
    guard let stream else { throw .damaged }
    var used = start
    while true {
      let (status, read) = stream.read(packed, from: used, appendingTo: &content, limit: Self.pieceByteCount)
      used += read
      if content.count > byteLimit { throw .tooLong(limit: byteLimit) }
      if isBomb(content.count, of: packed.count) { throw .bomb(ratio: ratioLimit) }
      switch status {
      case .ended: return used
      case .goesOn: break
      case .isHungry: throw .truncated
      case .isDamaged: throw .damaged
      }
    }
  }
}
