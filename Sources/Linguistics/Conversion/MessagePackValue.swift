/// One value of a MessagePack document; strings and byte strings are ranges of the document's bytes, not copies.
package enum MessagePackValue: Equatable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// Any integer that fits `Int64`, whatever width and sign it was written with.
  case int(Int64)
  /// An integer above `Int64.max`.
  case uint(UInt64)
  /// A floating-point number; 32-bit ones are widened.
  case float(Double)
  /// Text: the range of its bytes, which need not be valid UTF-8.
  case string(Range<Int>)
  /// A byte string: the range of its bytes.
  case bytes(Range<Int>)
  /// An application's own type and the range of its bytes.
  case custom(type: Int8, Range<Int>)
  /// A list.
  case array([MessagePackValue])
  /// Keys and values in the order written; a key may appear twice.
  case map([MessagePackEntry])

  /// The integer, where it is one that fits `Int`.
  package var integer: Int? {
    guard case .int(let value) = self else { return nil }
    return Int(exactly: value)
  }

  /// The integer, where it is one that is not negative.
  package var unsigned: UInt64? {
    switch self {
    case .int(let value): UInt64(exactly: value)
    case .uint(let value): value
    default: nil
    }
  }

  /// The number as `Double`, where it is one; integers beyond 2^53 are rounded.
  package var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .uint(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }

  /// The truth value, where it is one.
  package var boolean: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, where it is a list.
  package var elements: [MessagePackValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The entries, where it is a map.
  package var entries: [MessagePackEntry]? {
    guard case .map(let entries) = self else { return nil }
    return entries
  }

  /// The place of the bytes, where it is text or a byte string.
  package var range: Range<Int>? {
    switch self {
    case .string(let range), .bytes(let range): range
    default: nil
    }
  }
}

/// One entry of a MessagePack map.
package struct MessagePackEntry: Equatable, Sendable {
  /// Any value; spaCy writes strings, byte strings and integers.
  package let key: MessagePackValue
  /// What the key stands for.
  package let value: MessagePackValue

  /// An entry.
  package init(key: MessagePackValue, value: MessagePackValue) {
    self.key = key
    self.value = value
  }
}
