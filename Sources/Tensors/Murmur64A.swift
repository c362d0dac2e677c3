/// MurmurHash64A of Austin Appleby: the 64-bit hash that spaCy calls the id of a string (its seed is 1).
/// Also the checksum of our weights files.
package func murmur64A(_ bytes: Span<UInt8>, seed: UInt64 = 1) -> UInt64 {
  unsafe bytes.withUnsafeBytes { unsafe murmur64A($0, seed: seed) }
}

/// The same over raw memory.
func murmur64A(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
  let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
  var hash = seed ^ (UInt64(bytes.count) &* multiplier)
  let whole = bytes.count & ~7
  var offset = 0
  while offset < whole {
    var block = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    block = block &* multiplier
    block ^= block >> 47
    hash = (hash ^ (block &* multiplier)) &* multiplier
    offset += 8
  }
  if whole < bytes.count {
    var tail: UInt64 = 0
    for place in (whole..<bytes.count).reversed() { tail = unsafe tail << 8 | UInt64(bytes[place]) }
    hash = (hash ^ tail) &* multiplier
  }
  hash ^= hash >> 47
  hash = hash &* multiplier
  return hash ^ (hash >> 47)
}
