/// Two groups that may be joined, named by their numbers.
struct MergeCandidate: Comparable {
  /// The mean similarity between them.
  let similarity: Double
  /// The smaller number.
  let low: Int
  /// The larger number.
  let high: Int

  /// The more urgent one is larger: the more similar, then the one with smaller numbers. No two are equal.
  static func < (left: MergeCandidate, right: MergeCandidate) -> Bool {
    (left.similarity, right.low, right.high) < (right.similarity, left.low, left.high)
  }
}

/// Candidates, the most urgent first: a binary heap.
struct MergeQueue {
  private var heap: ContiguousArray<MergeCandidate> = []

  /// Adds one. O(log n).
  mutating func push(_ candidate: MergeCandidate) {
    heap.append(candidate)
    var place = heap.count - 1
    while place > 0, heap[(place - 1) / 2] < heap[place] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the most urgent one; nil where there is none. O(log n).
  mutating func pop() -> MergeCandidate? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var place = 0
    while true {
      var largest = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[largest] < heap[child] {
        largest = child
      }
      guard largest != place else { return first }
      heap.swapAt(place, largest)
      place = largest
    }
  }
}
