/// A half-open range of UTF-8 bytes of one text.
///
/// Both ends lie on scalar boundaries of the text that the range belongs to; the type cannot check that, the stage
/// that makes the range must. Offsets are bytes everywhere inside Parallax; `OffsetMap` turns them into code points
/// or UTF-16 at the edges.
public struct TextRange: Hashable, Sendable, Comparable {
  /// The first byte.
  public let lower: UInt32
  /// One past the last byte.
  public let upper: UInt32

  /// A range of `lower ..< upper` bytes. `lower` must not exceed `upper`.
  @inlinable
  public init(_ lower: UInt32, _ upper: UInt32) {
    precondition(lower <= upper, "a text range must not end before it starts")
    self.lower = lower
    self.upper = upper
  }

  /// A range of `bounds` bytes.
  @inlinable
  public init(_ bounds: Range<Int>) {
    self.init(UInt32(bounds.lowerBound), UInt32(bounds.upperBound))
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(upper - lower) }

  /// Whether there is no byte in it.
  @inlinable public var isEmpty: Bool { lower == upper }

  /// The same range in `Int`, to index bytes with.
  @inlinable public var bounds: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether both ranges share at least one byte.
  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }

  /// Whether every byte of `other` is in this range.
  @inlinable
  public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }

  /// In order of the first byte, the shorter first where two start together.
  @inlinable
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}
