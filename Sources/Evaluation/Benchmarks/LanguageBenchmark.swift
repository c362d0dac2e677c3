import Linguistics
import NewsModel
import Pipeline
import TextCore

/// The whole reader of English over texts, on one thread or several.
struct LanguageBenchmark {
  let texts: Texts
  let model: LanguageModel
  let jobs: Int
  /// Where to write what was read, a line of `parallax analyze --tokens` a text.
  let results: String?

  /// Reads all texts `repetitions` times, with new readers each time.
  func run(_ repetitions: Int) throws -> Measurement {
    let (sums, duration) = try Duration.best(of: repetitions) { try read() }
    try check(sums)
    return Measurement(
      benchmark: "language", items: texts.items.count, bytes: texts.byteCount, tokens: sums.tokens,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: sums.checksum.value)
  }

  private func read() throws -> ReadingSums {
    let sums = Guarded(ReadingSums())
    let model = model
    // Each thread chooses its own kernels; they must be those that the model was packed for.
    let instructions = InstructionSet.current
    var items = texts.items.makeIterator()
    try parallelMap(
      jobs: jobs,
      workspace: {
        try instructions.use()
        return ReaderBox(model)
      },
      next: { items.next() },
      transform: { reader, item in reader.read(item.text) },
      emit: { layer in
        sums.update { $0.add(layer) }
        return true
      })
    return sums.value
  }

  /// Reads once more, text by text on one thread, and holds every layer to the text.
  private func check(_ sums: ReadingSums) throws {
    var again = ReadingSums()
    var writer = JSONWriter()
    let reader = ReaderBox(model)
    for item in texts.items {
      let layer = reader.read(item.text)
      try ReadingCheck.check(layer, of: item)
      again.add(layer)
      guard results != nil else { continue }
      ArticleLine(article: Article(id: item.id, text: item.text), language: layer).append(to: &writer, parts: .tokens)
    }
    guard again == sums else { throw EvaluationFailure("\(jobs) jobs and one job gave different results.") }
    if let results { try writer.finish().write(to: results) }
  }
}

/// What is summed over readings.
struct ReadingSums: Equatable, Sendable {
  private(set) var tokens = 0
  private(set) var checksum = Checksum()

  /// Adds a text's reading.
  mutating func add(_ layer: LanguageLayer) {
    tokens += layer.tokens.count
    checksum.add(layer)
  }
}
