import Pipeline
import TextCore

/// What a run of `parallax stories` has read and written.
struct StoriesRun {
  private(set) var inputs = 0
  private(set) var failures = 0
  private(set) var writeFailure: StandardOutput.Failure?
  private let isStream: Bool
  private var lines: StoryLines
  private var updates: StoryUpdates

  /// A run over a stream, or over an input that is waited for.
  init(isStream: Bool, window: Int?) {
    self.isStream = isStream
    lines = StoryLines(window: window)
    updates = StoryUpdates(window: window)
  }

  /// Takes the next input; false where nothing more can be written.
  mutating func take(_ input: StoryInput) -> Bool {
    inputs += 1
    if input.isFailure { failures += 1 }
    guard isStream else {
      lines.append(input)
      return true
    }
    var writer = JSONWriter()
    updates.append(input, to: &writer)
    return write(writer.bytes)
  }

  /// Writes what is left.
  mutating func finish() {
    guard writeFailure == nil else { return }
    if isStream {
      var writer = JSONWriter()
      updates.finish(to: &writer)
      _ = write(writer.bytes)
    } else {
      var failure: StandardOutput.Failure?
      lines.finish { bytes in
        failure = RunTally.write(bytes)
        return failure == nil
      }
      writeFailure = failure
    }
  }

  private mutating func write(_ bytes: ContiguousArray<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return true }
    writeFailure = RunTally.write(bytes)
    return writeFailure == nil
  }
}
