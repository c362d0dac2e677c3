internal import TextCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Conversion to UTF-8 by the C library's `iconv`.
enum CharacterConverter {
  /// What came out, and how many bytes were nothing in the set; a replacement character stands for each.
  struct Converted {
    var bytes: ContiguousArray<UInt8> = []
    var faults = 0
  }

  /// `page` in UTF-8; nil where no converter knows the set. O(bytes), however many bytes are faulty.
  static func convert(_ page: Span<UInt8>, from set: CharacterSet) -> Converted? {
    for name in set.converters {
      let handle = unsafe iconv_open("UTF-8", name)
      guard let handle = unsafe handle, UInt(bitPattern: handle) != UInt.max else { continue }
      defer { unsafe _ = iconv_close(handle) }
      return unsafe convert(page, handle)
    }
    return nil
  }

  private static let pieceByteCount = 1 << 14

  private static func convert(_ page: Span<UInt8>, _ handle: iconv_t) -> Converted {
    var result = Converted()
    result.bytes.reserveCapacity(page.count + page.count / 2)
    let piece = UnsafeMutablePointer<CChar>.allocate(capacity: pieceByteCount)
    defer { unsafe piece.deallocate() }
    unsafe page.withUnsafeBufferPointer { input in
      guard let start = input.baseAddress else { return }
      let bytes = unsafe UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(to: CChar.self)
      var place: UnsafeMutablePointer<CChar>? = unsafe bytes
      var left = input.count
      while left > 0 {
        var output: UnsafeMutablePointer<CChar>? = unsafe piece
        var room = pieceByteCount
        let outcome = unsafe iconv(handle, &place, &left, &output, &room)
        let code = errno
        unsafe append(piece, pieceByteCount - room, to: &result.bytes)
        guard outcome == -1 else { break }
        if code == E2BIG { continue }
        // A byte that is nothing, or the beginning of something that the page does not end.
        result.bytes += [0xef, 0xbf, 0xbd]
        result.faults += 1
        unsafe place = place.map { unsafe $0 + 1 }
        left -= 1
      }
      var output: UnsafeMutablePointer<CChar>? = unsafe piece
      var room = pieceByteCount
      unsafe _ = iconv(handle, nil, nil, &output, &room)
      unsafe append(piece, pieceByteCount - room, to: &result.bytes)
    }
    return result
  }

  private static func append(_ piece: UnsafeMutablePointer<CChar>, _ count: Int, to bytes: inout ContiguousArray<UInt8>)
  {
    unsafe UnsafeBufferPointer(start: piece, count: count).withMemoryRebound(to: UInt8.self) {
      unsafe bytes.append(contentsOf: $0)
    }
  }
}
