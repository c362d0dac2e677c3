import ArgumentParser
import Foundation
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
    let clusters = try EventClusters(folder: root, gold: gold, jobs: jobs).all()
    var writer = JSONWriter()
    for id in gold.keys.sorted() {
      if let article = gold[id] { append(article, clusters[id] ?? [], to: &writer) }
    }
    try FileHandle.standardOutput.write(contentsOf: Data(writer.bytes))
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
