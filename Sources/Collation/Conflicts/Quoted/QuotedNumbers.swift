internal import NewsModel

/// Numbers in a quotation: one article may round what another prints in full.
enum QuotedNumbers {
  /// Whether two numbers are equal, or one is given as an estimate within a tenth of the other.
  static func agree(
    _ left: some Sequence<ComparedWord>, _ reading: ArticleReading, _ right: some Sequence<ComparedWord>,
    _ other: ArticleReading
  ) -> Bool {
    guard let one = value(of: left, in: reading), let two = value(of: right, in: other) else { return false }
    return one.value == two.value
      || (one.isEstimate || two.isEstimate) && abs(one.value - two.value) <= 0.1 * max(one.value, two.value)
  }

  private static func value(
    of words: some Sequence<ComparedWord>, in reading: ArticleReading
  ) -> (value: Double, isEstimate: Bool)? {
    let numbers = words.filter { $0.role == .number }
    guard let tokens = reading.language?.tokens, let first = numbers.first,
      let value = NumberWord.value(of: ContiguousArray(numbers.map { tokens.ranges[$0.token] }), in: reading)
    else { return nil }
    return (value, Approximation.stands(before: first.token, tokens, 0..<tokens.count, reading))
  }
}
