/// A float32 array of any number of dimensions, the last one contiguous (C order).
package struct FloatArray: Equatable, Sendable {
  /// The length of each dimension; empty for a single number.
  package let shape: [Int]
  /// The numbers, as many as the product of `shape`.
  package let values: ContiguousArray<Float>

  /// An array of `shape` from little-endian IEEE bytes; nil where they are not exactly as many as the shape needs.
  package init?(shape: [Int], littleEndian bytes: Span<UInt8>) {
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else { return nil }
      count = product
    }
    guard bytes.count.isMultiple(of: 4), count == bytes.count / 4 else { return nil }
    var values = ContiguousArray<Float>()
    values.reserveCapacity(count)
    for index in 0..<count {
      let place = index * 4
      let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
      let high = UInt32(bytes[place + 2]) | UInt32(bytes[place + 3]) << 8
      values.append(Float(bitPattern: low | high << 16))
    }
    self.shape = shape
    self.values = values
  }
}
