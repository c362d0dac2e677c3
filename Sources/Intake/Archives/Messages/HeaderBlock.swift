internal import TextCore

/// The lines `Name: value` that a record of an archive, a response of HTTP and a part of MIME begin with.
struct HeaderBlock: Sendable, Equatable {
  /// The lines, without the blank line that ends them.
  private let bytes: ContiguousArray<UInt8>

  /// The longest block that is read, in bytes.
  static let byteLimit = 1 << 16

  /// The lines that `bytes` are.
  init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// Where the blank line that ends the block at `start` begins, and where it ends; nil where none is there.
  static func end(in bytes: Span<UInt8>, from start: Int) -> (lines: Int, blank: Int)? {
    var offset = bytes.offset(of: 0x0a, from: start)
    while offset < bytes.count {
      let next = offset + 1
      if next < bytes.count, bytes[next] == 0x0a { return (next, next + 1) }
      if next + 1 < bytes.count, bytes[next] == 0x0d, bytes[next + 1] == 0x0a { return (next, next + 2) }
      offset = bytes.offset(of: 0x0a, from: next)
    }
    return nil
  }

  /// The first line.
  var firstLine: String { String(decoding: line(at: 0).content, as: UTF8.self) }

  /// The value of the first line of this name, upper or lower case, without the space around it; folded lines are joined by
  /// a space. O(bytes).
  func value(_ name: StaticString) -> String? {
    var offset = 0
    while offset < bytes.count {
      let line = line(at: offset)
      if let start = valueStart(in: line.content, name) {
        return value(from: bytes[start..<line.content.endIndex], next: line.next)
      }
      offset = line.next
    }
    return nil
  }

  private func line(at start: Int) -> (content: ContiguousArray<UInt8>.SubSequence, next: Int) {
    let feed = bytes.span.offset(of: 0x0a, from: start)
    var end = feed
    while end > start, bytes[end - 1] == 0x0d { end -= 1 }
    return (bytes[start..<end], min(feed + 1, bytes.count))
  }

  /// Where the value begins in a line of this name; nil in another line.
  private func valueStart(in line: ContiguousArray<UInt8>.SubSequence, _ name: StaticString) -> Int? {
    let count = name.utf8CodeUnitCount
    guard line.count > count else { return nil }
    let matches = name.withUTF8Buffer { wanted in
      for place in 0..<count where unsafe Self.lower(line[line.startIndex + place]) != Self.lower(wanted[place]) {
        return false
      }
      return true
    }
    guard matches else { return nil }
    var colon = line.startIndex + count
    while colon < line.endIndex, Self.isBlank(line[colon]) { colon += 1 }
    return colon < line.endIndex && line[colon] == 0x3a ? colon + 1 : nil
  }

  private func value(from first: ContiguousArray<UInt8>.SubSequence, next: Int) -> String {
    var value = Array(Self.trimmed(first))
    var offset = next
    while offset < bytes.count, Self.isBlank(bytes[offset]) {
      let line = line(at: offset)
      value.append(0x20)
      value += Self.trimmed(line.content)
      offset = line.next
    }
    return String(decoding: value, as: UTF8.self)
  }

  private static func trimmed(_ bytes: ContiguousArray<UInt8>.SubSequence) -> ContiguousArray<UInt8>.SubSequence {
    var bytes = bytes
    while let byte = bytes.first, isBlank(byte) { bytes.removeFirst() }
    while let byte = bytes.last, isBlank(byte) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }
}
