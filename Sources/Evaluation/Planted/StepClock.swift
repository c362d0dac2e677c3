import Collation
import NewsModel
import Synchronization
import TextCore

/// Measures where the time of a collation goes, step by step, and what part of it the vectors take.
final class StepClock: Sendable {
  private struct State {
    var step: CollationStep?
    var since = ContinuousClock.now
    var durations: [CollationStep: Swift.Duration] = [:]
    var vectors = Swift.Duration.zero
    var slices = 0
  }

  private let state = Mutex(State())

  /// Tells that `step` begins; nil where the last one ends.
  func begin(_ step: CollationStep?) {
    state.withLock { state in
      let now = ContinuousClock.now
      if let last = state.step { state.durations[last, default: .zero] += now - state.since }
      state.step = step
      state.since = now
    }
  }

  /// `vectors` with the time that they take and how many are asked for.
  func timed(_ vectors: @escaping Collation.Vectors) -> Collation.Vectors {
    { text, slices in
      let start = ContinuousClock.now
      let found = vectors(text, slices)
      let duration = ContinuousClock.now - start
      self.state.withLock {
        $0.vectors += duration
        $0.slices += slices.count
      }
      return found
    }
  }

  /// A line with the seconds of each step, the vectors that a step asks for among them.
  var line: String {
    state.withLock { state in
      let steps = CollationStep.allCases.map { "\($0) \(state.durations[$0, default: .zero].inSeconds)" }
      return steps.joined(separator: ", ") + "; \(state.slices) vectors \(state.vectors.inSeconds)"
    }
  }
}
