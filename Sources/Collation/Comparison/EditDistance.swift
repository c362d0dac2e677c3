/// How many letters apart two words are (Levenshtein 1966; a swap of neighbours counts once, Damerau 1964).
package enum EditDistance {
  /// Whether one insertion, deletion, replacement or swap of neighbours makes one of the other. O(bytes).
  ///
  /// Example: licence license → true
  /// Example: inspectors investors → false
  /// Example: wieght weight → true
  package static func isWithinOne(_ left: ContiguousArray<UInt8>, _ right: ContiguousArray<UInt8>) -> Bool {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < left.count - start, tail < right.count - start,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    { tail += 1 }
    let one = left.count - start - tail
    let other = right.count - start - tail
    if max(one, other) <= 1 { return true }
    return one == 2 && other == 2 && left[start] == right[start + 1] && left[start + 1] == right[start]
  }
}
