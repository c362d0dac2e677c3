import Foundation
import TextCore

/// What a benchmark measured: one line of JSON.
struct Measurement {
  let benchmark: String
  /// Texts, sentences or passes, as the benchmark says.
  let items: Int
  let bytes: Int
  /// 0 where no tokens are counted.
  let tokens: Int
  /// User and system time of the process.
  let cpuSeconds: Double
  let wallSeconds: Double
  /// Of the results; equal results have equal checksums.
  let checksum: UInt64

  /// The line.
  var json: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("benchmark")
    writer.string(benchmark)
    writer.key("instructions")
    writer.string(InstructionSet.current.rawValue)
    writer.key("items")
    writer.integer(items)
    writer.key("bytes")
    writer.integer(bytes)
    writer.key("tokens")
    writer.integer(tokens)
    writer.key("cpu_seconds")
    writer.double(cpuSeconds)
    writer.key("wall_seconds")
    writer.double(wallSeconds)
    writer.key("checksum")
    writer.string(String(checksum, radix: 16))
    writer.endObject()
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}

/// The time that one run took.
struct Duration {
  let cpuSeconds: Double
  let wallSeconds: Double

  /// Runs `work` and measures it.
  static func measuring<Result>(_ work: () throws -> Result) rethrows -> (result: Result, duration: Duration) {
    let start = (cpu: cpuNow(), wall: ContinuousClock.now)
    let result = try work()
    let wall = ContinuousClock.now - start.wall
    return (result, Duration(cpuSeconds: cpuNow() - start.cpu, wallSeconds: wall / .seconds(1)))
  }

  /// Runs `work` `count` times and keeps the run that took the least processor time: the others were disturbed.
  /// Results must be equal.
  static func best<Result: Equatable>(of count: Int, _ work: () throws -> Result) throws -> (Result, Duration) {
    var best = try measuring(work)
    for _ in 1..<max(1, count) {
      let next = try measuring(work)
      guard next.result == best.result else { throw EvaluationFailure("Two runs gave different results.") }
      if next.duration.cpuSeconds < best.duration.cpuSeconds { best = next }
    }
    return (best.result, best.duration)
  }

  /// User and system time of this process so far, in seconds.
  private static func cpuNow() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
