/// The chunks of text that spaCy cuts by heart: "can't" → "ca" + "n't" (norm "not"), "e.g.", ":-)".
///
/// They are data and come with a model. A chunk stands for itself; its pieces, joined, are the chunk again.
package struct TokeniserExceptions: Sendable, Equatable {
  /// One piece of a chunk.
  struct Piece: Sendable, Equatable {
    /// The number of bytes.
    let count: Int
    /// The place of its norm, or `noNorm`.
    let norm: UInt32
  }

  /// What `TokenBoundary.exceptionNorm` says of a token without a norm of its own.
  package static let noNorm = UInt32.max
  /// The longest piece or norm that the serialised form can hold.
  static let longestString = 254

  private(set) var chunks = ByteStringTable()
  private(set) var norms = ByteStringTable()
  private(set) var pieces: ContiguousArray<Piece> = []
  /// Where the pieces of each chunk end.
  private var pieceEnds: ContiguousArray<Int> = []

  /// No exceptions.
  package init() {}

  /// The exceptions of a model, each chunk with its pieces in order.
  package init(_ entries: [(text: String, pieces: [(orth: String, norm: String?)])]) throws(TokeniserExceptionsError) {
    for entry in entries {
      let joined = entry.pieces.map(\.orth).joined()
      guard entry.text.utf8.elementsEqual(joined.utf8) else { throw .piecesDiffer(chunk: entry.text) }
      try add(entry.pieces.map { (ContiguousArray($0.orth.utf8), $0.norm.map { ContiguousArray($0.utf8) }) })
    }
  }

  /// The number of chunks.
  package var count: Int { chunks.count }

  /// The number of distinct norms.
  package var normCount: Int { norms.count }

  /// The norm that `TokenBoundary.exceptionNorm` names, as UTF-8; `index` is below `normCount`.
  package func norm(_ index: UInt32) -> ContiguousArray<UInt8> {
    ContiguousArray(norms.bytes[norms.range(Int(index))])
  }

  /// The string ids of all norms, in the order of `TokenBoundary.exceptionNorm`.
  package var normIDs: ContiguousArray<UInt64> {
    ContiguousArray((0..<norms.count).map { StringID.of(norms.bytes.span.extracting(norms.range($0))) })
  }

  /// The places in `pieces` of the pieces of a chunk.
  func pieceRange(_ chunk: Int) -> Range<Int> { (chunk == 0 ? 0 : pieceEnds[chunk - 1])..<pieceEnds[chunk] }

  /// Adds the chunk that `parts` make when joined.
  mutating func add(
    _ parts: [(orth: ContiguousArray<UInt8>, norm: ContiguousArray<UInt8>?)]
  ) throws(TokeniserExceptionsError) {
    let chunk = ContiguousArray(parts.map(\.orth).joined())
    func fault(_ make: (String) -> TokeniserExceptionsError) -> TokeniserExceptionsError {
      make(String(decoding: chunk, as: UTF8.self))
    }
    for part in parts {
      guard !part.orth.isEmpty else { throw fault { .emptyPiece(chunk: $0) } }
      guard max(part.orth.count, part.norm?.count ?? 0) <= Self.longestString, parts.count <= Self.longestString
      else { throw fault { .tooLong(chunk: $0) } }
    }
    guard !chunk.isEmpty else { throw .emptyPiece(chunk: "") }
    guard chunks.insert(chunk).isNew else { throw fault { .repeated(chunk: $0) } }
    for part in parts { pieces.append(Piece(count: part.orth.count, norm: normIndex(part.norm))) }
    pieceEnds.append(pieces.count)
  }

  private mutating func normIndex(_ norm: ContiguousArray<UInt8>?) -> UInt32 {
    guard let norm, !norm.isEmpty else { return Self.noNorm }
    return UInt32(norms.insert(norm).number)
  }
}

/// Why a list of tokeniser exceptions cannot be used.
package enum TokeniserExceptionsError: Error, Equatable, CustomStringConvertible {
  /// The pieces of a chunk do not make the chunk.
  case piecesDiffer(chunk: String)
  /// A chunk has no piece, or one without characters.
  case emptyPiece(chunk: String)
  /// A piece or a norm is longer than 254 bytes, or there are more pieces than that.
  case tooLong(chunk: String)
  /// A chunk comes twice.
  case repeated(chunk: String)
  /// The serialised form is cut off or is something else.
  case malformed(offset: Int)

  /// One sentence for the user.
  package var description: String {
    switch self {
    case .piecesDiffer(let chunk):
      "The tokeniser exception “\(chunk)” is not made of its pieces; install the models again."
    case .emptyPiece(let chunk):
      "The tokeniser exception “\(chunk)” has an empty piece; install the models again."
    case .tooLong(let chunk):
      "The tokeniser exception “\(chunk)” has a piece of more than 254 bytes; install the models again."
    case .repeated(let chunk):
      "The tokeniser exception “\(chunk)” is listed twice; install the models again."
    case .malformed(let offset):
      "The tokeniser exceptions are damaged at byte \(offset); install the models again."
    }
  }
}
