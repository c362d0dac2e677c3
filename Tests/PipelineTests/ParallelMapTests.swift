import Foundation
import Pipeline
import Synchronization
import TestSupport
import Testing

@Suite struct ParallelMapTests {
  /// What was emitted, and how many items were read so far.
  private final class Log: Sendable {
    private let state = Mutex<(emitted: [Int], read: Int, mostInFlight: Int)>(([], 0, 0))

    var emitted: [Int] { state.withLock { $0.emitted } }
    var read: Int { state.withLock { $0.read } }
    var mostInFlight: Int { state.withLock { $0.mostInFlight } }

    func add(_ output: Int) { state.withLock { $0.emitted.append(output) } }

    func didRead() {
      state.withLock {
        $0.read += 1
        $0.mostInFlight = max($0.mostInFlight, $0.read - $0.emitted.count)
      }
    }
  }

  private struct Odd: Error {}

  private func counter(_ count: Int, _ log: Log? = nil) -> () -> Int? {
    var next = 0
    return {
      guard next < count else { return nil }
      next += 1
      log?.didRead()
      return next - 1
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func theOrderIsThatOfTheItems(_ jobs: Int) throws {
    let log = Log()
    let outcome = try parallelMap(
      jobs: jobs, workspace: { SplitMix64(seed: 1) }, next: counter(300),
      transform: { random, item in
        usleep(UInt32(random.int(0...400)))
        return item * item
      },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(outcome == .finished)
    #expect(log.emitted == (0..<300).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7])
  func nothingIsFinishedToo(_ jobs: Int) throws {
    let outcome = try parallelMap(
      jobs: jobs, workspace: { throw Odd() }, next: { Int?.none }, transform: { (_: inout Int, item: Int) in item },
      emit: { _ in true })
    #expect(outcome == .finished)
  }

  @Test func theSourceIsNotDrainedAheadOfASlowFirstItem() throws {
    let log = Log()
    try parallelMap(
      jobs: 2, workspace: { 0 }, next: counter(100, log),
      transform: { _, item in
        if item == 0 { usleep(100_000) }
        return item
      },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(log.emitted == Array(0..<100))
    #expect(log.mostInFlight <= 8)
  }

  @Test func bytesAreBoundedToo() throws {
    let log = Log()
    var limits = ParallelLimits()
    limits.byteCount = 250
    try parallelMap(
      jobs: 4, limits: limits, weight: { _ in 100 }, workspace: { 0 }, next: counter(50, log),
      transform: { _, item in
        usleep(500)
        return item
      },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(log.emitted == Array(0..<50))
    #expect(log.mostInFlight <= 3)
  }

  @Test func anItemThatIsHeavierThanTheLimitStillPasses() throws {
    let log = Log()
    var limits = ParallelLimits()
    limits.byteCount = 1
    try parallelMap(
      jobs: 2, limits: limits, weight: { _ in 1_000_000 }, workspace: { 0 }, next: counter(5),
      transform: { _, item in item },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(log.emitted == Array(0..<5))
  }

  /// The source gives the next item only after it has seen the result of the one before, as a person at a pipe does.
  @Test(arguments: [1, 2, 4])
  func aResultIsEmittedBeforeTheSourceGivesTheNext(_ jobs: Int) throws {
    let log = Log()
    var given = 0
    var isInTime = true
    let source: () -> Int? = {
      let end = ContinuousClock.now + .seconds(20)
      while log.emitted.count < given {
        if ContinuousClock.now > end {
          isInTime = false
          return nil
        }
        usleep(200)
      }
      guard given < 20 else { return nil }
      given += 1
      return given
    }
    try parallelMap(
      jobs: jobs, workspace: { 0 }, next: source, transform: { _, item in item },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(isInTime)
    #expect(log.emitted == Array(1...20))
  }

  @Test(arguments: [1, 2, 7])
  func whenNoMoreIsWantedEverythingStops(_ jobs: Int) throws {
    let log = Log()
    let outcome = try parallelMap(
      jobs: jobs, workspace: { 0 }, next: counter(10_000, log), transform: { _, item in item },
      emit: { output in
        log.add(output)
        return output < 9
      })
    #expect(outcome == .stopped)
    #expect(log.emitted == Array(0...9))
    #expect(log.read < 10 + 7 * 4 + 1)
  }

  @Test(arguments: [1, 2, 7])
  func anErrorOfAWorkspaceIsThrown(_ jobs: Int) {
    #expect(throws: Odd.self) {
      try parallelMap(
        jobs: jobs, workspace: { () throws -> Int in throw Odd() }, next: counter(100),
        transform: { _, item in item }, emit: { _ in true })
    }
  }

  @Test func workspacesAreMadeWhenThereIsWorkAndStayWithTheirThread() throws {
    let made = Mutex(0)
    let log = Log()
    try parallelMap(
      jobs: 7, workspace: { made.withLock { $0 += 1 } }, next: counter(1), transform: { _, item in item },
      emit: { output in
        log.add(output)
        return true
      })
    #expect(made.withLock { $0 } == 1)
  }

  @Test func workersHaveDeepStacks() throws {
    let outcome = try parallelMap(
      jobs: 2, workspace: { 0 }, next: counter(4), transform: { _, _ in descend(40_000) }, emit: { $0 == 40_000 })
    #expect(outcome == .finished)
  }
}

/// Goes `count` calls deep; each call keeps some 100 bytes and more alive.
@inline(never)
private func descend(_ count: Int) -> Int {
  if count == 0 { return 0 }
  let kept = [count, count + 1]
  return descend(count - 1) + kept[1] - kept[0]
}
