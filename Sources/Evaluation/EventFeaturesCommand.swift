import ArgumentParser
import Events
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import TextCore

/// `parallax-evaluate event-features`
struct EventFeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event-features",
    abstract: "Prints what the event classifier sees of marked sides, for training.",
    discussion: """
      The folder holds input.jsonl with {"id", "text"} and gold.jsonl with {"id", "events": [{"event", "source": {"start", \
      "end"}, "target": {…}}]}, offsets in code points. A line a marked event: {"id", "event", "features": {name: value}}.
      """)

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    let readings = try Self.readings(root.appendingPathComponent("input.jsonl").path)
    let events = EventReader()
    let gold = try String(contentsOf: root.appendingPathComponent("gold.jsonl"), encoding: .utf8)
    for line in gold.split(separator: "\n") {
      let item = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
      guard let reading = readings[item.id] else { throw EvaluationFailure("There is no text \(item.id).") }
      for event in item.events {
        guard let actor = event.source.flatMap({ Self.range($0, in: reading) }) else { continue }
        let recipient = event.target.flatMap { Self.range($0, in: reading) }
        Self.print(item.id, event.event, events.features(of: reading, actor: actor, recipient: recipient))
      }
    }
  }

  private struct Gold: Decodable {
    let id: String
    let events: [Event]
    struct Event: Decodable {
      let event: String
      let source: Side?
      let target: Side?
    }
    struct Side: Decodable {
      let start: Int
      let end: Int
    }
  }

  private static func readings(_ path: String) throws -> [String: ArticleReading] {
    guard let source = ModelSource.named("md") else { throw EvaluationFailure("There is no model md.") }
    let plan = AnalysisPlan(
      layers: [.chains], language: try LanguageModel(path: try ModelStore().locate(source)), otherLanguages: .read)
    let input = PageSource(paths: [path])
    let readings = Mutex<[String: ArticleReading]>([:])
    try parallelMap(
      jobs: ProcessInfo.processInfo.activeProcessorCount, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) }, next: { input.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        if case .article(let reading) = result { readings.withLock { $0[reading.article.id] = reading } }
        return true
      })
    return readings.withLock { $0 }
  }

  /// Code points as bytes of the text.
  private static func range(_ side: Gold.Side, in reading: ArticleReading) -> TextRange? {
    var offsets: [Int] = []
    for (place, byte) in reading.article.text.enumerated() where byte & 0xc0 != 0x80 { offsets.append(place) }
    offsets.append(reading.article.text.count)
    guard side.start < side.end, side.end < offsets.count else { return nil }
    return TextRange(offsets[side.start]..<offsets[side.end])
  }

  private static func print(_ id: String, _ event: String, _ features: [EventFeature]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.string(id)
    writer.key("event")
    writer.string(event)
    writer.key("features")
    writer.beginObject()
    for feature in features {
      writer.key(ContiguousArray(feature.name.utf8).span)
      writer.float(feature.value)
    }
    writer.endObject()
    writer.endObject()
    Swift.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
