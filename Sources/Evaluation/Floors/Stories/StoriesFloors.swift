import Foundation
import Intake
import NewsModel
import Pipeline
import Synchronization
import TextCore

/// Which articles report one event (BCubed), and which carry one copy (pairs of articles with one origin).
enum StoriesFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.stories_txt }

  /// Reads `input.jsonl` of `folder` as `parallax stories` does and compares it with `gold.jsonl`: its `story` where it
  /// has one, else its `origin`.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let found = try found(folder.appendingPathComponent("input.jsonl").path, jobs: jobs)
    let gold = try gold(folder.appendingPathComponent("gold.jsonl"))
    let missing = gold.ids.count { found[$0] == nil }
    guard missing == 0 else { throw EvaluationFailure("\(missing) articles have no line.") }
    if gold.areStories {
      let score = BCubed(gold: gold.labels, found: gold.ids.map { found[$0]?.story ?? "" })
      return [
        Measure(name: "bcubed_p", value: score.precision), Measure(name: "bcubed_r", value: score.recall),
        Measure(name: "bcubed_f1", value: score.f1),
      ]
    }
    let origins = gold.ids.map { found[$0]?.origin ?? "" }
    return [Measure(name: "pair_f1", value: pairF1(gold.labels, origins))]
  }

  private static func found(_ path: String, jobs: Int) throws -> [String: (story: String, origin: String)] {
    let source = PageSource(paths: [path])
    let lines = Mutex(StoryLines())
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { StoryReader() },
      next: { source.next() },
      transform: { (reader: inout StoryReader, item) in reader.read(item) },
      emit: { input in
        lines.withLock { $0.append(input) }
        return true
      })
    var bytes: ContiguousArray<UInt8> = []
    lines.withLock { lines in
      lines.finish { part in
        bytes += part
        return true
      }
    }
    var found: [String: (story: String, origin: String)] = [:]
    for line in bytes.split(separator: 0x0a) {
      let document = try JSONDocument(parsing: ContiguousArray(line))
      guard let id = string("id", document), let story = string("story", document) else { continue }
      found[id] = (story, string("origin", document) ?? "")
    }
    return found
  }

  private struct Gold {
    var ids: [String] = []
    var labels: [String] = []
    var areStories = false
  }

  private static func gold(_ url: URL) throws -> Gold {
    var gold = Gold()
    for line in ContiguousArray(try Data(contentsOf: url)).split(separator: 0x0a) {
      let document = try JSONDocument(parsing: ContiguousArray(line))
      guard let id = string("id", document) else { throw EvaluationFailure("A line of gold has no id.") }
      let story = string("story", document)
      if story != nil { gold.areStories = true }
      gold.ids.append(id)
      gold.labels.append(story ?? string("origin", document) ?? "alone " + id)
    }
    return gold
  }

  private static func string(_ key: StaticString, _ document: JSONDocument) -> String? {
    guard let value = document.member(key, of: document.root), document.isString(value) else { return nil }
    return String(decoding: document.string(at: value), as: UTF8.self)
  }

  /// F1 over the pairs of items with one label.
  static func pairF1(_ gold: [String], _ found: [String]) -> Double {
    func pairs(_ labels: [String]) -> Double {
      var counts: [String: Int] = [:]
      for label in labels { counts[label, default: 0] += 1 }
      return Double(counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
    }
    let both = pairs(zip(gold, found).map { $0 + "\u{0}" + $1 })
    let all = pairs(gold) + pairs(found)
    return all > 0 ? 2 * both / all : 1
  }
}
