package import NewsModel
package import Tensors
package import TextCore

/// Finds the words of attributions: who (source), the words that say so (cue), and what (content).
///
/// Word pieces go through the first layers of MiniLM, trained on for this task, and each word gets a tag from a
/// conditional random field; `training/attribution` trains it, `Documentation/attribution.md` tells how good it is.
/// What belongs together is for the reader of the spans to say.
package final class AttributionTagger: Sendable {
  /// Rows (word pieces) that go through the layers together: bounds the working memory.
  private static let batchRows = 512

  /// 16 hexadecimal digits that tell trained weights from other ones.
  package let identity: String

  private let tokeniser: WordPiece
  private let embeddings: AttributionEmbeddings
  private let layers: [EncoderLayer]
  private let head: PackedMatrix
  private let field: TagField

  /// The tagger whose weights are in `file`, on top of the released encoder in `released` (see `MiniLMConversion`).
  package init(_ file: WeightsFile, released: WeightsFile) throws(WeightsError) {
    identity = file.identity
    tokeniser = try WordPiece(released)
    embeddings = try AttributionEmbeddings(file, released: released, pieces: tokeniser.vocabulary.count)
    var layers: [EncoderLayer] = []
    while file.contains(MiniLM.section("attention.bias", ofLayer: layers.count)) {
      layers.append(try EncoderLayer(file, index: layers.count))
    }
    self.layers = layers
    head = try PackedMatrix(file, name: "head", outputs: AttributionTag.count, inputs: MiniLM.width)
    field = try TagField(file)
  }

  /// The spans in the given blocks of `text` (headline and paragraphs, in text order), in text order. O(text).
  package func spans(
    in blocks: ContiguousArray<TextRange>, of text: borrowing Span<UInt8>
  ) -> ContiguousArray<AttributionSpan> {
    let words = AttributionWords(blocks, of: text, tokeniser: tokeniser)
    let windows = AttributionWindows(words)
    var spans: ContiguousArray<AttributionSpan> = []
    guard !windows.sequences.isEmpty else { return spans }
    var batch = AttributionBatch()
    var memory = EncoderMemory(rows: Self.batchRows)
    for sequence in windows.sequences {
      if batch.encoder.rows + AttributionWindows.rows > Self.batchRows { run(&batch, &memory, words, &spans) }
      batch.append(
        windows.parts[sequence], words, start: tokeniser.special.start, end: tokeniser.special.end)
    }
    run(&batch, &memory, words, &spans)
    return spans
  }

  /// Sends a batch through the layers, adds its spans and empties it.
  private func run(
    _ batch: inout AttributionBatch, _ memory: inout EncoderMemory, _ words: AttributionWords,
    _ spans: inout ContiguousArray<AttributionSpan>
  ) {
    embeddings.look(up: batch, into: &memory)
    for layer in layers { layer.run(batch.encoder, &memory) }
    let width = MiniLM.width
    for (row, first) in batch.firstRows.enumerated() {
      unsafe (memory.gathered.base + row * width).update(from: memory.states.base + first * width, count: width)
    }
    unsafe head.multiply(
      rows: batch.firstRows.count, input: memory.gathered.base, inputStride: width, output: memory.additions.base,
      outputStride: AttributionTag.count)
    var row = 0
    for part in batch.parts {
      unsafe append(part, memory.additions.base + row * AttributionTag.count, words, &spans)
      row += part.count
    }
    batch = AttributionBatch()
  }

  /// Adds the spans of one part, whose scores are given.
  private func append(
    _ part: Range<Int>, _ scores: UnsafePointer<Float>, _ words: AttributionWords,
    _ spans: inout ContiguousArray<AttributionSpan>
  ) {
    let tags = unsafe field.best(scores, count: part.count)
    guard tags.contains(where: { $0 != 0 }) else { return }
    let probabilities = unsafe field.probabilities(scores, count: part.count)
    var word = 0
    while word < tags.count {
      guard tags[word] != 0 else {
        word += 1
        continue
      }
      let first = word
      repeat { word += 1 } while word < tags.count && tags[word] == tags[first] + 1
      var probability: Float = 1
      for place in [first, word - 1] {
        probability = min(probability, probabilities[place * AttributionTag.count + Int(tags[place])])
      }
      let range = TextRange(
        words.places.ranges[part.lowerBound + first].lower, words.places.ranges[part.lowerBound + word - 1].upper)
      spans.append(
        AttributionSpan(role: AttributionTag.role(Int(tags[first])), range: range, probability: probability))
    }
  }
}
