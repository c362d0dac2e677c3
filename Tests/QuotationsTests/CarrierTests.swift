import Quotations
import Testing

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct CarrierTests {
  @Test(arguments: [
    ("“The towers have cracks,” Mara Voss told Reuters.", ["Reuters"]),
    ("“The towers have cracks,” Mara Voss said, the Coast Press Agency reported.", ["Coast Press Agency"]),
    ("“The towers have cracks,” Mara Voss wrote in a post on Telegram.", ["Telegram"]),
    ("“The towers have cracks,” Mara Voss said on Monday.", []),
    // A paper without a name is no carrier; one that is described is.
    ("“The towers have cracks,” Mara Voss told a newspaper.", []),
    ("“The towers have cracks,” Mara Voss told a local newspaper.", ["local newspaper"]),
  ])
  func `who carried the words is named`(_ text: String, _ carriers: [String]) throws {
    let found = try Newsreader.printed(text)
    #expect(found.map(\.carriers) == [carriers])
    #expect(found.map(\.speaker) == ["Mara Voss"])
  }

  @Test func `an agency that reports somebody's words is the carrier, not the speaker`() throws {
    let found = try Newsreader.printed(
      "The Interfax agency reported that the bridge would stay “closed until Friday,” according to Mara Voss.")
    #expect(found.map(\.speaker) == ["Mara Voss"])
    #expect(found.first?.carriers.first?.contains("Interfax") == true)
  }
}
