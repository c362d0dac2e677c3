internal import NewsModel

/// What of an article is compared with others: its terms, and the runs of words that a copy would share.
///
/// It depends on the article alone, never on others, so that articles can be read one by one as they come.
struct ArticleFeatures: Sendable {
  /// The terms of headline and report, sorted, each once.
  var terms: ContiguousArray<TermHash> = []
  /// How often each term stands there; in headline and lead it counts for more.
  var counts: ContiguousArray<Float> = []
  /// How many different words say something: how much there is to compare.
  var length = 0
  /// The day that it was published; nil where unknown.
  var day: CalendarDay?
  /// The hash of all words in their order: equal for two texts that are the same; 0 where there is no word.
  var digest: TermHash = 0
  /// The runs of `ShingleReader.width` words of the report, sorted, each once.
  var shingles: ContiguousArray<TermHash> = []
  /// Whether each run stands only inside quotation marks.
  var areQuoted: ContiguousArray<Bool> = []
}
