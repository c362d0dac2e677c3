import Foundation
import Intake
import Pipeline
import Synchronization

/// One line on the terminal that tells how far a long run is, how fast, and how long it will take; silent for the first second, where standard error is no
/// terminal, and where the output itself goes to one while it runs.
final class ProgressLine: Sendable {
  private struct State {
    var items = 0
    var lastShown: Double
    var isShown = false
    /// The bytes of all input, where they are known.
    var byteCount: Int?
  }

  private let noun: String
  private let isVisible: Bool
  private let started = ProgressLine.now
  private let state: Mutex<State>

  /// Counts what is read of the input.
  let meter = ReadingMeter()

  /// When the output is written.
  enum OutputTime {
    /// While the line is shown.
    case meanwhile
    /// When the line is gone.
    case afterwards
  }

  /// A line that counts things of the name `noun` that come out of the input `paths`, which is read with `meter`.
  init(noun: String, paths: [String], output: OutputTime = .meanwhile) {
    self.noun = noun
    isVisible = StandardError.isTerminal && (output == .afterwards || !StandardOutput.isTerminal)
    state = Mutex(State(lastShown: ProgressLine.now))
    guard isVisible else { return }
    // Large folders take long to look through: the run does not wait.
    Thread { [self] in
      let count = InputSize.byteCount(of: paths)
      state.withLock { $0.byteCount = count }
    }.start()
  }

  /// Counts one more.
  func advance() {
    guard isVisible else { return }
    state.withLock { state in
      state.items += 1
      let now = Self.now
      guard now - started > 1, now - state.lastShown > 0.2 else { return }
      state.lastShown = now
      state.isShown = true
      StandardError.write("\r\u{1b}[K" + line(state, now))
    }
  }

  /// Removes the line while something else is said.
  func interrupt(_ say: () -> Void) {
    finish()
    say()
  }

  /// Removes the line.
  func finish() {
    state.withLock { state in
      if state.isShown { StandardError.write("\r\u{1b}[K") }
      state.isShown = false
    }
  }

  private func line(_ state: State, _ now: Double) -> String {
    let share = state.byteCount.flatMap { $0 > 0 ? Double(meter.byteCount) / Double($0) : nil }
    return RunProgress(noun: noun, items: state.items, seconds: now - started, share: share).text
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
