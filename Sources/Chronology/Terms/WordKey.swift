/// A word of at most sixteen ASCII letters in lower case, or one mark, as two machine words: compared and hashed at once.
struct WordKey: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The longest word that has a key.
  static let longest = 16

  /// No letter yet.
  init() {}

  /// The key of a word of a list; nil where it is too long.
  init?(_ word: String) {
    guard word.utf8.count <= Self.longest else { return nil }
    for (place, byte) in word.utf8.enumerated() { set(byte, at: place) }
  }

  /// Puts a letter, in lower case, at a place.
  @inline(__always)
  mutating func set(_ byte: UInt8, at place: Int) {
    if place < 8 {
      low |= UInt64(byte) << UInt64(place * 8)
    } else {
      high |= UInt64(byte) << UInt64((place - 8) * 8)
    }
  }

  /// A number that differs for most keys.
  @inline(__always)
  var mixed: Int {
    let product = (low ^ (high &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
    return Int(truncatingIfNeeded: product >> 40)
  }
}
