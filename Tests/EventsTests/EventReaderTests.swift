import Events
import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct EventReaderTests {
  /// The examples of `triggers.txt`: the sides that they mark are found.
  static let examples: [String] = {
    guard let root = try? Repository.root() else { return [] }
    let file = root.appendingPathComponent("Sources/Events/Triggers/triggers.txt")
    guard let data = try? Data(contentsOf: file) else { return [] }
    var type = ""
    var examples: [String] = []
    for line in String(decoding: data, as: UTF8.self).components(separatedBy: "\n") {
      let fields = line.split(separator: " ")
      if fields.first == "type" { type = String(fields[1]) }
      if line.hasPrefix("example ") { examples.append("\(type) \(line.dropFirst(8))") }
    }
    return examples
  }()

  @Test func `the examples of the lexicon are found`() throws {
    #expect(Self.examples.count >= 25)
    var missing: [String] = []
    for example in Self.examples {
      let parts = example.split(separator: " ", maxSplits: 1)
      let marked = try MarkedText(String(parts[1]).replacing("[", with: "⟦").replacing("]", with: "⟧"))
      let events = try Newsreader.events(marked.string)
      let (actor, recipient) = (try marked.range("actor"), try marked.range("recipient"))
      let isThere = events.contains { event in
        "\(event.type.label)" == parts[0] && event.actor.range.overlaps(actor)
          && event.recipient?.range.overlaps(recipient) ?? false
      }
      if !isThere { missing.append(example) }
    }
    // The parser errs in some sentences; what is found must stay nearly all.
    #expect(missing.count * 10 <= Self.examples.count, "missing: \(missing)")
  }

  @Test func `a person's country and office come from the text`() throws {
    let text = "Norwegian Foreign Minister Anna Holm met Swedish Prime Minister Lars Ek in Oslo on Monday."
    let event = try #require(try Newsreader.events(text, published: "2024-04-09").first)
    #expect(event.type == .consult)
    #expect(event.actor.code == "NOR" && event.actor.sector == "GOV")
    #expect(event.recipient?.code == "SWE" && event.recipient?.sector == "GOV")
    #expect(event.date == "2024-04-08")
    #expect(event.contexts.contains("diplomatic"))
  }

  @Test func `a capital stands for its government`() throws {
    let event = try #require(try Newsreader.events("Moscow accused Washington of spying.").first)
    #expect(event.type == .accuse && event.actor.code == "RUS" && event.recipient?.code == "USA")
  }

  @Test func `what is accused is no event of its own`() throws {
    let events = try Newsreader.events("Norway accused Sweden of attacking Finland.")
    #expect(events.map(\.type) == [.accuse])
  }

  @Test(arguments: [
    "", "12 13 14 15 16 3-2 4-1 0-0", "Rain fell on the hills all night.", "((((((((((“““", "1 2\n3 4\n",
  ])
  func `nothing is invented`(_ text: String) throws { #expect(try Newsreader.events(text).isEmpty) }
}
