/// One Unicode scalar as it stands in a UTF-8 text: its value and how many bytes it takes.
public struct DecodedScalar: Equatable, Sendable {
  /// The code point.
  public let value: UInt32
  /// 1 to 4 bytes.
  public let width: Int

  /// A scalar of `value` that takes `width` bytes.
  @inlinable
  public init(value: UInt32, width: Int) {
    self.value = value
    self.width = width
  }
}

extension Span where Element == UInt8 {
  /// The scalar that starts at `offset`. The text must be valid UTF-8 and `offset` a scalar boundary inside it.
  @inlinable
  public func scalar(at offset: Int) -> DecodedScalar {
    let first = UInt32(self[offset])
    if first < 0x80 { return DecodedScalar(value: first, width: 1) }
    let second = UInt32(self[offset + 1]) & 0x3f
    if first < 0xe0 { return DecodedScalar(value: (first & 0x1f) << 6 | second, width: 2) }
    let third = UInt32(self[offset + 2]) & 0x3f
    if first < 0xf0 { return DecodedScalar(value: (first & 0x0f) << 12 | second << 6 | third, width: 3) }
    let fourth = UInt32(self[offset + 3]) & 0x3f
    return DecodedScalar(value: (first & 0x07) << 18 | second << 12 | third << 6 | fourth, width: 4)
  }

  /// The scalar that ends before `offset`. The text must be valid UTF-8 and `offset` a scalar boundary above 0.
  @inlinable
  public func scalar(before offset: Int) -> DecodedScalar {
    var start = offset - 1
    while self[start] & 0xc0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}
