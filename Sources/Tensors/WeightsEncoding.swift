// How header and directory become bytes.

extension ContiguousArray<UInt8> {
  /// Appends a number, its lowest byte first.
  package mutating func appendLittleEndian<Value: FixedWidthInteger>(_ value: Value) {
    var rest = value
    for _ in 0..<(Value.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }
}

extension WeightsSection {
  /// The 128 bytes of the directory entry. The name must fit (the writer checks).
  func encode(into bytes: inout ContiguousArray<UInt8>) {
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: repeatElement(0, count: WeightsFormat.nameByteCount - name.utf8.count))
    bytes.appendLittleEndian(type.rawValue)
    bytes.appendLittleEndian(UInt32(shape.count))
    for axis in 0..<WeightsFormat.maximumRank {
      bytes.appendLittleEndian(axis < shape.count ? UInt64(shape[axis]) : 1)
    }
    bytes.appendLittleEndian(UInt64(offset))
    bytes.appendLittleEndian(UInt64(byteCount))
    bytes.appendLittleEndian(checksum)
  }
}

extension WeightsHeader {
  /// The 64 bytes of the header.
  package func encoded() -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray<UInt8>()
    bytes.appendLittleEndian(WeightsFormat.magic)
    bytes.appendLittleEndian(WeightsFormat.version)
    bytes.appendLittleEndian(UInt32(sectionCount))
    bytes.appendLittleEndian(UInt64(directoryOffset))
    bytes.appendLittleEndian(UInt64(directoryByteCount))
    bytes.appendLittleEndian(checksum)
    bytes.appendLittleEndian(UInt64(fileByteCount))
    bytes.append(contentsOf: repeatElement(0, count: WeightsFormat.headerByteCount - bytes.count))
    return bytes
  }

  /// The checksum of this header (with its own field zero) and `directory`.
  package func computedChecksum(directory: Span<UInt8>) -> UInt64 {
    var blank = self
    blank.checksum = 0
    let own = murmur64A(blank.encoded().span, seed: WeightsFormat.headerSeed)
    return murmur64A(directory, seed: own)
  }
}
