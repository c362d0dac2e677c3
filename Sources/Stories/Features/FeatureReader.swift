package import NewsModel
internal import TextCore

/// Reads the features of one article after the other.
package struct FeatureReader: Sendable {
  private let words: FrequentWords
  private let weights: StoryWeights
  private let circumstances = CircumstanceWords()
  private var stem = WordStem()

  /// A reader with its word list and weights.
  package init() { self.init(FrequentWords(), StoryWeights()) }

  /// A reader with a word list and weights that others share.
  init(_ words: FrequentWords, _ weights: StoryWeights) {
    self.words = words
    self.weights = weights
  }

  /// A term where it stands.
  private struct Found {
    let term: TermHash
    let count: Float
    let marks: TermMarks
  }

  /// The features of `reading`. O(n log n) in its bytes.
  package mutating func features(of reading: ArticleReading) -> ArticleFeatures {
    let report = ReportText(of: reading)
    var features = ArticleFeatures()
    var found: ContiguousArray<Found> = []
    if let title = report.title { read(title, of: report.titleText.span, into: &found, &features) }
    var shingles = ShingleReader()
    var count = 0
    let text = reading.article.text.span
    for paragraph in report.paragraphs {
      var quotations = QuotationMarks(in: paragraph)
      var places = PlaceRun()
      text.forEachWord(in: paragraph) { word, kind in
        let term = readTerm(text.extracting(word.bounds), kind)
        let isInLead = count < weights.leadLength
        var marks: TermMarks = isInLead ? .lead : []
        let isName = text.isName(word, in: paragraph)
        if isName { marks.insert(.name) }
        let role = kind == .letters ? circumstances.role(of: term) : nil
        let isCapital = kind == .letters && text.isCapital(at: Int(word.lower))
        if places.read(role, isCapital: isCapital), isName { marks.insert(.place) }
        features.read(role, isCapital: isCapital, isName: isName)
        if kind == .number, !features.read(year: text.year(at: word)) { marks.insert(.figure) }
        found.append(Found(term: term, count: Float(isInLead ? weights.lead : 1), marks: marks))
        let form = TermHash(of: stem.form.span, kind)
        features.digest = (features.digest ^ form).mixed
        shingles.read(form, isQuoted: quotations.isQuoted(at: Int(word.lower), in: text))
        count += 1
      }
    }
    for line in report.dateLines {
      text.forEachWord(in: line) { word, kind in if kind == .number { _ = features.read(year: text.year(at: word)) } }
    }
    gather(&found, into: &features)
    features.shingles = shingles.finish()
    features.day = reading.chronology?.day ?? reading.article.metadata.published.flatMap(CalendarDay.init(iso8601:))
    return features
  }

  /// The runs of words of `reading` and its digest alone: what copies are told by. O(n log n) in its bytes.
  package mutating func runs(of reading: ArticleReading) -> ArticleFeatures {
    let report = ReportText(of: reading)
    var features = ArticleFeatures()
    var shingles = ShingleReader()
    let text = reading.article.text.span
    if let title = report.title {
      let text = report.titleText.span
      text.forEachWord(in: title) { word, kind in
        features.digest = (features.digest ^ readForm(text.extracting(word.bounds), kind)).mixed
      }
    }
    for paragraph in report.paragraphs {
      var quotations = QuotationMarks(in: paragraph)
      text.forEachWord(in: paragraph) { word, kind in
        let form = readForm(text.extracting(word.bounds), kind)
        features.digest = (features.digest ^ form).mixed
        shingles.read(form, isQuoted: quotations.isQuoted(at: Int(word.lower), in: text))
      }
    }
    features.shingles = shingles.finish()
    return features
  }

  /// The hash of a word in lower case, endings and all.
  private mutating func readForm(_ word: Span<UInt8>, _ kind: WordKind) -> TermHash {
    stem.readForm(word)
    return TermHash(of: stem.form.span, kind)
  }

  /// Reads the headline.
  private mutating func read(
    _ title: TextRange, of text: Span<UInt8>, into found: inout ContiguousArray<Found>,
    _ features: inout ArticleFeatures
  ) {
    text.forEachWord(in: title) { word, kind in
      let term = readTerm(text.extracting(word.bounds), kind)
      let isCapital = text.isCapital(at: Int(word.lower))
      var marks: TermMarks = isCapital ? [.lead, .name] : .lead
      if kind == .number, !features.read(year: text.year(at: word)) { marks.insert(.figure) }
      if kind == .letters { features.read(circumstances.role(of: term), isCapital: isCapital, isName: false) }
      found.append(Found(term: term, count: Float(weights.title), marks: marks))
      features.digest = (features.digest ^ TermHash(of: stem.form.span, kind)).mixed
    }
  }

  private mutating func readTerm(_ word: Span<UInt8>, _ kind: WordKind) -> TermHash {
    stem.read(word, kind)
    return TermHash(of: stem.bytes.span, kind)
  }

  /// Adds up the counts of each term.
  private func gather(_ found: inout ContiguousArray<Found>, into features: inout ArticleFeatures) {
    // Counts of one term are multiples of the weights: added in order of size they give one sum in any order.
    found.sort { ($0.term, $0.count) < ($1.term, $1.count) }
    for place in found {
      if features.terms.last == place.term {
        features.counts[features.counts.count - 1] += place.count
        features.marks[features.marks.count - 1].formUnion(place.marks)
      } else {
        features.terms.append(place.term)
        features.counts.append(place.count)
        features.marks.append(place.term.isNumber ? place.marks.union(.number) : place.marks)
      }
    }
    features.length = features.terms.count { !words.isEmpty($0) }
  }
}

extension ArticleFeatures {
  /// Takes a number that may name a year; false where it names none (0).
  fileprivate mutating func read(year: Int) -> Bool {
    latestYear = max(latestYear, year)
    return year > 0
  }

  /// Takes a weekday or a month. “May” and “March” that begin a sentence, or stand in a headline, may be something else.
  fileprivate mutating func read(_ role: CircumstanceWords.Role?, isCapital: Bool, isName: Bool) {
    switch role {
    case .weekday(let bit): if isCapital { calendar |= bit }
    case .month(let bit): if isName { calendar |= bit }
    default: break
    }
  }
}
