internal import Markup
internal import TextCore

/// The text that comes out of a page: its blocks one after the other, each piece with its place in the tree's text.
struct PageText {
  /// UTF-8.
  private(set) var bytes: ContiguousArray<UInt8> = []
  /// The paragraphs, in order.
  private(set) var paragraphs: ContiguousArray<TextRange> = []
  /// Pieces of `bytes` and the bytes of the tree's text that they are, in order; what is in none is white space.
  private(set) var runs: ContiguousArray<SourceRun> = []

  /// Adds a block: white space as one space each, line breaks kept. Characters that are not seen are left out.
  mutating func append(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>, _ text: Span<UInt8>) {
    let start = bytes.count
    if start > 0 { bytes.append("\n\n") }
    let lower = bytes.count
    var space: UInt8 = 0
    for row in block.pieces {
      let piece = pieces[row]
      if piece.text.isEmpty { space = 0x0a }
      append(text, piece.text.bounds, lower, &space)
    }
    if bytes.count == lower {
      bytes.removeLast(bytes.count - start)
    } else {
      paragraphs.append(TextRange(lower..<bytes.count))
    }
  }

  /// Adds text that stands nowhere between the tags: a paragraph a line.
  mutating func append(_ text: String) {
    let copy = ContiguousArray(text.utf8)
    for line in copy.span.lines() {
      let start = bytes.count
      if start > 0 { bytes.append("\n\n") }
      let lower = bytes.count
      bytes.append(contentsOf: CleanText.line(copy.span.extracting(line.bounds)).utf8)
      if bytes.count == lower {
        bytes.removeLast(bytes.count - start)
      } else {
        paragraphs.append(TextRange(lower..<bytes.count))
      }
    }
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>, _ lower: Int, _ space: inout UInt8) {
    var place = range.lowerBound
    while place < range.upperBound {
      let width = text.unseenWidth(at: place, end: range.upperBound)
      if width > 0 {
        if !text.isJoiner(at: place), space == 0 { space = 0x20 }
        place += width
        continue
      }
      if space != 0, bytes.count > lower { bytes.append(space) }
      space = 0
      var end = place + 1
      while end < range.upperBound {
        // A single space stays as it is.
        let width = text.unseenWidth(at: end, end: range.upperBound)
        if width == 0 {
          end += 1
        } else if width == 1, text[end] == 0x20, end + 1 < range.upperBound,
          text.unseenWidth(at: end + 1, end: range.upperBound) == 0
        {
          end += 2
        } else {
          break
        }
      }
      let start = bytes.count
      bytes.append(text.extracting(place..<end))
      runs.append(SourceRun(text: TextRange(start..<bytes.count), source: TextRange(place..<end)))
      place = end
    }
  }
}

extension Span<UInt8> {
  /// How many bytes of white space, or of a character that is not seen, stand at `place`; 0 where none do.
  @inline(__always)
  func unseenWidth(at place: Int, end: Int) -> Int {
    let byte = self[place]
    if byte <= 0x20 { return 1 }
    if byte < 0xc2 { return 0 }
    if byte == 0xc2, place + 1 < end, self[place + 1] == 0xa0 || self[place + 1] == 0xad { return 2 }
    guard place + 2 < end else { return 0 }
    if byte == 0xe2, self[place + 1] == 0x80 {
      // Spaces of all widths and marks without width; line and paragraph separators.
      switch self[place + 2] {
      case 0x80...0x8b, 0x8e, 0x8f, 0xa8...0xaf: return 3
      default: return 0
      }
    }
    if byte == 0xe2, self[place + 1] == 0x81, self[place + 2] == 0xa0 { return 3 }
    if byte == 0xef, self[place + 1] == 0xbb, self[place + 2] == 0xbf { return 3 }
    if byte == 0xe3, self[place + 1] == 0x80, self[place + 2] == 0x80 { return 3 }
    return 0
  }

  /// Whether the unseen character at `place` joins what stands beside it: a soft hyphen, a space without width.
  func isJoiner(at place: Int) -> Bool {
    switch self[place] {
    case 0xc2: return self[place + 1] == 0xad
    case 0xe2:
      if self[place + 1] == 0x81 { return true }
      switch self[place + 2] {
      case 0x8b, 0x8e, 0x8f, 0xaa...0xae: return true
      default: return false
      }
    case 0xef: return true
    default: return false
    }
  }
}
