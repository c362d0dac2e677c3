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

/// How well political events are found, end to end: of each marked event the found one whose sides fit best.
enum EventFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.events_txt }

  /// Reads `input.jsonl` of `folder` as `parallax analyze` does and compares it with `gold.jsonl`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let gold = try EventGold.read(folder.appendingPathComponent("gold.jsonl"))
    let found = try EventGold.readings(
      folder.appendingPathComponent("input.jsonl").path, layers: [.events], jobs: jobs)
    var (all, roots, quads, sides) = (0, 0, 0, 0)
    for item in gold {
      guard let reading = found[item.id] else { continue }
      for event in item.events {
        all += 1
        guard let best = best(event, reading) else { continue }
        let type = label(best.event.type)
        if type == label(event.event) { roots += 1 }
        if quad(type) == quad(label(event.event)) { quads += 1 }
        if best.fit == 2, type == label(event.event) { sides += 1 }
      }
    }
    let count = Double(max(all, 1))
    return [
      Measure(name: "root_accuracy", value: Double(roots) / count),
      Measure(name: "quad_accuracy", value: Double(quads) / count),
      Measure(name: "sides_recall", value: Double(sides) / count),
    ]
  }

  /// The found event whose sides overlap most of the marked ones, the first of several; nil where none was found.
  private static func best(_ gold: EventGold.Event, _ reading: ArticleReading) -> (event: PoliticalEvent, fit: Int)? {
    let actor = gold.source.flatMap { EventGold.range($0, in: reading) }
    let recipient = gold.target.flatMap { EventGold.range($0, in: reading) }
    var best: (event: PoliticalEvent, fit: Int)?
    for event in reading.events ?? [] {
      var fit = actor.map { event.actor.range.overlaps($0) } ?? false ? 1 : 0
      if let recipient { fit += event.recipient?.range.overlaps(recipient) ?? false ? 1 : 0 } else { fit += 1 }
      if best.map({ $0.fit < fit }) ?? true { best = (event, fit) }
    }
    return best
  }

  /// The corpora's name of a type: they have one for CONCEDE and RETREAT.
  private static func label(_ type: EventType) -> String { label(type.label.description) }
  private static func label(_ name: String) -> String { name == "CONCEDE" || name == "RETREAT" ? "YIELD" : name }

  /// The quad class as the corpora have it: YIELD is a deed.
  private static func quad(_ label: String) -> Int {
    label == "YIELD" ? 2 : EventType(label: label).map { Int($0.quad.rawValue) } ?? 0
  }
}
