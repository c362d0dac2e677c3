/// The element types that a weights file stores, as the number in its directory.
package enum WeightType: UInt32, Sendable {
  /// IEEE 754 single precision.
  case float32 = 1
  /// One byte.
  case uint8 = 2
  /// Two bytes.
  case uint16 = 3
  /// Four bytes.
  case uint32 = 4
  /// Eight bytes.
  case uint64 = 5

  /// Bytes an element.
  package var byteCount: Int {
    switch self {
    case .float32, .uint32: 4
    case .uint8: 1
    case .uint16: 2
    case .uint64: 8
    }
  }
}

/// A type that a weights file can hold: fixed width, no padding, every bit pattern valid.
package protocol WeightElement: BitwiseCopyable, Sendable {
  /// Its number in the directory.
  static var weightType: WeightType { get }
}

extension Float: WeightElement {
  /// Single precision.
  package static var weightType: WeightType { .float32 }
}

extension UInt8: WeightElement {
  /// One byte.
  package static var weightType: WeightType { .uint8 }
}

extension UInt16: WeightElement {
  /// Two bytes.
  package static var weightType: WeightType { .uint16 }
}

extension UInt32: WeightElement {
  /// Four bytes.
  package static var weightType: WeightType { .uint32 }
}

extension UInt64: WeightElement {
  /// Eight bytes.
  package static var weightType: WeightType { .uint64 }
}
