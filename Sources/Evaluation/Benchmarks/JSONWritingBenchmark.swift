import Linguistics
import NewsModel
import TextCore

/// Readings into lines of JSON with tokens: the most that `parallax analyze` writes.
struct JSONWritingBenchmark {
  let texts: Texts
  let model: LanguageModel

  /// Writes all lines `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let reader = ReaderBox(model)
    let lines = texts.items.map {
      ArticleLine(article: Article(id: $0.id, text: $0.text), language: reader.read($0.text))
    }
    var writer = JSONWriter()
    let (bytes, duration) = try Duration.best(of: repetitions) {
      writer.removeAll()
      for line in lines { line.append(to: &writer, parts: [.text, .tokens]) }
      return writer.bytes.count
    }
    var checksum = Checksum()
    try check(writer.bytes, lines, &checksum)
    return Measurement(
      benchmark: "json-writing", items: lines.count, bytes: bytes,
      tokens: lines.reduce(0) { $0 + ($1.reading.language?.tokens.count ?? 0) },
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: checksum.value)
  }

  /// What was written must read back: the texts byte for byte, and as many tokens.
  private func check(_ bytes: ContiguousArray<UInt8>, _ lines: [ArticleLine], _ checksum: inout Checksum) throws {
    for (written, line) in zip(bytes.split(separator: 0x0a), lines) {
      let document = try JSONDocument(parsing: ContiguousArray(written))
      guard let text = document.member("text", of: document.root),
        document.string(at: text) == line.reading.article.text,
        let tokens = document.member("tokens", of: document.root),
        document.elements(of: tokens).reduce(0, { count, _ in count + 1 }) == line.reading.language?.tokens.count
      else { throw EvaluationFailure("\(line.reading.article.id): the line does not say what was read.") }
      checksum.add(UInt64(written.count))
    }
  }
}
