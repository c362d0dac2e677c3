import Linguistics
import NewsModel

/// Each text with a reader of its own, as when one article comes alone: no word is known yet.
struct ArticleBenchmark {
  let texts: Texts
  let model: LanguageModel

  /// Reads all texts `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let (sums, duration) = try Duration.best(of: repetitions) {
      var sums = ReadingSums()
      for item in texts.items { sums.add(ReaderBox(model).read(item.text)) }
      return sums
    }
    try check(sums)
    return Measurement(
      benchmark: "article", items: texts.items.count, bytes: texts.byteCount, tokens: sums.tokens,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: sums.checksum.value)
  }

  /// A reader that has read the other texts must read the same.
  private func check(_ sums: ReadingSums) throws {
    var again = ReadingSums()
    let reader = ReaderBox(model)
    for item in texts.items {
      let layer = reader.read(item.text)
      try ReadingCheck.check(layer, of: item)
      again.add(layer)
    }
    guard again == sums else { throw EvaluationFailure("What a reader read before changed what it reads.") }
  }
}
