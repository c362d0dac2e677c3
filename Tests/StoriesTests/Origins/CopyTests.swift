import NewsModel
import Stories
import TestSupport
import Testing
import TextCore

@Suite struct CopyTests {
  /// The text origins of a pool that must be one story, as lists of ids.
  private func origins(_ texts: [String]) -> [[String]] {
    let readings = Pool.readings(texts)
    let groups = StoryGrouping().groups(of: readings)
    return groups.flatMap(\.origins).filter { $0.kind != .credited }.map { origin in
      origin.articles.map { readings[$0.row].article.id }
    }
  }

  private let sentences = [
    "The passenger ferry Corran Star ran into the dredger Hadrian in thick fog in the harbour of Port Alden on Monday.",
    "Seventeen people were taken to St. Brannock Hospital, two of them with serious injuries, a spokesman said.",
    "Transport Minister Clara Renholt suspended the licence of Corran Line a few hours after the collision.",
    "The harbour master said that his staff had warned the bridge of the ferry nine minutes before the impact.",
    "About 40 tonnes of diesel leaked into the inner basin, where booms were laid before noon by the fire brigade.",
    "The union of the seafarers accuses the company of cutting its deck crews to save money, which it denies.",
    "A sister ship lost her steering for eleven minutes in March, according to a page of her logbook.",
    "Estravia offered two recovery ships, which left Selburg with 46 specialists on board early on Tuesday.",
  ]

  private func article(_ title: String, _ sentences: [String]) -> String {
    title + "\n\n" + sentences.joined(separator: "\n\n")
  }

  private var wire: String { article("Ferry hits dredger off Port Alden", sentences) }

  @Test func twiceTheSameFileIsOneCopy() throws {
    let readings = Pool.readings([wire, wire])
    let group = try #require(StoryGrouping().groups(of: readings).first)
    #expect(group.origins.map(\.kind) == [.copy])
    #expect(group.origins[0].articles == [ID(0), ID(1)])
    #expect(group.origins[0].evidence.map(\.article) == [ID(0), ID(1)])
    for evidence in group.origins[0].evidence {
      #expect(readings[evidence.article.row].string(evidence.range).contains("Corran Star") || !evidence.range.isEmpty)
    }
  }

  @Test func shortTextsTwiceAreOneCopy() {
    #expect(origins(["Ferry hit", "Ferry hit"]) == [["a", "b"]])
  }

  @Test func trimmedReorderedAndLedAnewAreCopies() {
    let trimmed = article("Collision in the fog", Array(sentences.prefix(4)))
    let reordered = article("Minister closes the line", Array(sentences.reversed()))
    let led = article(
      "Fog, and then a bang",
      ["It began as any Monday does in Port Alden, with fog, tea and gulls."] + sentences.dropFirst())
    #expect(origins([wire, trimmed, reordered, led]) == [["a", "b", "c", "d"]])
  }

  @Test func aFewWordsChangedIsACopy() {
    let changed = sentences.map {
      $0.replacing("said", with: "told reporters").replacing("About", with: "Some").replacing("hours", with: "moments")
    }
    #expect(origins([wire, article("Ferry in collision", changed)]) == [["a", "b"]])
  }

  @Test func aWireReportThatIsHeavilyRewrittenIsACopy() {
    let rewritten = [
      "In thick fog in the harbour of Port Alden on Monday the Corran Star hit another vessel, the Hadrian.",
      "Seventeen people were taken to St. Brannock Hospital, two of them with grave wounds, it was said there.",
      "Hours after the collision the minister suspended the licence of Corran Line.",
      "The harbour master said that his staff had warned the bridge of the ferry, and nobody had answered.",
      "Booms were laid before noon by the fire brigade, as about 40 tonnes of diesel leaked into the inner basin.",
      "The union of the seafarers accuses the company of cutting its deck crews to save money.",
      "A sister ship lost her steering for eleven minutes in March.",
    ]
    #expect(origins([wire, article("Bang in the fog", rewritten)]) == [["a", "b"]])
  }

  @Test func aCopyInALongerTextIsACopy() {
    let own = [
      "Readers of this column know the old quay of Port Alden, its cranes and the smell of tar.",
      "My grandfather loaded timber here when the strait froze over and the pilots went on foot.",
      "Nobody on the breakwater that morning believed that anything could go wrong in such calm water.",
      "The bells of St. Brannock rang twice, which in this town means that the boats must stay where they are.",
      "What follows is what the agencies sent, and I have nothing to add but my sorrow.",
      "The kettle in the terminal was still warm when I came, and the tickets lay in rows on the counter.",
    ]
    #expect(origins([wire, article("A bell in the fog", own + sentences.prefix(5) + own.reversed())]) == [["a", "b"]])
  }

  @Test func reportsOfOneEventAreTheirOwn() {
    #expect(origins([Pool.ferry, Pool.ferryToo]) == [["a"], ["b"]])
  }

  @Test func aLetterThatBothQuoteIsNoCopy() {
    let letter = sentences.prefix(6).map { "“\($0)" }.joined(separator: "\n\n") + "”"
    let one = """
      Union writes to the owner of the Corran Star

      The seafarers of Port Alden have sent an open letter to Corran Line after the collision of its ferry.

      \(letter)

      The company did not answer. Its lawyers were in court in Orsel all day, where another case is heard.
      """
    let other = """
      Corran Line gets angry post after ferry crash

      “Dear owners,” begins the page that was pinned to the office door in Customs Street on Tuesday.

      \(letter)

      Anton Radley tore it down himself. He called it a stunt and went to lunch with two of his directors.
      """
    #expect(origins([one, other]) == [["a"], ["b"]])
  }

  @Test func aCopyIsNamedByItsCredit() throws {
    var readings = Pool.readings([wire, article("Ferry in fog", Array(sentences.dropFirst(2)))])
    let text = "Ferry in fog\n\nBy Petra Hallam, via Veldaran Press Agency\n\n" + sentences.joined(separator: "\n\n")
    var credited = Pool.reading("c", text)
    var layout = try #require(credited.layout)
    layout.furniture = [Furniture(range: layout.paragraphs.removeFirst(), kind: .byline)]
    credited.layout = layout
    readings.append(credited)
    let group = try #require(StoryGrouping().groups(of: readings).first)
    #expect(group.origins.map(\.kind) == [.copy, .credited])
    for origin in group.origins {
      let name = try #require(origin.name)
      #expect(name.article == ID(2))
      #expect(credited.string(name.range) == "Veldaran Press Agency")
    }
    #expect(group.origins[1].articles == [ID(2)])
  }

  @Test func oneAgencyCreditedTwiceIsNoCommonOrigin() throws {
    let readings = Pool.readings([
      Pool.ferry + "\n\nReuters contributed to this report.", Pool.ferryToo + "\n\nReuters contributed to this report.",
    ])
    let group = try #require(StoryGrouping().groups(of: readings).first)
    #expect(group.origins.map(\.kind) == [.own, .own, .credited])
    #expect(group.origins[2].articles == [ID(0), ID(1)])
  }
}
