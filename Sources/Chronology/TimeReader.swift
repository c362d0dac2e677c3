package import NewsModel
internal import TextCore

/// Finds the times that a text names, and works out which they are (TIMEX3: Pustejovsky et al. 2003).
///
/// The rules are in `Rules/`, with examples; they are compiled into one automaton over words, numbers and marks. The
/// longest match from the left wins. O(bytes), whatever the text.
package struct TimeReader: Sendable {
  private let rules: RuleSet

  /// A reader with its rules.
  package init() {
    let files = [
      PackageResources.macros_txt, PackageResources.dates_txt, PackageResources.relative_txt,
      PackageResources.clock_txt, PackageResources.durations_txt, PackageResources.sets_txt,
      PackageResources.references_txt, PackageResources.holidays_txt,
    ]
    do {
      rules = try RuleSet(
        words: String(decoding: PackageResources.words_txt, as: UTF8.self),
        files: files.map { String(decoding: $0, as: UTF8.self) })
    } catch {
      preconditionFailure("a rule of Chronology cannot be read: \(error.reason): \(error.line)")
    }
  }

  /// The examples that the rules give, in the order of the files.
  package var examples: [RuleExample] { rules.rules.flatMap(\.examples) }

  /// The times of `reading`, whose language layer must be there.
  ///
  /// Headline, paragraphs and datelines are read; other furniture is not.
  package func chronology(of reading: ArticleReading) -> ChronologyLayer {
    let ranges = readableRanges(of: reading)
    let language = reading.language ?? LanguageLayer()
    let found = reportDay(of: reading, ranges, language)
    var finder = ExpressionFinder(rules, language, today: found?.day)
    let text = reading.article.text
    for range in ranges { finder.read(text.span, range.bounds) }
    return ChronologyLayer(
      expressions: finder.expressions, day: found?.day, daySource: found?.source, dayRange: found?.range)
  }

  /// Headline, paragraphs and datelines in text order; the whole text where no layout is known.
  private func readableRanges(of reading: ArticleReading) -> ContiguousArray<TextRange> {
    guard let layout = reading.layout else { return [TextRange(0..<reading.article.text.count)] }
    var ranges = layout.paragraphs
    if let title = layout.title { ranges.append(title) }
    for mark in layout.furniture where mark.kind == .dateline { ranges.append(mark.range) }
    ranges.sort()
    return ranges
  }

  /// The day of the report: as it came with the article, else as a dateline has it, else as the text begins with it.
  private func reportDay(
    of reading: ArticleReading, _ ranges: ContiguousArray<TextRange>, _ language: LanguageLayer
  ) -> (day: CalendarDay, source: ChronologyLayer.DaySource, range: TextRange?)? {
    if let published = reading.article.metadata.published, let day = CalendarDay(iso8601: published) {
      return (day, .metadata, nil)
    }
    let text = reading.article.text
    let datelines = reading.layout?.furniture.filter { $0.kind == .dateline } ?? []
    for dateline in datelines {
      var finder = ExpressionFinder(rules, language, today: nil)
      finder.read(text.span, dateline.range.bounds)
      if let found = finder.days.first { return (found.day, .dateline, found.range) }
    }
    return PublishedInText(rules, language).day(text.span, ranges).map { ($0.day, .text, $0.range) }
  }
}
