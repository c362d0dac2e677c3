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

  @Test func `a name beside an office is who did it`() throws {
    let event = try #require(
      try Newsreader.events("The ferry company’s chief executive, Anna Holm, rejected the accusation on Monday.").first)
    #expect(event.type == .reject && event.actor.chain != nil)
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

  /// The first event that a sentence tells: type and status, then the sentence with its marked sides.
  @Test(arguments: [
    // Whose deed it is, not whom it was done to.
    ("ACCUSE actual", "[actor:Norway] condemned [recipient:Sweden]'s rules for Finland."),
    ("REJECT actual", "[actor:Norway] opposed the [recipient:Danish] government's talks with Iceland."),
    // What is talked of or supposed did not happen.
    ("RETREAT hypothetical", "[actor:Norway] talked about withdrawing its soldiers from [recipient:Mali]."),
    (
      "CONSULT future",
      "[actor:Norwegian Prime Minister Anna Holm] is looking forward to meeting [recipient:Swedish Prime Minister Lars Ek]."
    ),
    (
      "CONSULT hypothetical",
      "If [actor:Norwegian Prime Minister Anna Holm] does not visit [recipient:Sweden], the fair is over."
    ),
    // A day of this year is not to come where the past tells of it.
    ("COERCE actual", "[actor:Norwegian police] arrested two [recipient:Swedish] fishermen this year."),
    // The sense that its object tells.
    ("SANCTION actual", "[actor:Polish Prime Minister Ewa Lis] fired [recipient:Interior Minister Jan Bem]."),
    ("ACCUSE actual", "[actor:Peru] attacked [recipient:Ecuador] as slow."),
    // Who gives and who gets.
    ("SUPPORT actual", "[recipient:Polish Prime Minister Ewa Lis] received a flood of praise from [actor:Norway]."),
  ])
  func `who did it to whom, and whether`(_ event: String, _ marks: String) throws {
    let marked = try MarkedText(marks.replacing("[", with: "⟦").replacing("]", with: "⟧"))
    let events = try Newsreader.events(marked.string, published: "2024-04-10")
    let found = try #require(events.first)
    #expect("\(found.type.label) \(found.status.label)" == event)
    #expect(found.actor.range.overlaps(try marked.range("actor")))
    #expect(found.recipient?.range.overlaps(try marked.range("recipient")) ?? false)
  }

  @Test(arguments: [
    "Norwegian officials pressed ahead with the tunnel to Sweden.",
    "Norwegian officials warned that Sweden would miss the deadline.",
    "Norwegian officials agreed that it was late.",
    "The Norwegian prime minister ran for president.",
  ])
  func `other senses tell no event`(_ text: String) throws { #expect(try Newsreader.events(text).isEmpty) }
}
