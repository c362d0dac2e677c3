import Collation
import Foundation
import NewsModel
import TextCore

/// Says of the mentions of a set which are one event.
struct EventClusters {
  let folder: URL
  let gold: [String: MentionGold]
  let jobs: Int

  /// The cluster of each mention, by the ids of the articles.
  func all() throws -> [String: [String]] {
    let texts = try Texts(path: folder.appendingPathComponent("input.jsonl").path).items
    let reader = try ReportReader(jobs: jobs)
    let readings = try reader.readings(of: texts.map { Article(id: $0.id, text: $0.text) })
    let events = EventMentionReader(vectors: reader.vectors)
    var stories: [String: [Int]] = [:]
    for (row, text) in texts.enumerated() {
      if let article = gold[text.id] { stories[article.story, default: []].append(row) }
    }
    var clusters: [String: [String]] = [:]
    for name in stories.keys.sorted() {
      let found = try (stories[name] ?? []).map { row in
        try (row, events.mentions(at: ranges(of: gold[texts[row].id], in: readings[row]), of: readings[row], row: row))
      }
      var groups = EventGrouping.events(of: ContiguousArray(found.flatMap(\.1)))[...]
      for (row, mentions) in found {
        clusters[texts[row].id] = groups.prefix(mentions.count).map { "\(name) \($0)" }
        groups = groups.dropFirst(mentions.count)
      }
    }
    return clusters
  }

  private func ranges(of gold: MentionGold?, in reading: ArticleReading) throws -> [TextRange] {
    let text = reading.article.text
    let map = OffsetMap(text.span)
    return try (gold?.mentions ?? []).map { range in
      guard let bytes = map.bytes(ofCodePoints: range) else {
        throw EvaluationFailure("A mention of \(reading.article.id) is not in its text.")
      }
      return bytes
    }
  }
}
