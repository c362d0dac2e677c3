import ArgumentParser
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import TextCore

/// `parallax-evaluate event-sample`
struct EventSampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event-sample",
    abstract: "Prints events that were found, drawn at random, to be judged by hand.",
    discussion: """
      A line an event, tab separated: article, predicate (code points), type, mode, status, day, actor, recipient, \
      sentence. The same seed draws the same events from the same ones; \
      the number of all that were found goes to the first line.
      """)

  @Argument(help: "A file of JSON Lines with an id and a text a line.")
  var file: String

  @Option(help: "How many to draw.")
  var count = 50

  @Option(help: "The seed.")
  var seed: UInt64 = 1

  @Option(help: "How many articles are read at once.")
  var jobs = 1

  func validate() throws {
    guard count >= 1, jobs >= 1 else { throw ValidationError("The count and the jobs are at least 1.") }
  }

  func run() throws {
    let readings = try EventGold.readings(
      file, layers: Layer.standard, jobs: jobs, tagger: try AttributionTagger.installed(in: ModelStore()))
    var all: [(id: String, row: Int)] = []
    for id in readings.keys.sorted() { all += (readings[id]?.events ?? []).indices.map { (id, $0) } }
    print("# \(all.count) events in \(readings.count) articles; \(min(count, all.count)) of them, seed \(seed)")
    var numbers = SeededNumbers(seed: seed)
    all.shuffle(using: &numbers)
    for drawn in all.prefix(count).sorted(by: { ($0.id, $0.row) < ($1.id, $1.row) }) {
      guard let reading = readings[drawn.id], let event = reading.events?[drawn.row] else { continue }
      print(Self.line(event, of: reading))
    }
  }

  private static func line(_ event: PoliticalEvent, of reading: ArticleReading) -> String {
    let map = OffsetMap(reading.article.text.span)
    let sentence = reading.language?.sentences.first { $0.range.contains(event.predicate) }?.range ?? event.range
    func side(_ side: PoliticalEvent.Participant?) -> String {
      side.map { "\(reading.string($0.name)) [\($0.code ?? "-") \($0.sector ?? "-")]" } ?? "-"
    }
    let fields = [
      reading.article.id,
      "\(map.codePoints(before: event.predicate.lower))–\(map.codePoints(before: event.predicate.upper))",
      "\(event.type.label)", event.mode ?? "-", "\(event.status.label)", event.date ?? "-", side(event.actor),
      side(event.recipient), reading.string(sentence),
    ]
    return fields.map { field in String(field.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
      .joined(separator: "\t")
  }
}
