/// Why bytes are not a MessagePack document.
package enum MessagePackError: Error, Equatable, CustomStringConvertible {
  /// A value that starts at `offset` needs more bytes than there are.
  case truncated(offset: Int)
  /// The byte at `offset` starts no value (0xc1 is never used).
  case reserved(offset: Int)
  /// Values are nested deeper than the reader follows.
  case tooDeep(offset: Int)
  /// Bytes follow the one value of the document.
  case trailing(offset: Int)

  /// One sentence.
  package var description: String {
    switch self {
    case .truncated(let offset): "the MessagePack file ends in the middle of the value at byte \(offset)"
    case .reserved(let offset): "the MessagePack file has a byte at \(offset) that starts no value"
    case .tooDeep(let offset): "the MessagePack file is nested too deep at byte \(offset)"
    case .trailing(let offset): "the MessagePack file has more bytes after its value ends at byte \(offset)"
    }
  }
}
