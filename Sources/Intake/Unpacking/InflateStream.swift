internal import CZLib

/// zlib's inflation, piece by piece: for what is too long to be unpacked at once, or damaged.
///
/// zlib keeps the address of its state, so that this is a class with a place of its own.
@safe final class InflateStream: UnpackingStream {
  /// What stands around the packed bytes.
  enum Format {
    case gzip
    case zlib
    /// Nothing.
    case raw
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// A stream at its beginning; nil where there is no memory for it.
  init?(_ format: Format) {
    unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let windowBits: CInt =
      switch format {
      case .gzip: 16 + 15
      case .zlib: 15
      case .raw: -15
      }
    guard unsafe czlib_begin_inflate(stream, windowBits) == Z_OK else { return nil }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins anew.
  func reset() { unsafe inflateReset(stream) }

  func read(
    _ packed: ContiguousArray<UInt8>, from start: Int, appendingTo content: inout ContiguousArray<UInt8>, limit: Int
  ) -> (status: UnpackingStatus, read: Int) {
    let available = min(packed.count - start, 1 << 30)
    let lower = content.count
    content.append(contentsOf: repeatElement(0, count: limit))
    let (code, read, written) = unsafe packed.withUnsafeBufferPointer { input in
      unsafe content.withUnsafeMutableBufferPointer { output in
        unsafe step(input, start, available, output, lower, limit)
      }
    }
    content.removeLast(limit - written)
    switch code {
    case Z_STREAM_END: return (.ended, read)
    case Z_OK: return (read == available && written < limit ? .isHungry : .goesOn, read)
    case Z_BUF_ERROR: return (.isHungry, read)
    default: return (.isDamaged, read)
    }
  }

  private func step(
    _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ available: Int, _ output: UnsafeMutableBufferPointer<UInt8>,
    _ lower: Int, _ limit: Int
  ) -> (code: CInt, read: Int, written: Int) {
    guard let first = input.baseAddress, let place = output.baseAddress else { return (Z_BUF_ERROR, 0, 0) }
    unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: first + start)
    unsafe stream.pointee.avail_in = UInt32(available)
    unsafe stream.pointee.next_out = place + lower
    unsafe stream.pointee.avail_out = UInt32(limit)
    let code = unsafe inflate(stream, Z_NO_FLUSH)
    return unsafe (code, available - Int(stream.pointee.avail_in), limit - Int(stream.pointee.avail_out))
  }
}
