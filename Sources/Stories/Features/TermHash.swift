internal import TextCore

/// A word or a run of words as 64 bits: articles are read apart from each other and still agree on their terms.
///
/// Two of a million different terms share a hash once in 37 million pools: nobody will meet it.
typealias TermHash = UInt64

extension TermHash {
  /// The hash of a word's bytes: FNV-1a with a final mix. The same on any machine. The lowest bit tells a number.
  init(of bytes: Span<UInt8>, _ kind: WordKind) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01b3 }
    self = kind == .number ? hash.mixed | 1 : hash.mixed & ~1
  }

  /// The hash of a word in lower case.
  init(word: some StringProtocol) {
    let bytes = ContiguousArray(word.utf8)
    self.init(of: bytes.span, .letters)
  }

  /// Whether it is the hash of a number.
  var isNumber: Bool { self & 1 == 1 }

  /// The bits, stirred (the end of SplitMix64).
  var mixed: UInt64 {
    var bits = self
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
