import ArgumentParser
import Foundation
import NewsModel
import TextCore

/// `parallax-evaluate synthesise`
struct SynthesiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract:
      "Writes invented articles of invented stories, made from the articles of a file with a seed, in time order.")

  @Argument(help: "A file of JSON Lines with an id and a text a line.")
  var file: String

  @Option(help: "How many articles.")
  var count = 10_000

  @Option(help: "The seed: the same gives the same articles.")
  var seed: UInt64 = 1

  @Option(help: "A file to write the truth to: a line {\"id\", \"story\"} an article.")
  var gold: String?

  func validate() throws {
    guard count >= 1 else { throw ValidationError("There is at least one article.") }
  }

  func run() throws {
    var stories = try SyntheticStories(path: file, seed: seed)
    var truth = JSONWriter()
    var written = 0
    while written < count {
      var writer = JSONWriter()
      for _ in 0..<min(1000, count - written) {
        let item = stories.next()
        Self.append(item, to: &writer)
        truth.beginObject()
        truth.key("id")
        truth.string(item.article.id)
        truth.key("story")
        truth.integer(item.story)
        truth.endObject()
        truth.endLine()
        written += 1
      }
      try FileHandle.standardOutput.write(contentsOf: Data(writer.bytes))
    }
    if let gold { try Data(truth.bytes).write(to: URL(fileURLWithPath: gold)) }
  }

  private static func append(_ item: SyntheticStories.Item, to writer: inout JSONWriter) {
    let metadata = item.article.metadata
    writer.beginObject()
    writer.key("id")
    writer.string(item.article.id)
    writer.key("title")
    writer.string(metadata.title ?? "")
    writer.key("published")
    writer.string(metadata.published ?? "")
    writer.key("text")
    writer.string(String(decoding: item.article.text, as: UTF8.self))
    writer.endObject()
    writer.endLine()
  }
}
