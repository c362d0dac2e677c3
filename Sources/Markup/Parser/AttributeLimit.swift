internal import TextCore

/// Keeps tags with very many attributes from taking very long: libxml2 compares each name with all names before it.
///
/// A scan of its own finds the tags as libxml2 does, and blanks what follows the last attribute that is allowed. The
/// bytes keep their places.
struct AttributeLimit {
  /// How many attributes of a tag are read.
  static let count = 512

  /// The page with the attributes beyond the limit blanked; nil where there are none. O(bytes).
  static func applied(to page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8>? {
    var excesses: ContiguousArray<Range<Int>> = []
    let bytes = page.span
    var offset = bytes.offset(of: 0x3c)
    while offset + 1 < bytes.count {
      if isLetter(bytes[offset + 1]) {
        let tag = scanTag(bytes, from: offset + 2)
        if let excess = tag.excess { excesses.append(excess..<tag.end) }
        offset = tag.end
      } else {
        offset += 1
      }
      offset = bytes.offset(of: 0x3c, from: offset)
    }
    if excesses.isEmpty { return nil }
    var copy = page
    for excess in excesses {
      for place in excess { copy[place] = 0x20 }
    }
    return copy
  }

  /// Where the tag ends (its `>` or the end of the page), and where its attributes become too many.
  private static func scanTag(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, excess: Int?) {
    var offset = start
    var pieces = 0
    var excess: Int?
    var isAfterEquals = false
    var isInPiece = true
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > 0x3e {
        if !isInPiece { pieces += 1 }
        isInPiece = true
        isAfterEquals = false
      } else if byte == 0x3e {
        return (offset, excess)
      } else if byte <= 0x20 {
        isInPiece = false
        if pieces >= count, excess == nil { excess = offset }
      } else if byte == 0x22 || byte == 0x27, isAfterEquals {
        offset = bytes.offset(of: byte, from: offset + 1)
        isAfterEquals = false
        isInPiece = false
      } else {
        // Strokes and the like may begin a piece too.
        if !isInPiece || byte == 0x2f { pieces += 1 }
        isInPiece = true
        isAfterEquals = byte == 0x3d
      }
      offset += 1
    }
    return (bytes.count, excess)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
