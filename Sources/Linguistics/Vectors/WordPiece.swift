package import Tensors
internal import TextCore

/// BERT's uncased tokenisation, the same piece for piece as that of the Hugging Face `tokenizers` package for
/// all-MiniLM-L6-v2: control characters go, accents go, letters become small, punctuation and ideographs stand alone,
/// and each word is cut greedily into the longest pieces of the vocabulary. The five special names ([CLS] and so on),
/// written out in a text, become the special pieces, as they do there.
///
/// One known difference: marks that stay and that Unicode would reorder beside each other keep their order (no
/// language of news writes that).
package struct WordPiece: Sendable {
  /// Pieces of a text that the model reads, [CLS] and [SEP] among them (`max_seq_length` of the released model).
  package static let limit = 256

  /// Words of more scalars than this are unknown, whatever they are made of.
  static let longestWord = 100

  let vocabulary: WordPieceVocabulary
  let scalars: WordPieceScalars
  let special: WordPieceSpecialPieces

  /// The tokeniser of the model in `file`.
  package init(_ file: WeightsFile) throws(WeightsError) {
    vocabulary = try WordPieceVocabulary(file)
    scalars = WordPieceScalars()
    special = try WordPieceSpecialPieces(vocabulary, path: file.path)
  }

  /// Appends the pieces of `range` of `text` to `pieces`: [CLS], at most `limit` - 2 pieces, [SEP]. A longer text is
  /// cut there: the model does not see the rest. Bytes that are not UTF-8 are passed over.
  package func encode(
    _ text: borrowing Span<UInt8>, range: Range<Int>, limit: Int = WordPiece.limit,
    into pieces: inout ContiguousArray<UInt32>
  ) {
    precondition(limit >= 2, "[CLS] and [SEP] need room")
    pieces.append(special.start)
    var words = WordPieceWords(self, end: pieces.count + limit - 2)
    swap(&words.pieces, &pieces)
    words.read(text, range)
    swap(&words.pieces, &pieces)
    pieces.append(special.end)
  }

  /// Appends the pieces of all of `range` of `text` to `pieces`, without [CLS] and [SEP], and the words that they are of
  /// to `places`.
  func encodeWords(
    _ text: borrowing Span<UInt8>, range: Range<Int>, into pieces: inout ContiguousArray<UInt32>,
    places: inout WordPlaces
  ) {
    var words = WordPieceWords(self, end: Int.max)
    swap(&words.pieces, &pieces)
    words.places = places
    places = WordPlaces()
    words.read(text, range)
    swap(&words.pieces, &pieces)
    if let found = words.places { places = found }
  }
}
