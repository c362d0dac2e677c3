internal import TextCore

/// Where the words of word pieces stand: one row a word.
struct WordPlaces {
  /// The first piece of each word; a word's pieces end where the next one's begin.
  var pieces: ContiguousArray<Int> = []
  /// The bytes of each word.
  var ranges: ContiguousArray<TextRange> = []

  /// Adds a word whose first piece will be number `piece`.
  mutating func append(piece: Int, _ range: Range<Int>) {
    pieces.append(piece)
    ranges.append(TextRange(range))
  }
}
