// How bytes that may be hostile become header and directory: every number is checked before it is used.

extension Span where Element == UInt8 {
  /// The number at `offset`, which the caller has checked to lie inside.
  func littleEndian<Value: FixedWidthInteger & UnsignedInteger>(_ offset: Int, as type: Value.Type) -> Value {
    var value: Value = 0
    for place in (0..<(Value.bitWidth / 8)).reversed() { value = value << 8 | Value(self[offset + place]) }
    return value
  }

  /// The number at `offset` when it fits an `Int`.
  func size(_ offset: Int) -> Int? { Int(exactly: littleEndian(offset, as: UInt64.self)) }
}

extension WeightsHeader {
  /// Reads and checks the header and the place of the directory.
  init(_ file: Span<UInt8>, path: String) throws(WeightsError) {
    guard file.count >= WeightsFormat.headerByteCount else { throw .damaged(path, "it is too short") }
    guard file.littleEndian(0, as: UInt64.self) == WeightsFormat.magic else {
      throw .mismatched(path, "it is not a weights file")
    }
    let version = file.littleEndian(8, as: UInt32.self)
    guard version == WeightsFormat.version else {
      throw .mismatched(path, "it has format version \(version), not \(WeightsFormat.version)")
    }
    guard let offset = file.size(16), let byteCount = file.size(24), let whole = file.size(40) else {
      throw .damaged(path, "its header holds impossible sizes")
    }
    guard whole == file.count else { throw .damaged(path, "it has \(file.count) bytes, not \(whole)") }
    let count = Int(file.littleEndian(12, as: UInt32.self))
    guard count * WeightsFormat.entryByteCount == byteCount, offset >= WeightsFormat.headerByteCount,
      offset <= whole, byteCount <= whole - offset, offset % WeightsFormat.alignment == 0
    else { throw .damaged(path, "its directory lies outside the file") }
    self.init(
      sectionCount: count, directoryOffset: offset, directoryByteCount: byteCount,
      checksum: file.littleEndian(32, as: UInt64.self), fileByteCount: whole)
    let directory = file.extracting(offset..<(offset + byteCount))
    guard computedChecksum(directory: directory) == checksum else {
      throw .damaged(path, "its directory does not match its checksum")
    }
  }
}

extension WeightsSection {
  /// Reads and checks the directory entry that `entry` (128 bytes) holds. The sections of a file end where its
  /// directory starts.
  init(_ entry: Span<UInt8>, end: Int, path: String) throws(WeightsError) {
    var nameBytes = ContiguousArray<UInt8>()
    for place in 0..<WeightsFormat.nameByteCount where entry[place] != 0 { nameBytes.append(entry[place]) }
    let name = String(decoding: nameBytes, as: UTF8.self)
    let base = WeightsFormat.nameByteCount
    guard let type = WeightType(rawValue: entry.littleEndian(base, as: UInt32.self)) else {
      throw .damaged(path, "section \(name) has an unknown element type")
    }
    let rank = Int(entry.littleEndian(base + 4, as: UInt32.self))
    guard rank <= WeightsFormat.maximumRank else { throw .damaged(path, "section \(name) has \(rank) dimensions") }
    var shape: [Int] = []
    var expected = type.byteCount
    for axis in 0..<rank {
      guard let length = entry.size(base + 8 + 8 * axis) else {
        throw .damaged(path, "section \(name) has an impossible shape")
      }
      let (product, overflow) = expected.multipliedReportingOverflow(by: length)
      guard !overflow else { throw .damaged(path, "section \(name) has an impossible shape") }
      expected = product
      shape.append(length)
    }
    guard let offset = entry.size(base + 40), let byteCount = entry.size(base + 48) else {
      throw .damaged(path, "section \(name) has an impossible size")
    }
    guard byteCount == expected, offset >= WeightsFormat.headerByteCount, offset % WeightsFormat.alignment == 0,
      offset <= end, byteCount <= end - offset
    else { throw .damaged(path, "section \(name) lies outside the file") }
    self.init(
      name: name, type: type, shape: shape, offset: offset, byteCount: byteCount,
      checksum: entry.littleEndian(base + 56, as: UInt64.self))
  }
}
