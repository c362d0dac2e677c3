import ArgumentParser
import Foundation
import Pipeline
import Synchronization

/// `parallax-evaluate growth`
struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth",
    abstract: "Groups invented articles, ever more of them, and prints time, memory and how time grows.",
    discussion: """
      The articles are those of `synthesise`. A line for each count: wall and processor seconds, articles a second, the \
      most memory that the process had so far, BCubed F1 against the stories that the articles were made for. The last \
      line is the exponent k of time ~ n^k, fitted to the processor times by least squares.
      """)

  @Argument(help: "A file of JSON Lines with an id and a text a line.")
  var file: String

  @Option(help: "How many articles, one count after the other.")
  var counts = "10000,30000,100000"

  @Option(help: "The seed of the articles.")
  var seed: UInt64 = 1

  @Option(help: "How many articles are read at once.")
  var jobs = 2

  @Option(help: "Days after which a story no longer grows; without it stories have no end.")
  var window: Int?

  func validate() throws {
    guard jobs >= 1, !sizes.isEmpty else { throw ValidationError("Jobs and counts are at least 1.") }
  }

  private var sizes: [Int] { counts.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }.sorted() }

  func run() throws {
    Self.tell("articles     wall s      cpu s  articles/s   peak MB  bcubed f1")
    var points: [(count: Double, seconds: Double)] = []
    for count in sizes {
      let (score, duration) = try Duration.measuring { try group(count) }
      points.append((Double(count), duration.cpuSeconds))
      let rate = Double(count) / duration.wallSeconds
      Self.tell(
        String(
          format: "%8d %10.1f %10.1f %11.0f %9d %10.3f", count, duration.wallSeconds, duration.cpuSeconds, rate,
          Self.peakMegabytes(), score))
    }
    if points.count > 1 { Self.tell(String(format: "cpu time ~ n^%.3f", Self.exponent(points))) }
  }

  /// Prints a line at once: the next may take long.
  private static func tell(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// What the map of one run shares.
  private struct State {
    var grouping: StoryRun
    var truth: [Int] = []
  }

  private func group(_ count: Int) throws -> Double {
    var stories = try SyntheticStories(path: file, seed: seed)
    let state = Mutex(State(grouping: StoryRun(window: window)))
    var left = count
    try parallelMap(
      jobs: jobs,
      workspace: { StoryReader() },
      next: { () -> SyntheticStories.Item? in
        guard left > 0 else { return nil }
        left -= 1
        return stories.next()
      },
      transform: { (reader: inout StoryReader, item) in (reader.read(item.article), item.story) },
      emit: { input, story in
        state.withLock { state in
          state.grouping.append(input)
          state.truth.append(story)
        }
        return true
      })
    return state.withLock { state in
      BCubed(gold: state.truth, found: state.grouping.finish()).f1
    }
  }

  /// The slope of the logarithms.
  static func exponent(_ points: [(count: Double, seconds: Double)]) -> Double {
    let logarithms = points.map { (log($0.count), log($0.seconds)) }
    let means = logarithms.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    let (x, y) = (means.0 / Double(points.count), means.1 / Double(points.count))
    let above = logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
    return above / logarithms.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
  }

  /// The most memory that the process had so far, in MB; 0 where the system does not tell.
  private static func peakMegabytes() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      return (Int(line.filter(\.isNumber)) ?? 0) / 1024
    }
    return 0
  }
}
