import NewsModel
import Quotations
import TestSupport
import Testing
import TextCore

/// What becomes of the tagger's spans: marked here by hand, so that no trained weights decide on a test.
@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct TaggedTests {
  /// The quotations of a text whose marks are the tagger's spans.
  private func quotations(_ marked: String) throws -> [Printed] {
    let text = try MarkedText(marked)
    var reading = try Newsreader.reading(text.text)
    var spans: ContiguousArray<AttributionSpan> = []
    for (name, role) in [("source", AttributionSpan.Role.source), ("cue", .cue), ("content", .content)] {
      for range in text.ranges(name) { spans.append(AttributionSpan(role: role, range: range, probability: 0.9)) }
    }
    spans.sort { $0.range < $1.range }
    reading.attributionSpans = spans
    return QuotationFinder().quotations(of: reading).map { Printed($0, text.text) }
  }

  @Test func `content goes to the cue of its sentence`() throws {
    let found = try quotations(
      """
      ⟦source:Mara Voss⟧ ⟦cue:hoped⟧ ⟦content:for a dry week⟧. ⟦source:The engineers⟧ ⟦cue:doubt⟧ \
      ⟦content:that the towers hold⟧.
      """)
    #expect(found.map(\.cue) == ["hoped", "doubt"])
    #expect(found.map(\.content) == [["for a dry week"], ["that the towers hold"]])
    #expect(found.map(\.source) == ["Mara Voss", "The engineers"])
    #expect(found.allSatisfy { $0.rule == "tagged" && $0.kind == .indirect })
  }

  @Test func `two cues of one sentence share a source`() throws {
    let found = try quotations(
      "⟦source:The union⟧ ⟦cue:called⟧ ⟦content:the plan “a bad joke”⟧ and ⟦cue:warned of⟧ ⟦content:delays⟧.")
    #expect(found.map(\.source) == ["The union", "The union"])
    #expect(found.map(\.kind) == [.mixed, .indirect])
  }

  @Test func `parts of one quotation are one`() throws {
    let found = try quotations(
      "⟦content:“The bridge is closed,”⟧ ⟦cue:said⟧ ⟦source:Mara Voss⟧. ⟦content:“We do not know for how long.”⟧")
    #expect(found.map(\.content) == [["The bridge is closed,", "We do not know for how long."]])
    #expect(found.map(\.kind) == [.direct])
    #expect(found.map(\.speaker) == ["Mara Voss"])
  }

  @Test func `a missing source is the subject of the cue`() throws {
    let found = try quotations("Mara Voss and her deputy ⟦cue:denied⟧ ⟦content:that the towers were old⟧.")
    #expect(found.map(\.source) == ["Mara Voss and her deputy"])
  }

  @Test(arguments: [
    (
      "The mayor did not name the firm, a habit of old ⟦source:officials⟧, and instead ⟦cue:called for⟧ ⟦content:calm⟧.",
      "The mayor"
    ),
    (
      "The towns, which most ⟦source:engineers⟧ know, ⟦cue:denied⟧ ⟦content:the report⟧.",
      "The towns, which most engineers know"
    ),
    // A source behind a preposition, where the tree has no other.
    ("It was closed on Monday, ⟦cue:according to⟧ ⟦source:the mayor⟧.", "the mayor"),
  ])
  func `a noun that cannot be the subject of the cue is not its source`(_ marked: String, _ source: String) throws {
    for found in try quotations(marked) { #expect(found.source == source) }
  }

  @Test func `what the tagger misses between quotation marks stands by the rules`() throws {
    let found = try quotations("“The bridge is closed until Friday,” said Mara Voss.")
    #expect(found.map(\.rule) == ["followed-by-source"])
  }

  @Test func `a clause that the tagger cuts behind its subject is taken whole`() throws {
    let found = try quotations(
      "⟦content:The master of the dredger⟧ was questioned for three hours, ⟦source:two officials⟧ ⟦cue:said⟧.")
    #expect(found.map(\.content) == [["The master of the dredger was questioned for three hours"]])
  }

  @Test func `a clause of a verb of saying is speech where the tagger sees nothing`() throws {
    let found = try quotations("The engineers concluded that the bridge had been safe for a week.")
    #expect(found.map(\.content) == [["that the bridge had been safe for a week"]])
    #expect(found.map(\.rule) == ["clause"])
  }

  @Test func `an agency that reports somebody's words is their carrier`() throws {
    let found = try quotations(
      """
      ⟦source:The Interfax agency⟧ ⟦cue:reported⟧ ⟦content:that the bridge would stay “closed until Friday,” according \
      to Mara Voss⟧.
      """)
    #expect(found.map(\.speaker) == ["Mara Voss"])
    #expect(found.first?.carriers.first?.contains("Interfax") == true)
  }

  @Test(arguments: [
    (
      "⟦source:Mara Voss⟧ ⟦cue:said⟧ ⟦content:that “the towers would not last another winter,” apparently a jest⟧.",
      ["that “the towers would not last another winter,”"]
    ),
    (
      "⟦source:Mara Voss⟧ ⟦cue:said⟧: ⟦content:“The towers will not last another winter.” The towers are 90 years old⟧.",
      ["The towers will not last another winter."]
    ),
  ])
  func `what the reporter adds behind a quotation is cut`(_ marked: String, _ content: [String]) throws {
    #expect(try quotations(marked).map(\.content) == [content])
  }

  @Test func `a term in quotation marks is not speech`() throws {
    let found = try quotations(
      "⟦source:The towns⟧ ⟦cue:signed⟧ ⟦content:an “open-ended” treaty on the bridge⟧ two years ago.")
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    "“The bridge is closed until further notice.” — Mara Voss",
    "“The bridge is closed until further notice.”\n\n— Mara Voss, mayor of Selburg",
  ])
  func `a name behind a dash signs a quotation`(_ text: String) throws {
    let found = try Newsreader.printed(text)
    #expect(found.map(\.speaker) == ["Mara Voss"])
    #expect(found.map(\.rule) == ["signed"])
  }

  @Test(arguments: [
    "⟦source:The ministry⟧ ⟦cue:filed a suit against⟧ ⟦content:the builder of the bridge⟧.",
    "⟦source:A guard⟧ ⟦cue:noticed⟧ ⟦content:smoke over the roof⟧.",
    "⟦source:Mara Voss⟧ is ⟦cue:known for⟧ ⟦content:her hard stance on tolls⟧.",
  ])
  func `what is done or seen or known is not said`(_ marked: String) throws {
    #expect(try quotations(marked).isEmpty)
  }

  @Test func `of whom something is believed is not who believes it`() throws {
    let found = try quotations("⟦source:Mara Voss⟧ ⟦cue:is believed⟧ ⟦content:to have left the town⟧.")
    #expect(found.map(\.source) == [""])
    #expect(found.map(\.speaker) == [nil])
  }
}
