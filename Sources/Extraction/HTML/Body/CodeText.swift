internal import Markup
internal import TextCore

/// Tells the text of programs from that of people, where both are set as they were typed.
enum CodeText {
  /// How many bytes of a text there may be for a mark of programs in it.
  private static let leastDistance = 25

  /// Whether a block is a program: brackets, semicolons, strokes and signs stand close together. O(bytes).
  static func isCode(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree) -> Bool {
    var marks = 0
    for row in block.pieces {
      for place in pieces[row].text.bounds {
        switch tree.text[place] {
        case 0x7b, 0x7d, 0x3b, 0x3d, 0x3c, 0x3e, 0x5b, 0x5d, 0x5c, 0x7c, 0x24, 0x5f, 0x23, 0x40: marks += 1
        default: break
        }
      }
    }
    return marks * leastDistance >= block.byteCount
  }
}
