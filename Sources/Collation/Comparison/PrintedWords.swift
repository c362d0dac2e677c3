internal import NewsModel
internal import TextCore

/// Words as they are printed, for telling another spelling from another word.
package enum PrintedWords {
  /// The letters and digits of some words, one after the other, small, without marks: `per cent` is `percent`.
  ///
  /// A star stays: a letter that the outlet does not print.
  static func letters(
    of words: some Sequence<ComparedWord>, in reading: ArticleReading
  ) -> ContiguousArray<UInt8> {
    guard let tokens = reading.language?.tokens else { return [] }
    var letters: ContiguousArray<UInt8> = []
    for word in words {
      letters.appendLowercased(reading.article.text.span.extracting(tokens.ranges[word.token].bounds))
    }
    return letters.withoutDiacritics().filter {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80 || $0 == 0x2a
    }
  }

  /// Whether two stretches of letters are one word in two spellings: one letter apart, or two at the end.
  ///
  /// Example: defence defense → true
  /// Example: program programme → true
  /// Example: serivng serving → true
  /// Example: inspectors investors → false
  /// Example: 1200 1300 → false
  /// Example: d***ed damned → true
  /// Example: d***ed dogged → true
  /// Example: d***ed marked → false
  package static func areOneSpelling(_ left: ContiguousArray<UInt8>, _ right: ContiguousArray<UInt8>) -> Bool {
    if left == right || isMasked(left, right) || isMasked(right, left) { return true }
    if (left + right).allSatisfy({ (0x30...0x39).contains($0) }) { return false }
    let shorter = min(left.count, right.count)
    if shorter >= 5, EditDistance.isWithinOne(left, right) { return true }
    return shorter >= 6 && abs(left.count - right.count) <= 2 && left.prefix(shorter) == right.prefix(shorter)
  }

  /// Whether a word is another with some letters starred out: `d***ed`.
  private static func isMasked(_ masked: ContiguousArray<UInt8>, _ whole: ContiguousArray<UInt8>) -> Bool {
    masked.count == whole.count && masked.contains(0x2a) && masked.first != 0x2a
      && zip(masked, whole).allSatisfy { $0 == 0x2a || $0 == $1 }
  }
}
