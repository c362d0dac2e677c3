internal import Tensors
internal import TextCore

/// The word pieces of the model, in sections of its weights file: `vocabulary.bytes` (all pieces end to end, without
/// their ##), `vocabulary.offsets` (one more than pieces) and the hash table `vocabulary`.
struct WordPieceVocabulary: Sendable {
  /// Where in a word a piece may stand; the seed of its hash. The seeds differ in their high bits: MurmurHash lets the
  /// low ones cancel against the letters of a short word.
  enum Position: UInt64 {
    /// At the start.
    case first = 1
    /// Further on: pieces that are written with ## in front.
    case continued = 0x9e37_79b9_7f4a_7c15
  }

  private let bytes: MappedArray<UInt8>
  private let offsets: MappedArray<UInt32>
  private let table: HashTable64
  /// Bytes of the longest piece: no longer one needs to be tried.
  let longestPiece: Int

  /// The vocabulary in `file`.
  init(_ file: WeightsFile) throws(WeightsError) {
    bytes = try file.array("vocabulary.bytes", of: UInt8.self)
    offsets = try file.array("vocabulary.offsets", of: UInt32.self)
    table = try HashTable64(file, name: "vocabulary")
    guard offsets.count > 0 else { throw WordPieceError.damagedVocabulary(file.path) }
    var longest = 0
    for piece in 0..<(offsets.count - 1) {
      guard offsets[piece] <= offsets[piece + 1], Int(offsets[piece + 1]) <= bytes.count else {
        throw WordPieceError.damagedVocabulary(file.path)
      }
      longest = max(longest, Int(offsets[piece + 1] - offsets[piece]))
    }
    longestPiece = longest
  }

  /// How many pieces there are.
  var count: Int { offsets.count - 1 }

  /// The number of the piece that `range` of `word` spells, or nil.
  func piece(_ word: borrowing Span<UInt8>, _ range: Range<Int>, at position: Position) -> UInt32? {
    guard let piece = table[Self.key(word.extracting(range), at: position)] else { return nil }
    guard Int(piece) < count else { return nil }
    let start = Int(offsets[Int(piece)])
    guard Int(offsets[Int(piece) + 1]) - start == range.count else { return nil }
    for place in 0..<range.count where bytes[start + place] != word[range.lowerBound + place] { return nil }
    return piece
  }

  /// The key of a piece in the hash table.
  static func key(_ bytes: borrowing Span<UInt8>, at position: Position) -> UInt64 {
    max(1, murmur64A(bytes, seed: position.rawValue))
  }
}

/// What can be wrong with a vocabulary.
enum WordPieceError {
  static func damagedVocabulary(_ path: String) -> WeightsError {
    WeightsError(.damaged, "The vocabulary in \(path) is damaged; install the model again.")
  }
}
