#if canImport(CLibDeflate)
  internal import CLibDeflate
#endif

/// Unpacks a gzip member at once by libdeflate, which takes a third of zlib's time but needs all of the member and room for
/// all of its content.
@safe struct MemberDecoder: ~Copyable {
  /// A member's content, and how many packed bytes it took.
  struct Whole {
    let content: ContiguousArray<UInt8>
    let packedByteCount: Int
  }

  #if canImport(CLibDeflate)
    private let decompressor = unsafe libdeflate_alloc_decompressor()

    deinit { unsafe libdeflate_free_decompressor(decompressor) }

    /// The member that begins at `start` of `packed`; nil where not all of it is there, it is damaged, or its content is
    /// longer than `limit`.
    func decode(_ packed: ContiguousArray<UInt8>, from start: Int, limit: Int) -> Whole? {
      guard let decompressor = unsafe decompressor else { return nil }
      var read = 0
      var isWhole = false
      let content = unsafe ContiguousArray<UInt8>(unsafeUninitializedCapacity: limit) { output, count in
        let result = unsafe packed.withUnsafeBytes { input in
          unsafe libdeflate_gzip_decompress_ex(
            decompressor, input.baseAddress! + start, input.count - start, output.baseAddress, limit, &read, &count)
        }
        isWhole = result == LIBDEFLATE_SUCCESS
        if !isWhole { count = 0 }
      }
      return isWhole ? Whole(content: content, packedByteCount: read) : nil
    }
  #else
    /// Nothing: there is no libdeflate here.
    func decode(_ packed: ContiguousArray<UInt8>, from start: Int, limit: Int) -> Whole? { nil }
  #endif
}
