extension TokeniserExceptions {
  /// "PXTE" and the version of the form.
  private static let signature: [UInt8] = [0x50, 0x58, 0x54, 0x45, 1]

  /// The exceptions as flat bytes, the same on any machine: the signature; the number of chunks (4 bytes, low first);
  /// then for each chunk the number of its pieces, and for each piece its length, the length of its norm (255: none),
  /// its bytes and those of its norm.
  package func serialised() -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray(Self.signature)
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    for chunk in 0..<count {
      var place = chunks.range(chunk).lowerBound
      let range = pieceRange(chunk)
      bytes.append(UInt8(range.count))
      for piece in pieces[range] {
        let norm = piece.norm == Self.noNorm ? nil : norms.range(Int(piece.norm))
        bytes.append(UInt8(piece.count))
        bytes.append(norm.map { UInt8($0.count) } ?? 255)
        bytes.append(contentsOf: chunks.bytes[place..<place + piece.count])
        if let norm { bytes.append(contentsOf: norms.bytes[norm]) }
        place += piece.count
      }
    }
    return bytes
  }

  /// The exceptions that `serialised()` wrote.
  package init(serialised bytes: Span<UInt8>) throws(TokeniserExceptionsError) {
    self.init()
    var offset = 0
    for byte in Self.signature where try bytes.take(&offset) != byte { throw .malformed(offset: offset - 1) }
    var count = 0
    for shift in [0, 8, 16, 24] { count |= Int(try bytes.take(&offset)) << shift }
    for _ in 0..<count {
      var parts: [(orth: ContiguousArray<UInt8>, norm: ContiguousArray<UInt8>?)] = []
      for _ in 0..<(try bytes.take(&offset)) {
        let length = Int(try bytes.take(&offset))
        let norm = Int(try bytes.take(&offset))
        let orth = try bytes.take(length, &offset)
        parts.append((orth, norm == 255 ? nil : try bytes.take(norm, &offset)))
      }
      try add(parts)
    }
    guard offset == bytes.count else { throw .malformed(offset: offset) }
  }
}

extension Span where Element == UInt8 {
  fileprivate func take(_ offset: inout Int) throws(TokeniserExceptionsError) -> UInt8 {
    guard offset < count else { throw .malformed(offset: offset) }
    offset += 1
    return self[offset - 1]
  }

  fileprivate func take(
    _ length: Int, _ offset: inout Int
  ) throws(TokeniserExceptionsError) -> ContiguousArray<UInt8> {
    guard offset + length <= count else { throw .malformed(offset: offset) }
    var taken: ContiguousArray<UInt8> = []
    taken.reserveCapacity(length)
    for place in offset..<offset + length { taken.append(self[place]) }
    offset += length
    return taken
  }
}
