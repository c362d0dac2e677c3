import ArgumentParser
import Collation
import Foundation
import NewsModel
import TextCore

/// `parallax-evaluate claims-ecb`
struct ClaimsECBCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims-ecb",
    abstract: "Says which of the given mentions of events are one event, across the articles of a story.",
    discussion: """
      Reads the texts of input.jsonl and the mentions of gold.jsonl, never their clusters, and prints one line an \
      article: {"id", "mentions": [{"start", "end", "cluster"}]}. The articles of a story are those of one topic whose \
      ids end alike, as the literature does.
      """)

  @Argument(help: "A folder with input.jsonl and gold.jsonl.")
  var folder: String

  @Option(help: "How many articles are read at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("Jobs are at least 1.") }
  }

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    let gold = try MentionGold.read(root.appendingPathComponent("gold.jsonl"))
    let texts = try Texts(path: root.appendingPathComponent("input.jsonl").path).items
    let reader = try ReportReader(jobs: jobs)
    let readings = try reader.readings(of: texts.map { Article(id: $0.id, text: $0.text) })
    let events = EventMentionReader(vectors: reader.vectors)
    var stories: [String: [Int]] = [:]
    for (row, text) in texts.enumerated() {
      if let article = gold[text.id] { stories[article.story, default: []].append(row) }
    }
    var clusters: [Int: [String]] = [:]
    for name in stories.keys.sorted() {
      let rows = stories[name] ?? []
      let found = try rows.map { row in
        try (row, events.mentions(at: ranges(of: gold[texts[row].id], in: readings[row]), of: readings[row], row: row))
      }
      var groups = EventGrouping.events(of: ContiguousArray(found.flatMap(\.1)))[...]
      for (row, mentions) in found {
        clusters[row] = groups.prefix(mentions.count).map { "\(name) \($0)" }
        groups = groups.dropFirst(mentions.count)
      }
    }
    var writer = JSONWriter()
    for (row, text) in texts.enumerated() {
      guard let article = gold[text.id] else { continue }
      append(article, clusters[row] ?? [], to: &writer)
    }
    try FileHandle.standardOutput.write(contentsOf: Data(writer.bytes))
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

  private func append(_ article: MentionGold, _ clusters: [String], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string(article.id)
    writer.key("mentions")
    writer.beginArray()
    for (mention, cluster) in zip(article.mentions, clusters) {
      writer.beginObject()
      writer.key("start")
      writer.integer(mention.lowerBound)
      writer.key("end")
      writer.integer(mention.upperBound)
      writer.key("cluster")
      writer.string(cluster)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }
}
