import Foundation
import TextCore

/// Lines of JSON into texts, as `parallax analyze` reads its input.
struct JSONReadingBenchmark {
  private static let volume = 1 << 27

  let texts: Texts

  private struct Sums: Equatable {
    var lines = 0
    var textBytes = 0
  }

  /// Reads all lines again and again, `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let passes = max(1, Self.volume / texts.lines.count)
    let lines = texts.lines.split(separator: 0x0a).map { ContiguousArray($0) }
    let (sums, duration) = try Duration.best(of: repetitions) {
      var sums = Sums()
      for _ in 0..<passes {
        for line in lines { sums.textBytes += try text(in: JSONDocument(parsing: line)).count }
        sums.lines += lines.count
      }
      return sums
    }
    try check(sums, passes, lines)
    return Measurement(
      benchmark: "json-reading", items: sums.lines, bytes: passes * lines.reduce(0) { $0 + $1.count }, tokens: 0,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: UInt64(sums.textBytes))
  }

  private func text(in document: JSONDocument) throws -> ContiguousArray<UInt8> {
    guard let text = document.member("text", of: document.root) else { throw EvaluationFailure("A line has no text.") }
    return document.string(at: text)
  }

  /// Foundation must read the same texts.
  private func check(_ sums: Sums, _ passes: Int, _ lines: [ContiguousArray<UInt8>]) throws {
    var bytes = 0
    for (line, item) in zip(lines, texts.items) {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      guard let text = object?["text"] as? String, text.utf8.elementsEqual(item.text) else {
        throw EvaluationFailure("\(item.id): Foundation reads another text.")
      }
      bytes += text.utf8.count
    }
    guard bytes * passes == sums.textBytes else { throw EvaluationFailure("Texts were read twice or not at all.") }
  }
}
