internal import NewsModel
internal import TextCore

/// The day of the report as its own first lines have it.
///
/// A date with its year counts where it stands by itself in a line, begins a paragraph, or has its weekday with it. Any
/// other may be the day of something that the report recalls.
struct PublishedInText {
  /// How far from the beginning of the text, in bytes, is looked.
  private static let reach = 1_000
  /// Where in a line a date still begins it, in bytes: `Published on`, `PORT ALDEN, ` go before.
  private static let beginning = 40

  private let rules: RuleSet
  private let language: LanguageLayer

  /// Looks with these rules.
  init(_ rules: RuleSet, _ language: LanguageLayer) {
    self.rules = rules
    self.language = language
  }

  /// The day, or nil where the first lines of `ranges` have none.
  func day(_ text: Span<UInt8>, _ ranges: ContiguousArray<TextRange>) -> ExpressionFinder.Day? {
    guard let first = ranges.first else { return nil }
    let limit = min(text.count, Int(first.lower) + Self.reach)
    var finder = ExpressionFinder(rules, language, today: nil)
    for range in ranges where Int(range.lower) < limit {
      finder.read(text, Int(range.lower)..<min(Int(range.upper), limit))
    }
    return finder.days.first { isReportDay($0, text) }
  }

  private func isReportDay(_ found: ExpressionFinder.Day, _ text: Span<UInt8>) -> Bool {
    if found.hasWeekday { return true }
    var lineStart = Int(found.range.lower)
    while lineStart > 0, text[lineStart - 1] != 0x0a { lineStart -= 1 }
    return Int(found.range.lower) - lineStart <= Self.beginning && !isPreposed(found, text)
  }

  /// Whether `in`, `on`, `since` … stand before: then it is part of a sentence.
  private func isPreposed(_ found: ExpressionFinder.Day, _ text: Span<UInt8>) -> Bool {
    var end = Int(found.range.lower)
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isLetter { start -= 1 }
    let word = text.extracting(start..<end)
    guard !word.isEmpty else { return false }
    var key = WordKey()
    for place in 0..<min(word.count, WordKey.longest) { key.set(word[place] | 0x20, at: place) }
    let before = ["in", "since", "from", "until", "by", "before", "after", "of", "to", "the"]
    return before.contains { WordKey($0) == key }
  }
}
