import ArgumentParser
import Collation
import Foundation
import NewsModel
import TextCore

/// `parallax-evaluate fact-pairs`
struct FactPairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact-pairs",
    abstract: "Prints pairs of values that may be for one fact, a line a pair: what training/facts learns from.",
    discussion: """
      The folder holds input.jsonl with {"id", "text"} and gold.jsonl with {"id", "story"}. A line a pair: {"kind", \
      "agrees", "left", "right": the sentences, "features": {name: value}}.
      """)

  @Argument(help: "The folder.")
  var folder: String

  @Option(help: "Articles of a story that are read at the most.")
  var articles = 7

  @Option(help: "How many articles are read at once.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1, articles >= 2 else { throw ValidationError("Jobs are at least 1, articles 2.") }
  }

  func run() throws {
    let reader = try ReportReader(jobs: jobs)
    for story in try PlantedStory.read(URL(fileURLWithPath: folder)) where story.articles.count > 1 {
      let readings = ContiguousArray(try reader.readings(of: Array(story.articles.prefix(articles))))
      var writer = JSONWriter()
      for pair in FactPair.all(of: ContiguousArray(readings.indices.map { ID($0) }), in: readings) {
        Self.append(pair, readings, to: &writer)
      }
      try FileHandle.standardOutput.write(contentsOf: Data(writer.bytes))
    }
  }

  private static func append(
    _ pair: FactPair, _ readings: ContiguousArray<ArticleReading>, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("kind")
    writer.string(pair.kind)
    writer.key("agrees")
    writer.bool(pair.agrees)
    writer.key("left")
    writer.string(readings[pair.left.article.row].string(pair.left.range))
    writer.key("right")
    writer.string(readings[pair.right.article.row].string(pair.right.range))
    writer.key("features")
    writer.beginObject()
    for feature in pair.features {
      let name = ContiguousArray(feature.name.utf8)
      writer.key(name.span)
      writer.float(Float(feature.value))
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
  }
}
