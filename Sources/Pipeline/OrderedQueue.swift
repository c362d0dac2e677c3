internal import Foundation

/// What the threads of a parallel map share: items that wait for a worker, and results that wait for their turn.
///
/// One condition guards everything; nothing slow is done while it is held. At most `itemLimit` items are in it, from
/// `add` until their result was emitted.
final class OrderedQueue<Item: Sendable, Output: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let itemLimit: Int
  private let byteLimit: Int

  private var waiting: [(place: Int, item: Item)] = []
  private var results: [Int: Output] = [:]
  private var byteCounts: [Int: Int] = [:]
  private var byteCount = 0
  private var added = 0
  private var emitted = 0
  private var workers = 0
  private var idleWorkers = 0
  private var isEmitting = false
  private var isClosed = false
  private var isStopped = false
  private var error: (any Error)?

  init(itemLimit: Int, byteLimit: Int) {
    self.itemLimit = itemLimit
    self.byteLimit = byteLimit
  }

  // MARK: The reader

  /// Waits until another item may be read; false when the map has stopped.
  func waitForRoom() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while !isStopped, !hasRoom { condition.wait() }
    return !isStopped
  }

  /// Adds the next item; true where a worker more, of at most `mayStart`, must be started for it.
  func add(_ item: Item, byteCount count: Int, mayStart limit: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    waiting.append((added, item))
    byteCounts[added] = count
    byteCount += count
    added += 1
    condition.broadcast()
    guard waiting.count > idleWorkers, workers < limit else { return false }
    workers += 1
    return true
  }

  /// Says that no more items come, and waits until every worker has ended.
  func close() throws -> ParallelOutcome {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    condition.broadcast()
    while workers > 0 { condition.wait() }
    if let error { throw error }
    return isStopped ? .stopped : .finished
  }

  // MARK: The workers

  /// Waits for an item and its place in the order; nil when there will be none.
  func take() -> (place: Int, item: Item)? {
    condition.lock()
    defer { condition.unlock() }
    idleWorkers += 1
    defer { idleWorkers -= 1 }
    while waiting.isEmpty, !isClosed, !isStopped { condition.wait() }
    return isStopped || waiting.isEmpty ? nil : waiting.removeFirst()
  }

  /// Keeps the result of the item at `place`, and emits all results whose turn it is, unless another thread is at it:
  /// that one then emits this one too.
  func finish(_ place: Int, _ result: Output, _ emit: (Output) -> Bool) {
    condition.lock()
    defer { condition.unlock() }
    results[place] = result
    if isEmitting { return }
    isEmitting = true
    while !isStopped, let next = results.removeValue(forKey: emitted) {
      condition.unlock()
      let wantsMore = emit(next)
      condition.lock()
      byteCount -= byteCounts.removeValue(forKey: emitted) ?? 0
      emitted += 1
      if !wantsMore { isStopped = true }
      condition.broadcast()
    }
    isEmitting = false
  }

  /// Ends the map because a workspace could not be made.
  func fail(_ error: any Error) {
    condition.lock()
    defer { condition.unlock() }
    if self.error == nil { self.error = error }
    isStopped = true
    condition.broadcast()
  }

  /// A worker has ended.
  func workerDidEnd() {
    condition.lock()
    defer { condition.unlock() }
    workers -= 1
    condition.broadcast()
  }

  private var hasRoom: Bool {
    let inFlight = added - emitted
    return inFlight < itemLimit && (inFlight == 0 || byteCount < byteLimit)
  }
}
