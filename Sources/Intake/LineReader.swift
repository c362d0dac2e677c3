internal import TextCore

/// A line of input without its line feed.
enum InputLine: Equatable {
  /// All of it, and its number from 1.
  case whole(ContiguousArray<UInt8>, number: Int)
  /// It was longer than the limit and was passed over.
  case tooLong(number: Int)
}

/// Lines of a stream, each as soon as it is complete. Memory is bounded by the limit, however long a line is.
struct LineReader {
  private let stream: ByteStream
  private let limit: Int
  private var number = 0

  /// The lines of `stream`, those above `limit` bytes passed over.
  init(_ stream: ByteStream, limit: Int) {
    self.stream = stream
    self.limit = limit
  }

  /// The next line; the last one need not end with a line feed. Nil at the end.
  mutating func next() throws(SystemError) -> InputLine? {
    var line: ContiguousArray<UInt8> = []
    var isTooLong = false
    var hasBegun = false
    while true {
      if stream.available == 0, try !stream.extend() {
        return hasBegun ? finish(line, isTooLong) : nil
      }
      if !hasBegun {
        hasBegun = true
        number += 1
      }
      let count = stream.countToLineFeed()
      isTooLong = isTooLong || line.count + count > limit
      if isTooLong { line = [] } else { line.append(contentsOf: stream.buffer[stream.position...].prefix(count)) }
      let isComplete = count < stream.available
      stream.skip(isComplete ? count + 1 : count)
      if isComplete { return finish(line, isTooLong) }
    }
  }

  private func finish(_ line: ContiguousArray<UInt8>, _ isTooLong: Bool) -> InputLine {
    isTooLong ? .tooLong(number: number) : .whole(line, number: number)
  }
}
