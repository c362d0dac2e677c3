/// A typed index of a row in a column: an `ID<Token>` cannot be mistaken for an `ID<Sentence>`.
public struct ID<Row>: Hashable, Sendable, Comparable {
  /// The row's place in its column, from 0.
  public let index: UInt32

  /// The row at `index`.
  @inlinable
  public init(_ index: Int) { self.index = UInt32(index) }

  /// The row's place as `Int`, to index a column with.
  @inlinable public var row: Int { Int(index) }

  /// In column order.
  @inlinable
  public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
}
