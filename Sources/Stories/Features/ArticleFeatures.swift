package import NewsModel

/// Where a term stands in an article.
struct TermMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// In the headline or in the lead.
  static let lead = TermMarks(rawValue: 1)
  /// With a capital letter where a sentence would not ask for one, or in the headline: a name, as far as letters tell.
  static let name = TermMarks(rawValue: 2)
  /// A number.
  static let number = TermMarks(rawValue: 4)
  /// The name of a place, as far as the word before it tells.
  static let place = TermMarks(rawValue: 8)
  /// A number that is no year.
  static let figure = TermMarks(rawValue: 16)
}

/// What of an article is compared with others: its terms, and the runs of words that a copy would share.
///
/// It depends on the article alone, never on others, so that articles can be read one by one as they come.
package struct ArticleFeatures: Sendable {
  /// Nothing was read.
  package init() {}

  /// The terms of headline and report, sorted, each once.
  var terms: ContiguousArray<TermHash> = []
  /// How often each term stands there; in headline and lead it counts for more.
  var counts: ContiguousArray<Float> = []
  /// Where each term stands.
  var marks: ContiguousArray<TermMarks> = []
  /// How many different words say something: how much there is to compare.
  var length = 0
  /// The latest year that is named, 1900 to 2099; 0 where none is.
  var latestYear = 0
  /// The weekdays and months that are named, a bit each.
  var calendar: UInt32 = 0
  /// The day that it was published; nil where unknown.
  package var day: CalendarDay?
  /// The hash of all words in their order: equal for two texts that are the same; 0 where there is no word.
  package var digest: UInt64 = 0
  /// The runs of `ShingleReader.width` words of the report, sorted, each once.
  var shingles: ContiguousArray<Shingle> = []
}
