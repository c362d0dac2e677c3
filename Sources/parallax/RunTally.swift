import Pipeline
import TextCore

/// What a run over many inputs came to.
struct RunTally {
  private(set) var inputs = 0
  private(set) var failures = 0
  private(set) var writeFailure: StandardOutput.Failure?

  mutating func count(_ output: ArticleRenderer.Output, _ failure: StandardOutput.Failure?) {
    inputs += 1
    if output.isFailure { failures += 1 }
    writeFailure = failure
  }

  /// Writes to standard output; what went wrong, or nil.
  static func write(_ bytes: ContiguousArray<UInt8>) -> StandardOutput.Failure? {
    do { try StandardOutput.write(bytes) } catch { return error }
    return nil
  }
}
