internal import TextCore

/// A piece of a printed date.
enum DateToken: Equatable {
  /// A number and how many digits it was printed with.
  case number(Int, Int)
  /// Letters, small.
  case word(String)
  case mark(Character)
  case space

  /// How much of a text is read, in bytes.
  private static let limit = 400

  static func tokens(of text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    let bytes = ContiguousArray(text.utf8.prefix(limit + 8))
    var place = 0
    while place < min(bytes.count, limit) {
      let start = place
      let byte = bytes[place]
      if isDigit(byte) {
        while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        let digits = place - start
        tokens.append(.number(digits <= 14 ? bytes[start..<place].reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0, digits))
      } else if byte <= 0x20 || (byte == 0xc2 && place + 1 < bytes.count && bytes[place + 1] == 0xa0) {
        if tokens.last != .space { tokens.append(.space) }
        place += byte <= 0x20 ? 1 : 2
      } else if isLetter(byte) {
        while place < bytes.count, isLetter(bytes[place]) { place += 1 }
        tokens.append(.word(String(decoding: bytes[start..<place], as: UTF8.self).lowercased()))
      } else {
        tokens.append(.mark(Character(Unicode.Scalar(byte))))
        place += 1
      }
    }
    return tokens
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) || byte >= 0x80 }
}
