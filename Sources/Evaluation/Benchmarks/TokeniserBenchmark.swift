import Linguistics
import NewsModel
import TextCore

/// The tokeniser alone.
struct TokeniserBenchmark {
  let texts: Texts
  let model: LanguageModel

  private struct Sums: Equatable {
    var tokens = 0
    var checksum = Checksum()
  }

  /// Tokenises all texts `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let tokeniser = try Tokeniser(exceptions: TokeniserExceptions(model.file))
    var boundaries: ContiguousArray<TokenBoundary> = []
    let (sums, duration) = try Duration.best(of: repetitions) {
      var sums = Sums()
      for item in texts.items {
        boundaries.removeAll(keepingCapacity: true)
        tokeniser.tokenise(item.text.span, into: &boundaries)
        sums.tokens += boundaries.count
        for boundary in boundaries { sums.checksum.add(UInt64(boundary.range.upper)) }
      }
      return sums
    }
    try check(sums)
    return Measurement(
      benchmark: "tokeniser", items: texts.items.count, bytes: texts.byteCount, tokens: sums.tokens,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: sums.checksum.value)
  }

  /// The whole reader must see the same tokens.
  private func check(_ sums: Sums) throws {
    var again = Sums()
    let reader = ReaderBox(model)
    for item in texts.items {
      let layer = reader.read(item.text)
      again.tokens += layer.tokens.count
      for range in layer.tokens.ranges { again.checksum.add(UInt64(range.upper)) }
    }
    guard again == sums else { throw EvaluationFailure("The tokeniser and the reader see different tokens.") }
  }
}
