internal import NewsModel
internal import TextCore

/// Reads the features of one article after the other.
struct FeatureReader {
  private let words: FrequentWords
  private let weights: StoryWeights
  private var stem = WordStem()

  /// A reader with its word list and weights.
  init(_ words: FrequentWords, _ weights: StoryWeights) {
    self.words = words
    self.weights = weights
  }

  /// The features of `reading`. O(n log n) in its bytes.
  mutating func features(of reading: ArticleReading) -> ArticleFeatures {
    let report = ReportText(of: reading)
    var features = ArticleFeatures()
    var found: ContiguousArray<(term: TermHash, count: Float)> = []
    if let title = report.title {
      let text = report.titleText.span
      text.forEachWord(in: title) { word, kind in
        found.append((readTerm(text.extracting(word.bounds), kind), Float(weights.title)))
        features.digest = (features.digest ^ TermHash(of: stem.form.span, kind)).mixed
      }
    }
    var shingles = ShingleReader()
    var count = 0
    let text = reading.article.text.span
    for paragraph in report.paragraphs {
      var marks = QuotationMarks(in: paragraph)
      text.forEachWord(in: paragraph) { word, kind in
        let term = readTerm(text.extracting(word.bounds), kind)
        found.append((term, Float(count < weights.leadLength ? weights.lead : 1)))
        let form = TermHash(of: stem.form.span, kind)
        features.digest = (features.digest ^ form).mixed
        shingles.read(form, isQuoted: marks.isQuoted(at: Int(word.lower), in: text))
        count += 1
      }
    }
    gather(&found, into: &features)
    (features.shingles, features.areQuoted) = shingles.finish()
    features.day = reading.chronology?.day ?? reading.article.metadata.published.flatMap(CalendarDay.init(iso8601:))
    return features
  }

  private mutating func readTerm(_ word: Span<UInt8>, _ kind: WordKind) -> TermHash {
    stem.read(word, kind)
    return TermHash(of: stem.bytes.span, kind)
  }

  /// Adds up the counts of each term.
  private func gather(
    _ found: inout ContiguousArray<(term: TermHash, count: Float)>, into features: inout ArticleFeatures
  ) {
    // Counts of one term are multiples of the weights: added in order of size they give one sum in any order.
    found.sort { ($0.term, $0.count) < ($1.term, $1.count) }
    for (term, count) in found {
      if features.terms.last == term {
        features.counts[features.counts.count - 1] += count
      } else {
        features.terms.append(term)
        features.counts.append(count)
      }
    }
    features.length = features.terms.count { !words.isEmpty($0) }
  }
}
