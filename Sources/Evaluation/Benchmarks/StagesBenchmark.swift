import Chronology
import Events
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Tensors
import TextCore

/// Which share of the whole analysis Chronology and Events take. Prints a line of JSON of its own; times are processor time.
struct StagesBenchmark {
  let path: String
  let model: LanguageModel

  /// Runs everything `repetitions` times, one job; the fastest counts.
  func run(_ repetitions: Int) throws -> String {
    let store = ModelStore()
    let encoder = try SentenceEncoder(WeightsFile(path: try store.locate(.miniLM)))
    let classifier = try ShippedWeights.eventClassifier(in: store).map { try EventClassifier(WeightsFile(path: $0)) }
    let plan = AnalysisPlan(
      layers: Layer.standard, language: model, otherLanguages: .read,
      tagger: try AttributionTagger.installed(in: store), eventClassifier: classifier, eventEncoder: encoder)
    let whole = try Duration.best(of: repetitions) { try readings(plan) }
    let articles = whole.0
    let (times, quantities) = (TimeReader(), QuantityReader())
    let events = EventReader(classifier: classifier, encoding: EncodedSentences(encoder: encoder))
    let chronology = try Duration.best(of: repetitions) {
      articles.reduce(0) { $0 + times.chronology(of: $1).expressions.count + quantities.quantities(of: $1).count }
    }
    let found = try Duration.best(of: repetitions) { articles.reduce(0) { $0 + events.events(of: $1).count } }
    let (seconds, one, two) = (whole.1.cpuSeconds, chronology.1.cpuSeconds, found.1.cpuSeconds)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("benchmark")
    writer.string("stages")
    writer.key("instructions")
    writer.string(InstructionSet.current.rawValue)
    writer.key("articles")
    writer.integer(articles.count)
    for (name, value): (StaticString, Double) in [
      ("seconds_whole", seconds), ("seconds_chronology", one), ("seconds_events", two),
      ("share_chronology", one / seconds), ("share_events", two / seconds), ("share_both", (one + two) / seconds),
    ] {
      writer.key(name)
      writer.double(value)
    }
    writer.endObject()
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  private func readings(_ plan: AnalysisPlan) throws -> [ArticleReading] {
    let source = PageSource(paths: [path])
    var analyser = ArticleAnalyser(plan)
    var readings: [ArticleReading] = []
    while let item = source.next() {
      if case .article(let reading) = analyser.analyse(item) { readings.append(reading) }
    }
    guard !readings.isEmpty else { throw EvaluationFailure("There is no article in \(path).") }
    return readings
  }
}
