internal import TextCore

/// How much of a page is UTF-8, where not all of it is.
struct UTF8Evidence: Equatable {
  /// Characters of more than one byte that are well-formed.
  private(set) var characters = 0
  /// Bytes that are no UTF-8.
  private(set) var faults = 0

  /// Counts in `page`. O(bytes).
  init(_ page: Span<UInt8>) {
    var offset = page.offsetOfNonASCII()
    while offset < page.count {
      let width = page.utf8Width(at: offset)
      if width == 0 { faults += 1 } else { characters += 1 }
      offset = page.offsetOfNonASCII(from: offset + max(width, 1))
    }
  }

  /// Whether the page is UTF-8 with some stray bytes, as pages are that were put together of several sources. In other
  /// sets few bytes happen to form characters of UTF-8, and most others do not.
  var isMostlyUTF8: Bool { characters >= 4 * faults }
}
