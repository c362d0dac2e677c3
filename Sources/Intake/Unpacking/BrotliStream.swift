#if canImport(CBrotli)
  internal import CBrotli

  /// Brotli's decoder (RFC 7932), piece by piece.
  @safe final class BrotliStream: UnpackingStream {
    private let state: OpaquePointer

    /// A stream at its beginning; nil where there is no memory for it.
    init?() {
      guard let made = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
      unsafe state = made
    }

    deinit { unsafe BrotliDecoderDestroyInstance(state) }

    func read(
      _ packed: ContiguousArray<UInt8>, from start: Int, appendingTo content: inout ContiguousArray<UInt8>, limit: Int
    ) -> (status: UnpackingStatus, read: Int) {
      let lower = content.count
      content.append(contentsOf: repeatElement(0, count: limit))
      var available = packed.count - start
      var room = limit
      let result = unsafe packed.withUnsafeBufferPointer { input in
        unsafe content.withUnsafeMutableBufferPointer { output in
          var next = unsafe input.baseAddress.map { unsafe $0 + start }
          var place = unsafe output.baseAddress.map { unsafe $0 + lower }
          return unsafe BrotliDecoderDecompressStream(state, &available, &next, &room, &place, nil)
        }
      }
      content.removeLast(room)
      let read = packed.count - start - available
      switch result {
      case BROTLI_DECODER_RESULT_SUCCESS: return (.ended, read)
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return (.isHungry, read)
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: return (.goesOn, read)
      default: return (.isDamaged, read)
      }
    }
  }
#endif
