import TextCore

/// What every text goes through first: is it UTF-8, and how many lines has it.
struct ScanningBenchmark {
  /// About how many bytes are scanned in one run: enough that the clock's steps do not matter.
  private static let volume = 1 << 30

  let bytes: ContiguousArray<UInt8>

  /// Scans the bytes again and again, `repetitions` times.
  func run(_ repetitions: Int) throws -> Measurement {
    let passes = max(1, Self.volume / max(1, bytes.count))
    let (lines, duration) = try Duration.best(of: repetitions) {
      var lines = 0
      for _ in 0..<passes {
        let span = bytes.span
        try span.validateUTF8()
        lines += span.count(of: 0x0a)
      }
      return lines
    }
    try check(lines / passes)
    return Measurement(
      benchmark: "scanning", items: passes, bytes: passes * bytes.count, tokens: 0,
      cpuSeconds: duration.cpuSeconds, wallSeconds: duration.wallSeconds, checksum: UInt64(lines))
  }

  private func check(_ lines: Int) throws {
    var count = 0
    for byte in bytes where byte == 0x0a { count += 1 }
    guard count == lines else { throw EvaluationFailure("\(lines) lines were counted and there are \(count).") }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw EvaluationFailure("The standard library says that the text is not UTF-8.")
    }
  }
}
