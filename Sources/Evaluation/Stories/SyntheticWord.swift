import TextCore

/// Words that no language has: what makes one invented story another than the one that it was made from.
struct SyntheticWord {
  private static let syllables: [[UInt8]] = [
    "ba", "dol", "fe", "gri", "hal", "ko", "lun", "mar", "ne", "ost", "pel", "qui", "rov", "sel", "ta", "ulm", "ven",
    "wor", "yst", "zan", "bri", "cor", "dra", "el", "fan", "gol", "hem", "ir", "jas", "kle", "lor", "mi",
  ].map { Array($0.utf8) }

  /// The word that stands for another in a story: the same whenever the same seed and word come. Capitals stay, numbers
  /// stay numbers.
  static func append(for word: ArraySlice<UInt8>, seed: UInt64, to text: inout ContiguousArray<UInt8>) {
    var hash = seed
    for byte in word { hash = (hash ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
    hash ^= hash >> 32
    guard let first = word.first else { return }
    if first &- 0x30 < 10 {
      for byte in word {
        text.append(byte &- 0x30 < 10 ? 0x30 + UInt8(hash % 10) : byte)
        hash = hash / 10 &+ 7
      }
      return
    }
    let start = text.count
    for _ in 0..<(3 + Int(hash % 2)) {
      hash /= 3
      text.append(contentsOf: syllables[Int(hash % 32)])
      hash /= 32
    }
    if first &- 0x41 < 26 { text[start] &= 0xdf }
  }
}
