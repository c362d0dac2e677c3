import Linguistics
import NewsModel
import TextCore

/// Sentence vectors, word pieces included, of all sentences of the texts.
struct VectorsBenchmark {
  let texts: Texts
  let model: LanguageModel
  let encoder: SentenceEncoder
  /// Where to write the sentences and vectors, a line of `parallax analyze --layers vectors` a text.
  let results: String?

  /// Computes all vectors `repetitions` times; the sentences are found before.
  func run(_ repetitions: Int) throws -> Measurement {
    let reader = ReaderBox(model)
    let layers = texts.items.map { reader.read($0.text) }
    let ranges = layers.map { $0.sentences.map(\.range) }
    let (vectors, duration) = try Duration.best(of: repetitions) {
      zip(texts.items, ranges).map { encoder.vectors(of: $1, in: $0.text.span) }
    }
    for (values, item) in zip(vectors, texts.items) { try check(values, of: item) }
    if let results { try write(layers, vectors, to: results) }
    var checksum = Checksum()
    for value in vectors.joined() { checksum.add(UInt64(value.bitPattern)) }
    return Measurement(
      benchmark: "vectors", items: ranges.reduce(0) { $0 + $1.count }, bytes: texts.byteCount, tokens: 0,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: checksum.value)
  }

  /// Every vector has length 1.
  private func check(_ values: ContiguousArray<Float>, of item: Texts.Item) throws {
    for start in stride(from: 0, to: values.count, by: SentenceEncoder.width) {
      let squares = values[start..<start + SentenceEncoder.width].reduce(0) { $0 + $1 * $1 }
      guard abs(squares - 1) < 1e-4 else { throw EvaluationFailure("\(item.id): a vector has not the length 1.") }
    }
  }

  private func write(
    _ layers: [LanguageLayer], _ vectors: [ContiguousArray<Float>], to path: String
  ) throws {
    var writer = JSONWriter()
    for (item, (layer, values)) in zip(texts.items, zip(layers, vectors)) {
      var reading = ArticleReading(Article(id: item.id, text: item.text))
      reading.language = layer
      reading.vectors = SentenceVectors(width: SentenceEncoder.width, values: values)
      ArticleLine(reading).append(to: &writer, parts: .text)
    }
    try writer.finish().write(to: path)
  }
}
