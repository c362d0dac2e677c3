internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The bytes of a file descriptor in pieces: what `read(2)` gives at once is there at once, so that a pipe is answered
/// line by line.
final class ByteStream {
  private let descriptor: CInt
  private let isOwned: Bool
  private let meter: ReadingMeter?
  /// Bytes that were read; those before `position` were taken.
  private(set) var buffer: ContiguousArray<UInt8> = []
  private(set) var position = 0

  private static let pieceByteCount = 1 << 16

  /// Opens the file at `path`; `meter` counts what is read of it.
  init(path: String, meter: ReadingMeter? = nil) throws(SystemError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    self.meter = meter
    guard descriptor >= 0 else { throw .last }
  }

  /// Reads an open descriptor, and leaves it open.
  init(descriptor: CInt, meter: ReadingMeter? = nil) {
    self.descriptor = descriptor
    isOwned = false
    self.meter = meter
  }

  deinit { if isOwned, descriptor >= 0 { close(descriptor) } }

  /// How many bytes are there to be taken.
  var available: Int { buffer.count - position }

  /// Waits for more bytes and adds them to those that are there; false at the end.
  func extend() throws(SystemError) -> Bool {
    dropTaken()
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.pieceByteCount))
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress! + start, Self.pieceByteCount)
      }
      if count < 0, errno == EINTR { continue }
      let error = SystemError.last
      buffer.removeLast(Self.pieceByteCount - max(count, 0))
      guard count >= 0 else { throw error }
      meter?.add(count)
      return count > 0
    }
  }

  /// Makes room of bytes that were taken, where they are the larger part: each byte is moved once at most on average.
  private func dropTaken() {
    if position == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      position = 0
    } else if position >= 1 << 16, position >= buffer.count / 2 {
      buffer.removeSubrange(..<position)
      position = 0
    }
  }

  /// Waits until `count` bytes are there; false where the end comes before.
  func fill(_ count: Int) throws(SystemError) -> Bool {
    while available < count {
      guard try extend() else { return false }
    }
    return true
  }

  /// Whether the bytes that come begin with these; they are left where they are.
  func startsWith(_ bytes: [UInt8]) throws(SystemError) -> Bool {
    while available < bytes.count, buffer[position...].elementsEqual(bytes.prefix(available)) {
      guard try extend() else { return false }
    }
    return buffer[position...].starts(with: bytes)
  }

  /// How many of the bytes that are there stand before the first line feed; all of them where there is none.
  func countToLineFeed() -> Int {
    let bytes = buffer
    return bytes.span.offset(of: 0x0a, from: position) - position
  }

  /// Takes `count` of the bytes that are there.
  func skip(_ count: Int) {
    precondition(count <= available, "only bytes that are there can be taken")
    position += count
  }

  /// Takes a byte order mark where one stands at the beginning; it belongs to the file, not to its text. Returns how
  /// many bytes it has.
  func skipByteOrderMark() throws(SystemError) -> Int {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    guard try startsWith(mark) else { return 0 }
    skip(mark.count)
    return mark.count
  }

  /// The first `count` bytes, left where they are; fewer where there are no more.
  func peek(_ count: Int) throws(SystemError) -> ArraySlice<UInt8> {
    while available < count { guard try extend() else { break } }
    return ArraySlice(buffer[position...].prefix(count))
  }

  /// How many bytes stand before the first byte, at or behind the place `start`, that is no white space; all are left
  /// where they are. Nil where none comes within `limit` bytes.
  func offsetOfContent(after start: Int, limit: Int) throws(SystemError) -> Int? {
    var offset = start
    while offset < limit {
      if position + offset >= buffer.count {
        guard try extend() else { return nil }
        continue
      }
      let byte = buffer[position + offset]
      if byte != 0x20, byte != 0x09, byte != 0x0a, byte != 0x0d { return offset }
      offset += 1
    }
    return nil
  }

  /// Takes all bytes to the end; nil where there are more than `limit`.
  func readToEnd(limit: Int) throws(SystemError) -> ContiguousArray<UInt8>? {
    while available <= limit {
      guard try extend() else { return ContiguousArray(buffer[position...]) }
    }
    return nil
  }
}
