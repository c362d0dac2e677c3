internal import NewsModel
internal import TextCore

/// What a number is worth, in digits or in words.
///
/// Example: 1,187 → 1187
/// Example: 2.5 million → 2500000
/// Example: seventeen → 17
/// Example: two hundred → 200
package enum NumberWord {
  private static let small: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let large: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "m": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
  ]

  /// The worth of the number whose tokens stand at `tokens`; nil where they are none.
  static func value(of tokens: ContiguousArray<TextRange>, in reading: ArticleReading) -> Double? {
    value(of: tokens.flatMap { reading.string($0).lowercased().split(separator: "-").map(String.init) })
  }

  /// The worth of a number in words and digits, lower case; nil where one of them is none.
  package static func value(of words: [String]) -> Double? {
    var total = 0.0
    var current: Double?
    for word in words {
      if let number = small[word] ?? digits(word) {
        current = (current ?? 0) + number
      } else if let scale = large[word] {
        let scaled = (current ?? 1) * scale
        if scale == 100 {
          current = scaled
        } else {
          total += scaled
          current = nil
        }
      } else if word != "and" {
        return nil
      }
    }
    if current == nil, total == 0, !words.contains("zero") { return nil }
    return total + (current ?? 0)
  }

  /// What the number whose tokens stand at `tokens` is exact to: a million for `43 million`, a tenth of it for `43.8
  /// million`, a hundredth for 31.55, 1 for all others.
  static func step(of tokens: ContiguousArray<TextRange>, in reading: ArticleReading) -> Double {
    var step = 1.0
    for word in tokens.map({ reading.string($0).lowercased() }) {
      if let scale = large[word], scale >= 1_000 { step *= scale }
      guard let point = word.utf8.firstIndex(of: UInt8(ascii: ".")), digits(word) != nil else { continue }
      for _ in word.utf8[point...].dropFirst() { step /= 10 }
    }
    return step
  }

  /// Whether two numbers of this exactness can be one: the coarser is the finer rounded, or cut off.
  static func agree(_ left: Double, exactTo step: Double, _ right: Double, exactTo other: Double) -> Bool {
    let coarse = max(step, other)
    guard coarse > min(step, other) else { return left == right }
    let apart = abs(left - right)
    return apart <= coarse / 2 || apart < coarse && coarse <= 0.05 * max(abs(left), abs(right))
  }

  private static func digits(_ word: String) -> Double? {
    var digits = ""
    for byte in word.utf8 {
      switch byte {
      case 0x30...0x39, 0x2e: digits.append(Character(Unicode.Scalar(byte)))
      case 0x2c: continue
      default: return nil
      }
    }
    return digits.isEmpty ? nil : Double(digits)
  }
}
