import Foundation
import Intake

/// The pages of a WARC file, unpacked and told from what is none, without extraction. Bytes are those of the file.
struct ArchiveBenchmark {
  let path: String

  private struct Sums: Equatable {
    var pages = 0
    var failures = 0
    var checksum = Checksum()
  }

  /// Reads the file `repetitions` times, the fastest counts.
  func run(_ repetitions: Int) throws -> Measurement {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path)).count
    let (sums, duration) = try Duration.best(of: repetitions) { read() }
    guard sums.pages > 0, sums.failures == 0 else {
      throw EvaluationFailure("\(path) has \(sums.pages) pages, and \(sums.failures) records that cannot be read.")
    }
    return Measurement(
      benchmark: "archive", items: sums.pages, bytes: bytes, tokens: 0, cpuSeconds: duration.cpuSeconds,
      wallSeconds: duration.wallSeconds, checksum: sums.checksum.value)
  }

  private func read() -> Sums {
    var sums = Sums()
    let source = PageSource(paths: [path])
    while let item = source.next() {
      guard case .page(let page) = item else {
        sums.failures += 1
        continue
      }
      sums.pages += 1
      sums.checksum.add(UInt64(page.byteCount))
    }
    return sums
  }
}
