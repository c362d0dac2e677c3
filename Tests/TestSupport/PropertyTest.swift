internal import Foundation
internal import Synchronization
package import Testing

/// Runs `body` with many seeded generators and stops at the first one that fails, naming its seed.
///
/// `PROPERTY_SEED=n` in the environment runs that one seed only. Both failed expectations and thrown errors count.
///
/// ```swift
/// checkProperty { random in
///   let bytes = random.hostileBytes(upTo: 200)
///   #expect(roundTrip(bytes) == bytes)
/// }
/// ```
package func checkProperty(
  seed: UInt64 = 1, runs: Int = 200, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SplitMix64) throws -> Void
) {
  let wanted = ProcessInfo.processInfo.environment["PROPERTY_SEED"].flatMap(UInt64.init)
  let seeds = wanted.map { $0...$0 } ?? seed...(seed + UInt64(max(runs, 1) - 1))
  for seed in seeds where failed(seed, sourceLocation, body) {
    Issue.record("the property fails with PROPERTY_SEED=\(seed)", sourceLocation: sourceLocation)
    return
  }
}

/// Whether `body` records an issue or throws with the generator of `seed`.
private func failed(
  _ seed: UInt64, _ sourceLocation: SourceLocation, _ body: (inout SplitMix64) throws -> Void
) -> Bool {
  let failures = Mutex(0)
  var random = SplitMix64(seed: seed)
  do {
    // Nothing is known about these issues: the matcher only listens, and lets each through.
    try withKnownIssue(isIntermittent: true, sourceLocation: sourceLocation) {
      try body(&random)
    } matching: { _ in
      failures.withLock { $0 += 1 }
      return false
    }
  } catch {
    if !(error is ExpectationFailedError) { Issue.record(error, sourceLocation: sourceLocation) }
    return true
  }
  return failures.withLock { $0 } > 0
}
