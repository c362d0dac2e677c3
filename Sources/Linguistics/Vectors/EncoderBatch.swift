internal import Tensors

/// Sequences of word pieces that go through the encoder together, end to end.
struct EncoderBatch {
  /// The pieces of all sequences.
  var pieces: ContiguousArray<UInt32> = []
  /// Where each sequence starts, and where the last one ends.
  var starts: ContiguousArray<Int> = [0]

  /// Rows of all sequences.
  var rows: Int { pieces.count }

  /// The rows of each sequence.
  var sequences: some Sequence<Range<Int>> {
    zip(starts, starts.dropFirst()).lazy.map { start, end in start..<end }
  }
}

/// The working memory of the encoder for a number of rows.
struct EncoderMemory: ~Copyable {
  /// Rows of the feed-forward half that are computed together: what lies between its two products stays in the cache.
  static let innerRows = 128

  /// The tokens' vectors, row by row.
  var states: FloatBuffer
  /// What attention, then the feed-forward half, adds.
  var additions: FloatBuffer
  /// Query, key and value of each token.
  var heads: FloatBuffer
  /// What attention brings together.
  var gathered: FloatBuffer
  /// The feed-forward half of `innerRows` rows.
  var inner: FloatBuffer
  /// What the attention kernel needs.
  var scratch: FloatBuffer

  init(rows: Int) {
    states = FloatBuffer(count: rows * MiniLM.width)
    additions = FloatBuffer(count: rows * MiniLM.width)
    heads = FloatBuffer(count: rows * 3 * MiniLM.width)
    gathered = FloatBuffer(count: rows * MiniLM.width)
    inner = FloatBuffer(count: Self.innerRows * MiniLM.inner)
    scratch = FloatBuffer(count: Attention.scratchFloats(tokens: WordPiece.limit))
  }
}
