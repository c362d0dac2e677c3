public import CUnicode

/// The lower case of the scalar `value` where that is one scalar, else `value`; no look at what stands around it.
@inlinable
public func lowercasedScalar(_ value: UInt32) -> UInt32 { cunicode_lower(value) }

extension ContiguousArray where Element == UInt8 {
  /// Appends `text` in lower case, exactly as Python's `str.lower` gives it: İ becomes i and a dot above, Σ becomes ς
  /// at the end of a word. `text` must be valid UTF-8. O(bytes).
  public mutating func appendLowercased(_ text: Span<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      switch scalar.value {
      case 0x130: append(contentsOf: [0x69, 0xcc, 0x87])
      case 0x3a3: appendScalar(text.isFinalSigma(at: offset) ? 0x3c2 : 0x3c3)
      default: appendScalar(lowercasedScalar(scalar.value))
      }
      offset += scalar.width
    }
  }

  /// Appends one scalar in UTF-8.
  @inlinable
  public mutating func appendScalar(_ value: UInt32) {
    if value < 0x80 { return append(UInt8(truncatingIfNeeded: value)) }
    if value < 0x800 {
      append(UInt8(truncatingIfNeeded: value >> 6) | 0xc0)
    } else {
      if value < 0x1_0000 {
        append(UInt8(truncatingIfNeeded: value >> 12) | 0xe0)
      } else {
        append(UInt8(truncatingIfNeeded: value >> 18) | 0xf0)
        append(UInt8(truncatingIfNeeded: value >> 12 & 0x3f) | 0x80)
      }
      append(UInt8(truncatingIfNeeded: value >> 6 & 0x3f) | 0x80)
    }
    append(UInt8(truncatingIfNeeded: value & 0x3f) | 0x80)
  }
}

extension Span where Element == UInt8 {
  /// Whether the Σ at `offset` ends a word: a cased scalar before it and none after it, case-ignorable ones skipped
  /// (Unicode's Final_Sigma). Looks no further than the first scalar that is not case-ignorable.
  func isFinalSigma(at offset: Int) -> Bool {
    var before = offset
    var afterCased = false
    while before > 0 {
      let scalar = scalar(before: before)
      before -= scalar.width
      let classes = scalarClass(scalar.value)
      if classes.contains(.caseIgnorable) { continue }
      afterCased = classes.contains(.cased)
      break
    }
    guard afterCased else { return false }
    var after = offset + 2
    while after < count {
      let scalar = scalar(at: after)
      after += scalar.width
      let classes = scalarClass(scalar.value)
      if classes.contains(.caseIgnorable) { continue }
      return !classes.contains(.cased)
    }
    return true
  }
}
