internal import Synchronization

/// Counts the bytes of the input that were read, for those who tell how far a run is. Any thread may ask.
package final class ReadingMeter: Sendable {
  private let count = Atomic<Int>(0)

  /// Nothing was read yet.
  package init() {}

  /// How many bytes were read.
  package var byteCount: Int { count.load(ordering: .relaxed) }

  func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
}
