import Foundation
import Pipeline

/// Which texts hold each other's runs of words: articles with their layout are read, word by word, and compared.
struct OriginsBenchmark {
  let path: String

  /// Reads and compares all articles of the file, `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let search = CopySearch(paths: [path])
    guard search.count > 0 else { throw EvaluationFailure("There is no article in \(path).") }
    let (pairs, duration) = try Duration.best(of: repetitions) { search.pairs() }
    var checksum = Checksum()
    for pair in pairs { checksum.add(UInt64(pair)) }
    return Measurement(
      benchmark: "origins", items: search.count, bytes: search.byteCount, tokens: 0, cpuSeconds: duration.cpuSeconds,
      wallSeconds: duration.wallSeconds, checksum: checksum.value)
  }
}
