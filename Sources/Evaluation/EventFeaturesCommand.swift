import ArgumentParser
import Events
import Foundation
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Tensors
import TextCore

/// `parallax-evaluate event-features`
struct EventFeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event-features",
    abstract: "Prints what the event classifier sees of marked sides, for training.",
    discussion: """
      The folder holds input.jsonl with {"id", "text"} and gold.jsonl with {"id", "events": [{"event", "source": \
      {"start", "end"}, "target": {…}}]}, offsets in code points. A line a marked event: {"id", "event", "features": \
      {name: value}}; v=0 … are the vector of the sentence.
      """)

  @Argument(help: "The folder.")
  var folder: String

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    let readings = try EventGold.readings(
      root.appendingPathComponent("input.jsonl").path, layers: [.chains],
      jobs: ProcessInfo.processInfo.activeProcessorCount)
    let events = EventReader(
      encoding: EncodedSentences(
        encoder: try SentenceEncoder(WeightsFile(path: try ModelStore().locate(.miniLM)))))
    for item in try EventGold.read(root.appendingPathComponent("gold.jsonl")) {
      guard let reading = readings[item.id] else { throw EvaluationFailure("There is no text \(item.id).") }
      for event in item.events {
        guard let actor = event.source.flatMap({ EventGold.range($0, in: reading) }) else { continue }
        let recipient = event.target.flatMap { EventGold.range($0, in: reading) }
        Self.print(item.id, event.event, events.features(of: reading, actor: actor, recipient: recipient))
      }
    }
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
      let name = ContiguousArray(feature.name.utf8)
      writer.key(name.span)
      writer.float(feature.value)
    }
    writer.endObject()
    writer.endObject()
    Swift.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// The sentence encoder as Events asks it.
struct EncodedSentences: SentenceEncoding {
  let encoder: SentenceEncoder

  func vector(of range: TextRange, in text: ContiguousArray<UInt8>) -> ContiguousArray<Float> {
    encoder.vectors(of: [range], in: text.span)
  }
}
