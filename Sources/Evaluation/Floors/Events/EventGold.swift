import Events
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import Tensors
import TextCore

/// A line of marked events: `{"id", "events": [{"event", "source": {"start", "end"}, "target"}]}`, in code points.
struct EventGold: Decodable {
  /// Where a side stands.
  struct Side: Decodable {
    let start: Int
    let end: Int
  }

  /// A marked event.
  struct Event: Decodable {
    let event: String
    let source: Side?
    let target: Side?
  }

  let id: String
  let events: [Event]

  /// The lines of a file.
  static func read(_ file: URL) throws -> [EventGold] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(EventGold.self, from: Data($0.utf8))
    }
  }

  /// Code points as bytes of the text; nil where they are none.
  static func range(_ side: Side, in reading: ArticleReading) -> TextRange? {
    var offsets: [Int] = []
    for (place, byte) in reading.article.text.enumerated() where byte & 0xc0 != 0x80 { offsets.append(place) }
    offsets.append(reading.article.text.count)
    guard side.start < side.end, side.end < offsets.count else { return nil }
    return TextRange(offsets[side.start]..<offsets[side.end])
  }

  /// The articles of a file by their ids, read with the installed models and what ships.
  static func readings(
    _ path: String, layers: Set<Layer>, jobs: Int, tagger: AttributionTagger? = nil
  ) throws -> [String: ArticleReading] {
    let store = ModelStore()
    guard let source = ModelSource.named("md") else { throw EvaluationFailure("There is no model md.") }
    // Features for training are asked for before there are weights that fit them.
    let weights = layers.contains(.events) ? ShippedWeights.eventClassifier(in: store) : nil
    let classifier = try weights.map { try EventClassifier(WeightsFile(path: $0)) }
    let plan = AnalysisPlan(
      layers: layers, language: try LanguageModel(path: try store.locate(source)), otherLanguages: .read,
      tagger: tagger, eventClassifier: classifier,
      eventEncoder: layers.contains(.events) ? try SentenceEncoder(WeightsFile(path: store.locate(.miniLM))) : nil)
    let input = PageSource(paths: [path])
    let readings = Mutex<[String: ArticleReading]>([:])
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) }, next: { input.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        if case .article(let reading) = result { readings.withLock { $0[reading.article.id] = reading } }
        return true
      })
    return readings.withLock { $0 }
  }
}
