internal import Tensors

/// The numbers of the pieces that are not spelled by letters.
struct WordPieceSpecialPieces: Sendable {
  /// [CLS], which starts every text.
  let start: UInt32
  /// [SEP], which ends it.
  let end: UInt32
  /// [UNK], for a word that the vocabulary cannot spell.
  let unknown: UInt32
  /// The names as a text may hold them.
  private let named: [(name: ContiguousArray<UInt8>, piece: UInt32)]

  init(_ vocabulary: WordPieceVocabulary, path: String) throws(WeightsError) {
    var named: [(name: ContiguousArray<UInt8>, piece: UInt32)] = []
    for name in ["[CLS]", "[SEP]", "[UNK]", "[PAD]", "[MASK]"] {
      let bytes = ContiguousArray(name.utf8)
      guard let piece = vocabulary.piece(bytes.span, 0..<bytes.count, at: .first) else {
        throw WordPieceError.damagedVocabulary(path)
      }
      named.append((bytes, piece))
    }
    start = named[0].piece
    end = named[1].piece
    unknown = named[2].piece
    self.named = named
  }

  /// The special piece whose name starts at `place`, before `end`, and the bytes of the name.
  func piece(in text: borrowing Span<UInt8>, at place: Int, before end: Int) -> (piece: UInt32, width: Int)? {
    for (name, piece) in named where name.count <= end - place {
      var same = 0
      while same < name.count, text[place + same] == name[same] { same += 1 }
      if same == name.count { return (piece, name.count) }
    }
    return nil
  }
}
