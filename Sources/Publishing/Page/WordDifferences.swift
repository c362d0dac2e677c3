package import TextCore

/// The words in which one wording of something said differs from another: what the eye is to be led to.
///
/// The words of both are set against each other by their longest common subsequence (Hirschberg 1975), upper case as
/// lower. A word of the second that the first has not at its place is different; a word of the first is where the second
/// has another in its place. What the second only leaves out is no difference: it is shorter, not other. A `that` that
/// begins indirect speech is no word of the speaker, and an article alone leads nowhere.
///
/// Example: the line stays shut until the inspectors come | the line stays shut until the investors come → inspectors | investors
/// Example: four people doing the work of seven, and everybody knew | doing the jobs of seven → work | jobs
/// Example: we had a full crew | that we had a full crew on board → | on board
/// Example: the shores | The Shores → |
/// Example: a warning came | the warning came → |
/// Example: the operator's permit | the operator’s permits → permit | permits
package struct WordDifferences {
  /// The words of the first that others stand for.
  package private(set) var first: ContiguousArray<TextRange> = []
  /// The words of the second that stand for others, or besides them.
  package private(set) var second: ContiguousArray<TextRange> = []

  /// Wordings whose words make more pairs than this are not compared.
  private static let pairLimit = 1 << 20

  /// A word: what it is compared by, and where it stands.
  package struct Word: Equatable {
    /// Its letters in lower case.
    package let key: ContiguousArray<UInt8>
    /// Its bytes.
    package let range: TextRange

    fileprivate var isArticle: Bool { ["a", "an", "the"].contains { key.elementsEqual($0.utf8) } }
  }

  /// Compares two wordings. O(words of one × words of the other).
  package init(_ left: [Word], _ right: [Word]) {
    guard left.count * right.count <= Self.pairLimit else { return }
    let width = right.count + 1
    var lengths = ContiguousArray<Int32>(repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        lengths[row * width + column] =
          left[row].key == right[column].key
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    var (missing, added): (Range<Int>, Range<Int>) = (0..<0, 0..<0)
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row].key == right[column].key {
        endGap(left[missing], right[added])
        (row, column) = (row + 1, column + 1)
        (missing, added) = (row..<row, column..<column)
      } else if column == right.count
        || row < left.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        row += 1
        missing = missing.lowerBound..<row
      } else {
        column += 1
        added = added.lowerBound..<column
      }
    }
    endGap(left[missing], right[added])
  }

  private mutating func endGap(_ missing: ArraySlice<Word>, _ added: ArraySlice<Word>) {
    guard !added.isEmpty else { return }
    let isIndirect = added.startIndex == 0 && added[0].key.elementsEqual("that".utf8)
    first += missing.filter { !$0.isArticle }.map(\.range)
    second += added.dropFirst(isIndirect ? 1 : 0).filter { !$0.isArticle }.map(\.range)
  }

  /// The words of `ranges` of `text`: letters and digits, and apostrophes between them.
  package static func words(_ ranges: [TextRange], in text: Span<UInt8>) -> [Word] {
    var words: [Word] = []
    for range in ranges {
      var start: Int?
      var offset = Int(range.lower)
      while offset < Int(range.upper) {
        let scalar = text.scalar(at: offset)
        let isInside =
          isWord(scalar.value) || isApostrophe(scalar.value, at: offset, width: scalar.width, of: range, text)
        if isInside, start == nil { start = offset }
        if !isInside, let begin = start {
          words.append(word(begin..<offset, of: text))
          start = nil
        }
        offset += scalar.width
      }
      if let begin = start { words.append(word(begin..<offset, of: text)) }
    }
    return words
  }

  private static func isWord(_ value: UInt32) -> Bool {
    if scalarClass(value).contains(.alphanumeric) { return true }
    return [.nonspacingMark, .spacingMark].contains(generalCategory(value))
  }

  private static func isApostrophe(
    _ value: UInt32, at offset: Int, width: Int, of range: TextRange, _ text: Span<UInt8>
  ) -> Bool {
    guard value == 0x27 || value == 0x2019, offset > Int(range.lower), offset + width < Int(range.upper) else {
      return false
    }
    return isWord(text.scalar(before: offset).value) && isWord(text.scalar(at: offset + width).value)
  }

  private static func word(_ bounds: Range<Int>, of text: Span<UInt8>) -> Word {
    var key: ContiguousArray<UInt8> = []
    key.appendLowercased(text.extracting(bounds))
    // The two forms of the apostrophe are one.
    while let place = key.indices.first(where: { key[$0...].starts(with: "’".utf8) }) {
      key.replaceSubrange(place..<place + 3, with: "'".utf8)
    }
    return Word(key: key, range: TextRange(bounds))
  }
}
