internal import Intake
internal import NewsModel
internal import Stories

/// Articles whose copies are looked for, and nothing else: for measurements.
package struct CopySearch: Sendable {
  private let readings: ContiguousArray<ArticleReading>

  /// The articles in `paths`, with their layouts.
  package init(paths: [String]) {
    let source = PageSource(paths: paths)
    let analyser = LayoutAnalyser()
    var readings: ContiguousArray<ArticleReading> = []
    while let item = source.next() {
      if case .article(let reading) = analyser.analyse(item) { readings.append(reading) }
    }
    self.readings = readings
  }

  /// The number of articles.
  package var count: Int { readings.count }

  /// The bytes of their texts.
  package var byteCount: Int { readings.reduce(0) { $0 + $1.article.text.count } }

  /// The pairs of articles that share enough for a copy, as numbers of both.
  package func pairs() -> [Int] {
    var reader = FeatureReader()
    let features = ContiguousArray(readings.map { reader.runs(of: $0) })
    return CopyPairs().pairs(of: features).map { $0.low * readings.count + $0.high }
  }
}

/// Stories of inputs that come one by one, for measurements.
package struct StoryRun: Sendable {
  private var stream: StoryStream

  /// A run without an input.
  package init(window: Int?) { stream = StoryStream(window: window) }

  /// Takes the next input, which is an article.
  package mutating func append(_ input: StoryInput) {
    if case .article(let features, _) = input.content { stream.append(features) }
  }

  /// The story of each article.
  package mutating func finish() -> [UInt32] {
    stream.close()
    return Array(stream.partition().founders)
  }
}

/// The features of pairs of articles, from which the weights of stories are learnt.
package struct StoryPairs: Sendable {
  private var articles: [(id: String, features: ArticleFeatures)] = []

  /// The articles in `paths`, in the order of their ids.
  package init(paths: [String]) {
    var reader = StoryReader()
    let source = PageSource(paths: paths)
    while let item = source.next() {
      let input = reader.read(item)
      if case .article(let features, _) = input.content { articles.append((input.id, features)) }
    }
    articles.sort { $0.id < $1.id }
  }

  /// The names of the features.
  package static var names: [String] { StoryStream.featureNames }

  /// Calls `body` with the ids of the articles of each pair that shares enough, and its features.
  package func forEach(_ body: (String, String, ContiguousArray<Double>) -> Void) {
    var stream = StoryStream(blockLength: max(1, articles.count + 1))
    for article in articles { stream.append(article.features) }
    stream.pairFeatures { low, high, features in body(articles[low].id, articles[high].id, features) }
  }
}
