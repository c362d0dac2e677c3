internal import TextCore

// The standard library looks for a string in another by characters, which costs a hundred times as much.
extension StringProtocol {
  /// The offset of the first place where the bytes of `word` stand; nil where they do not. O(bytes).
  func byteOffset(of word: StaticString) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { bytes in unsafe bytes.span.offset(of: word) }
    if let found { return found }
    let bytes = ContiguousArray(utf8)
    return bytes.span.offset(of: word)
  }

  /// Whether the bytes of `word` stand in it. O(bytes).
  func holds(_ word: StaticString) -> Bool { byteOffset(of: word) != nil }

  /// Whether `byte` stands in it; of ASCII. O(bytes).
  func holds(byte: UInt8) -> Bool { utf8.contains(byte) }

  /// Whether the bytes of `word`, in small or large letters of ASCII, stand in it. O(bytes).
  func holdsSmall(_ word: StaticString) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { bytes in unsafe bytes.span.holdsSmall(word) }
    if let found { return found }
    let bytes = ContiguousArray(utf8)
    return bytes.span.holdsSmall(word)
  }

  /// Where the bytes of `word` stand first; nil where they do not. O(bytes).
  func place(of word: StaticString) -> Range<Index>? {
    byteOffset(of: word).map { offset in
      let lower = utf8.index(startIndex, offsetBy: offset)
      return lower..<utf8.index(lower, offsetBy: word.utf8CodeUnitCount)
    }
  }
}
