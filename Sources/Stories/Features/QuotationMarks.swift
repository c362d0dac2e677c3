internal import TextCore

/// Tells whether a place in a paragraph is inside quotation marks, paragraph by paragraph, reading forward.
///
/// A quotation over several paragraphs opens anew in each, so every paragraph starts outside. A mark that is not closed
/// reaches to the end of its paragraph. O(bytes) for a paragraph.
struct QuotationMarks {
  private var offset: Int
  private var isInDouble = false
  private var isInSingle = false

  /// Starts at the first byte of `paragraph`.
  init(in paragraph: TextRange) { offset = paragraph.bounds.lowerBound }

  /// Whether the byte at `place`, which is not before the place asked for last, is quoted.
  mutating func isQuoted(at place: Int, in text: Span<UInt8>) -> Bool {
    while offset < place {
      let scalar = text.scalar(at: offset)
      offset += scalar.width
      read(scalar.value, before: offset < text.count ? text.scalar(at: offset).value : 0x20)
    }
    return isInDouble || isInSingle
  }

  private mutating func read(_ mark: UInt32, before next: UInt32) {
    switch mark {
    case 0x22: isInDouble.toggle()
    case 0x201c, 0x201e: isInDouble = true
    case 0x201d: isInDouble = false
    case 0x2018: isInSingle = !isInDouble
    // Before a letter it is an apostrophe.
    case 0x2019: if !scalarClass(next).contains(.letter) { isInSingle = false }
    default: break
    }
  }
}
