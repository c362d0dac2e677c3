package import NewsModel
internal import TextCore

/// Finds the numbers that a text tells, with what they are numbers of: people, money, percentages, measures.
///
/// Words and units are in `Quantities/quantities.txt`, with examples. Numbers that name something (`Flight 370`), scores,
/// lists of numbers, dates and lengths of time are none. What is counted is told by the tree; a number of which neither
/// words nor tree tell what it is of is left out. O(bytes), whatever the text.
package struct QuantityReader: Sendable {
  private let words: QuantityWords

  /// A reader with its words.
  package init() {
    do {
      words = try QuantityWords(String(decoding: PackageResources.quantities_txt, as: UTF8.self))
    } catch {
      preconditionFailure("the words of quantities cannot be read: \(error.reason): \(error.line)")
    }
  }

  /// The examples that the words give, in their order.
  package var examples: [RuleExample] { words.examples }

  /// The quantities of `reading` in text order, never overlapping; its language layer must be there, and its times, which
  /// are no quantities. Headline and paragraphs are read.
  package func quantities(of reading: ArticleReading) -> ContiguousArray<Quantity> {
    var finder = QuantityFinder(words, reading)
    for range in Self.readableRanges(of: reading) { finder.read(reading.article.text.span, range.bounds) }
    return finder.quantities
  }

  private static func readableRanges(of reading: ArticleReading) -> ContiguousArray<TextRange> {
    guard let layout = reading.layout else { return [TextRange(0..<reading.article.text.count)] }
    var ranges = layout.paragraphs
    if let title = layout.title { ranges.append(title) }
    ranges.sort()
    return ranges
  }
}
