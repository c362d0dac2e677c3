internal import TextCore

/// A run of text that a browser would set as one block: between two tags of blocks, or two line breaks.
struct PageBlock: Sendable {
  /// What kind of element it is set in.
  enum Kind: UInt8, Sendable {
    case paragraph, heading, listItem, cell, quotation, preformatted, caption, plain
  }

  /// Its rows of `PageBlocks.pieces`.
  var pieces: Range<Int>
  /// The element that it stands in directly, as far as blocks go.
  var element: Int
  var kind: Kind
  /// The first run of text in it: a row of the tree's nodes.
  var firstNode: Int
  /// Bytes that are no white space.
  var byteCount = 0
  /// Those of them in links.
  var linkByteCount = 0
  /// Words: runs between white space.
  var wordCount = 0
  /// Commas, full stops and the like.
  var markCount = 0
  /// Whether its last byte ends a sentence.
  var endsSentence = false
  /// Whether it stands in an element that is not shown.
  var isInvisible = false
  /// Whether the page has the same text elsewhere, where that counts more.
  var isRepeat = false
  /// Capital letters of ASCII.
  var capitalCount = 0

  /// The share of its text that is in links.
  var linkDensity: Double { byteCount == 0 ? 0 : Double(linkByteCount) / Double(byteCount) }

  /// Whether it reads as a sentence or more: long enough, few links.
  var isProse: Bool {
    (wordCount >= 8 || byteCount >= 60) && byteCount >= 30 && linkDensity < 0.4 && markCount > 0 && kind != .heading
      && kind != .caption
  }

  /// How much it weighs as evidence that the article is here.
  var weight: Int { isProse && !isRepeat ? byteCount - linkByteCount : 0 }
}

/// A part of a block's text.
struct BlockPiece: Sendable {
  /// The bytes of the tree's text; empty for a line break.
  var text: TextRange
  /// Whether it stands in a link.
  var isLink: Bool
}
