internal import Foundation

/// How much a parallel map holds at once.
package struct ParallelLimits: Sendable {
  /// How many items are between being read and being emitted, for each job.
  package var itemsPerJob = 4
  /// How many bytes these items may have together; one item alone may have more.
  package var byteCount = 64 << 20
  /// The stack of a worker, in bytes.
  package var stackByteCount = 16 << 20

  /// Four items a job, 64 MiB, stacks of 16 MiB.
  package init() {}
}

/// How a parallel map ended.
package enum ParallelOutcome: Equatable, Sendable {
  /// Every item was emitted.
  case finished
  /// `emit` wanted no more.
  case stopped
}

/// Transforms what `next` gives on `jobs` threads and emits the results in the order of the items, each as soon as it
/// and all before it are ready, also while `next` waits for more.
///
/// The calling thread reads: `next` is called on it alone, and only when there is room (see `ParallelLimits`), so that
/// a source of any length takes bounded memory. `emit` is called by one thread at a time; when it returns false nothing
/// more is read, transformed or emitted. A worker and its workspace are made when there is work for it. With one job
/// everything happens on the calling thread. The results are the same for any number of jobs.
///
/// - Parameters:
///   - jobs: How many items are transformed at once; at least 1.
///   - limits: How much is held at once.
///   - weight: About how many bytes an item holds.
///   - workspace: Makes what one thread keeps from item to item; an error from it ends the map and is thrown.
///   - next: Gives the next item, nil after the last; may wait.
///   - transform: Makes an item's result; an item that fails is a result too.
///   - emit: Takes the next result; false to end the map.
@discardableResult
package func parallelMap<Item: Sendable, Output: Sendable, Workspace: ~Copyable>(
  jobs: Int,
  limits: ParallelLimits = ParallelLimits(),
  weight: (Item) -> Int = { _ in 0 },
  workspace: @escaping @Sendable () throws -> Workspace,
  next: () -> Item?,
  transform: @escaping @Sendable (inout Workspace, Item) -> Output,
  emit: @escaping @Sendable (Output) -> Bool
) throws -> ParallelOutcome {
  precondition(jobs >= 1, "a map needs at least one job")
  if jobs == 1 { return try serialMap(workspace: workspace, next: next, transform: transform, emit: emit) }
  let queue = OrderedQueue<Item, Output>(itemLimit: jobs * max(1, limits.itemsPerJob), byteLimit: limits.byteCount)
  let work: @Sendable () -> Void = {
    do {
      var state = try workspace()
      while let (place, item) = queue.take() { queue.finish(place, transform(&state, item), emit) }
    } catch {
      queue.fail(error)
    }
    queue.workerDidEnd()
  }
  while queue.waitForRoom(), let item = next() {
    guard queue.add(item, byteCount: weight(item), mayStart: jobs) else { continue }
    let thread = Thread(block: work)
    thread.stackSize = limits.stackByteCount
    thread.start()
  }
  return try queue.close()
}

/// The same on the calling thread alone.
private func serialMap<Item, Output, Workspace: ~Copyable>(
  workspace: () throws -> Workspace,
  next: () -> Item?,
  transform: (inout Workspace, Item) -> Output,
  emit: (Output) -> Bool
) throws -> ParallelOutcome {
  guard let first = next() else { return .finished }
  var state = try workspace()
  var item = first
  while true {
    guard emit(transform(&state, item)) else { return .stopped }
    guard let following = next() else { return .finished }
    item = following
  }
}
