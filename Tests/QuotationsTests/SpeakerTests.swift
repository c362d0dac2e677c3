import NewsModel
import Quotations
import Testing

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct SpeakerTests {
  @Test func `a surname and a pronoun are the person named before`() throws {
    let found = try Newsreader.printed(
      """
      Engineer Mara Voss inspected the bridge on Monday. “The towers have cracks,” she told reporters.

      “We closed it at noon,” Voss said.
      """)
    #expect(found.map(\.speaker) == ["Mara Voss", "Mara Voss"])
  }

  @Test func `the only person of a paragraph speaks in it`() throws {
    let found = try Newsreader.printed(
      """
      Judith Barlow told the crowd in the rain that the union would not give way.

      The tone had been set a day before by the mayor, Teresa Hallow. “Nobody waited for orders. You went out,” she wrote.
      """)
    #expect(found.last?.speaker == "Teresa Hallow")
  }

  @Test func `a president is not the relative who is named in full`() throws {
    let found = try Newsreader.printed(
      """
      President Marsh spoke in Leeds. The first lady, Helen Marsh, waved at the crowd.

      “We go on,” Mr. Marsh said.
      """)
    #expect(found.last?.speaker == "Marsh")
  }

  @Test func `who added something is who was speaking`() throws {
    let found = try Newsreader.printed(
      """
      “The towers have cracks,” said Mara Voss, who inspected the bridge with Peter Lund. “We closed it at noon.”

      “It will stay closed,” she added.
      """)
    #expect(found.filter { $0.kind == .direct }.map(\.speaker) == ["Mara Voss", "Mara Voss"])
  }

  @Test func `she who added something is not the man who spoke before`() throws {
    let found = try Newsreader.printed(
      """
      “I have not seen it,” said Robert Hale. Mrs. Laura Bright got a huge cheer when she added: “It is ours now.”
      """)
    #expect(found.last?.speaker == "Laura Bright")
  }

  @Test func `a role beside a name is that person`() throws {
    let found = try Newsreader.printed(
      "“The towers have cracks,” the city’s chief engineer, Mara Voss, said on Monday.")
    #expect(found.map(\.speaker) == ["Mara Voss"])
  }

  @Test func `documents and people without a name are nobody`() throws {
    let found = try Newsreader.printed(
      "The bridge carries 9,000 cars a day, according to the timetable. It will fall, two officials said.")
    #expect(found.map(\.speaker) == [nil, nil])
  }

  @Test func `a paragraph of quotation goes on with its speaker`() throws {
    let found = try Newsreader.printed(
      """
      “The towers have cracks, and we have known it for a year,” Mara Voss said. “Nobody wanted to hear it.

      “So we closed the bridge.”
      """)
    #expect(found.count == 1)
    #expect(found.first?.content.count == 3)
    #expect(found.first?.speaker == "Mara Voss")
  }

  @Test(arguments: [
    // Those who speak for somebody are not that one; nor is whose campaign it is.
    ("Spokesmen for the mayor, Mara Voss, said the bridge was safe.", nil),
    ("Mara Voss lost the vote. “It was close,” the Voss campaign said.", nil),
    // A document of another body is not the last speaker’s.
    ("“We go,” said Mara Voss. A statement from the harbour board said the bridge was closed.", nil),
    // A title of two parts, and a name with a long description.
    ("Club president and general manager Peter Lund said the bridge was safe.", "Peter Lund"),
    ("Mara Voss, a lawyer who lives in Corran, said the bridge was safe.", "Mara Voss"),
    // All that stands before “, he said.” is what he said.
    ("Robert Hale spoke in court. Peter Lund agreed to leave the town, he said.", "Robert Hale"),
  ])
  func `who speaks is no name from the words around`(_ text: String, _ speaker: String?) throws {
    let found = try Newsreader.printed(text)
    #expect(found.last?.speaker == speaker)
  }

  @Test func `he is no newspaper`() throws {
    let found = try Newsreader.printed(
      """
      Politico was first to report the closure. The city’s lawyer, Robert Hale, said in a statement that the towers were safe.

      “We are disappointed,” he said.
      """)
    #expect(found.last?.speaker == "Robert Hale")
  }
}
