import Foundation
import Synchronization

/// One line on the terminal that tells how far a long run is; silent where standard error is no terminal, and for the
/// first second.
final class ProgressLine: Sendable {
  private struct State {
    var items = 0
    var bytes = 0
    var lastShown: Double
    var isShown = false
  }

  private let noun: String
  private let started = ProgressLine.now
  private let state: Mutex<State>

  /// A line that counts things of the name `noun`.
  init(noun: String) {
    self.noun = noun
    state = Mutex(State(lastShown: ProgressLine.now))
  }

  /// Counts one more, which gave `bytes` of output.
  func advance(bytes: Int) {
    guard StandardError.isTerminal else { return }
    state.withLock { state in
      state.items += 1
      state.bytes += bytes
      let now = Self.now
      guard now - started > 1, now - state.lastShown > 0.2 else { return }
      state.lastShown = now
      state.isShown = true
      StandardError.write("\r\u{1b}[K" + line(state, now))
    }
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
