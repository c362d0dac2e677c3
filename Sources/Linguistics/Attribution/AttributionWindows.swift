/// Blocks put together to sequences for the encoder, as in training: parts of at most 240 pieces, as many as go into 128.
struct AttributionWindows {
  /// Pieces that parts are put together up to.
  static let usual = 128
  /// Pieces of one part; a longer block is cut.
  static let longest = 240
  /// Rows of the longest sequence: a word that goes over the limit, [CLS] and [SEP] among them.
  static let rows = longest + 2

  /// The words of each part, in text order.
  private(set) var parts: ContiguousArray<Range<Int>> = []
  /// The parts of each sequence.
  private(set) var sequences: ContiguousArray<Range<Int>> = []

  init(_ words: AttributionWords) {
    var (firstPart, pieces) = (0, 1)
    for block in words.blocks {
      for part in Self.parts(of: block, words) {
        let size = part.reduce(1) { $0 + words.pieces(of: $1).count }
        if parts.count > firstPart, pieces + size > Self.usual {
          sequences.append(firstPart..<parts.count)
          (firstPart, pieces) = (parts.count, 1)
        }
        parts.append(part)
        pieces += size
      }
    }
    if parts.count > firstPart { sequences.append(firstPart..<parts.count) }
  }

  private static func parts(of block: Range<Int>, _ words: AttributionWords) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, pieces) = (block.lowerBound, 0)
    for word in block {
      let count = words.pieces(of: word).count
      if pieces + count > longest {
        parts.append(start..<word)
        (start, pieces) = (word, 0)
      }
      pieces += count
    }
    parts.append(start..<block.upperBound)
    return parts
  }
}
