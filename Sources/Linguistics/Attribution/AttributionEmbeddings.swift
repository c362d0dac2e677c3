internal import Tensors

/// The first vectors of word pieces: the released encoder's rows of piece and position, and rows of our own for the two
/// features of the word, normalised.
struct AttributionEmbeddings: Sendable {
  private let words: MappedArray<Float>
  private let positions: MappedArray<Float>
  private let cases: MappedArray<Float>
  private let quotes: MappedArray<Float>
  private let norm: LayerNorm

  /// `file` has the trained rows, `released` the encoder that they were trained on.
  init(_ file: WeightsFile, released: WeightsFile, pieces: Int) throws(WeightsError) {
    let width = MiniLM.width
    words = try released.array("embedding.word", of: Float.self, shape: [pieces, width])
    positions = try released.array("embedding.position", of: Float.self, shape: [MiniLM.positions, width])
    cases = try file.array("case", of: Float.self, shape: [AttributionWords.cases, width])
    quotes = try file.array("quote", of: Float.self, shape: [AttributionWords.quotes, width])
    norm = try LayerNorm(file, name: "embedding", width: width, epsilon: MiniLM.epsilon)
  }

  /// Fills `memory.states` with the rows of `batch`, whose words have these features.
  func look(up batch: AttributionBatch, into memory: inout EncoderMemory) {
    let width = MiniLM.width
    for sequence in batch.encoder.sequences {
      for row in sequence {
        let word = unsafe words.base + Int(batch.encoder.pieces[row]) * width
        let position = unsafe positions.base + (row - sequence.lowerBound) * width
        let letterCase = unsafe cases.base + Int(batch.cases[row]) * width
        let quote = unsafe quotes.base + Int(batch.quotes[row]) * width
        let state = unsafe memory.states.base + row * width
        for column in 0..<width {
          unsafe state[column] = word[column] + position[column] + letterCase[column] + quote[column]
        }
      }
    }
    unsafe norm.normalise(rows: batch.encoder.rows, memory.states.base, adding: nil)
  }
}

/// Sequences of the tagger that go through the encoder together.
struct AttributionBatch {
  /// Their pieces.
  var encoder = EncoderBatch()
  /// The features of each piece.
  var cases: ContiguousArray<UInt8> = []
  var quotes: ContiguousArray<UInt8> = []
  /// The row of each word's first piece.
  var firstRows: ContiguousArray<Int> = []
  /// The parts, in order.
  var parts: ContiguousArray<Range<Int>> = []

  /// Adds a sequence of these parts: [CLS] part [SEP] part [SEP] …
  mutating func append(
    _ sequence: ContiguousArray<Range<Int>>.SubSequence, _ words: AttributionWords, start: UInt32, end: UInt32
  ) {
    appendMarker(start)
    for part in sequence {
      parts.append(part)
      for word in part {
        firstRows.append(encoder.rows)
        for piece in words.pieces(of: word) {
          encoder.pieces.append(words.pieces[piece])
          cases.append(words.cases[word])
          quotes.append(words.quotes[word])
        }
      }
      appendMarker(end)
    }
    encoder.starts.append(encoder.rows)
  }

  private mutating func appendMarker(_ piece: UInt32) {
    encoder.pieces.append(piece)
    cases.append(AttributionWords.marker.case)
    quotes.append(AttributionWords.marker.quote)
  }
}
