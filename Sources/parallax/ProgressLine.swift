import Foundation
import Synchronization

/// One line on the terminal that tells how far a long run is; silent for the first second, where standard error is no
/// terminal, and where the output itself goes to one while it runs.
final class ProgressLine: Sendable {
  private struct State {
    var items = 0
    var lastShown: Double
    var isShown = false
  }

  private let noun: String
  private let isVisible: Bool
  private let started = ProgressLine.now
  private let state: Mutex<State>

  /// When the output is written.
  enum OutputTime {
    /// While the line is shown.
    case meanwhile
    /// When the line is gone.
    case afterwards
  }

  /// A line that counts things of the name `noun`.
  init(noun: String, output: OutputTime = .meanwhile) {
    self.noun = noun
    isVisible = StandardError.isTerminal && (output == .afterwards || !StandardOutput.isTerminal)
    state = Mutex(State(lastShown: ProgressLine.now))
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
    let rate = Double(state.items) / max(now - started, 0.001)
    return "\(state.items) \(noun)\(state.items == 1 ? "" : "s"), \(Int(rate.rounded())) a second"
  }

  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
