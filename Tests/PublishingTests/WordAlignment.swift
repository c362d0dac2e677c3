import NewsModel
import TextCore

/// Words of two wordings set against each other, by their longest common subsequence.
enum WordAlignment {
  private typealias Word = (text: String, range: TextRange)

  /// Marks what each version has in place of words of the first one, or besides them, and those words of the first. A
  /// part that a version leaves out is no difference: it is shorter, not other.
  static func markDifferences(
    of versions: inout ContiguousArray<Utterance.Version>, in readings: ContiguousArray<ArticleReading>
  ) {
    let words = versions.map { Self.words($0.text, readings[$0.article.row].article.text) }
    guard let reference = words.first else { return }
    var replaced: Set<Int> = []
    for row in versions.indices.dropFirst() {
      let (missing, added) = unmatched(reference, words[row])
      replaced.formUnion(missing)
      versions[row].differences = joined(added.map { words[row][$0].range })
    }
    versions[0].differences = joined(replaced.sorted().map { reference[$0].range })
  }

  /// The rows of `left` that other words of `right` stand for, and the rows of `right` that no word of `left` has.
  private static func unmatched(_ left: [Word], _ right: [Word]) -> (replaced: [Int], added: [Int]) {
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row][column] =
          left[row].text == right[column].text
          ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var (row, column) = (0, 0)
    var (replaced, added, rows, columns): ([Int], [Int], [Int], [Int]) = ([], [], [], [])
    func endGap() {
      if !columns.isEmpty { replaced += rows }
      added += columns
      (rows, columns) = ([], [])
    }
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row].text == right[column].text {
        endGap()
        (row, column) = (row + 1, column + 1)
      } else if column >= right.count || row < left.count && lengths[row + 1][column] >= lengths[row][column + 1] {
        rows.append(row)
        row += 1
      } else {
        columns.append(column)
        column += 1
      }
    }
    endGap()
    return (replaced, added)
  }

  /// Ranges with a space between them as one.
  private static func joined(_ ranges: [TextRange]) -> ContiguousArray<TextRange> {
    var joined: ContiguousArray<TextRange> = []
    for range in ranges {
      if let last = joined.last, range.lower <= last.upper + 1 {
        joined[joined.count - 1] = TextRange(last.lower, range.upper)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private static func words(_ range: TextRange, _ text: ContiguousArray<UInt8>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for place in range.bounds.lowerBound...range.bounds.upperBound {
      let isWord =
        place < range.bounds.upperBound
        && (text[place] >= 0x80 || scalarClass(UInt32(text[place])).contains(.alphanumeric))
      if isWord, start == nil { start = place }
      if !isWord, let begin = start {
        words.append((String(decoding: text[begin..<place], as: UTF8.self).lowercased(), TextRange(begin..<place)))
        start = nil
      }
    }
    return words
  }
}
