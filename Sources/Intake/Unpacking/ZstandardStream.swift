#if canImport(CZstandard)
  internal import CZstandard

  /// Zstandard's decoder (RFC 8878), piece by piece: one frame.
  @safe final class ZstandardStream: UnpackingStream {
    private let state: OpaquePointer

    /// The longest memory of a frame as a power of two: what browsers allow (RFC 9659).
    private static let windowBits: CInt = 23

    /// A stream at its beginning; nil where there is no memory for it.
    init?() {
      guard let made = unsafe ZSTD_createDStream() else { return nil }
      unsafe state = made
      _ = unsafe ZSTD_DCtx_setParameter(state, ZSTD_d_windowLogMax, Self.windowBits)
    }

    deinit { unsafe ZSTD_freeDStream(state) }

    func read(
      _ packed: ContiguousArray<UInt8>, from start: Int, appendingTo content: inout ContiguousArray<UInt8>, limit: Int
    ) -> (status: UnpackingStatus, read: Int) {
      let lower = content.count
      content.append(contentsOf: repeatElement(0, count: limit))
      var written = 0
      var read = 0
      let code = unsafe packed.withUnsafeBytes { input in
        unsafe content.withUnsafeMutableBytes { output in
          var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: start)
          var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: lower + limit, pos: lower)
          let code = unsafe ZSTD_decompressStream(state, &target, &source)
          read = unsafe source.pos - start
          written = unsafe target.pos - lower
          return code
        }
      }
      content.removeLast(limit - written)
      if ZSTD_isError(code) != 0 { return (.isDamaged, read) }
      if code == 0 { return (.ended, read) }
      return (start + read == packed.count && written < limit ? .isHungry : .goesOn, read)
    }
  }
#endif
