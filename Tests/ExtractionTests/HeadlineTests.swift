import Testing

@Suite struct HeadlineTests {
  private let report = "The bridge over the Lenner will be shut for a year from Monday, the town council said.\n\n"

  @Test func aHeadlineThatIsKnownIsFoundWhateverItsMarksAre() {
    let reading = Reading(
      "‘Bridge of sighs’  shut,\tmayor says.\n\n" + report, title: "'Bridge of Sighs' shut, mayor says")
    #expect(reading.title == "‘Bridge of sighs’  shut,\tmayor says.")
    #expect(reading.paragraphs.count == 1)
  }

  @Test func aHeadlineThatIsKnownIsCutOffALineThatGoesOn() {
    let reading = Reading("Old bridge to be shut for a year " + report, title: "Old bridge to be shut for a year")
    #expect(reading.title == "Old bridge to be shut for a year")
    #expect(reading.paragraphs.first?.hasPrefix("The bridge over") == true)
  }

  @Test func aFirstSentenceWithTheWordsOfTheHeadlineStaysWhole() {
    let text = "Old bridge to be shut for a year from Monday, the town council said after a long meeting."
    let reading = Reading(text, title: "Old bridge to be shut for a year")
    #expect(reading.title == nil)
    #expect(reading.paragraphs == [text])
  }

  @Test func anotherHeadlineThanTheKnownOneIsStillOne() {
    let reading = Reading("Bridge shut until May\n\n" + report, title: "Town closes its bridge")
    #expect(reading.title == "Bridge shut until May")
  }

  @Test func anAppealOrASectionMayStandAboveIt() {
    #expect(Reading("Support The Alden Times!\n\nBridge shut until May\n\n" + report).title == "Bridge shut until May")
    #expect(Reading("WORLD\nBridge shut until May\n" + report).title == "Bridge shut until May")
  }

  @Test func anArticleThatBeginsWithItsBodyHasNone() {
    #expect(Reading(report + report).title == nil)
    #expect(Reading("By Ada Merrin\n\n" + report + report).title == nil)
    #expect(Reading("SELBURG — " + report).title == nil)
  }

  @Test func aHeadlineNeedsAReport() {
    #expect(Reading("Bridge shut until May").title == nil)
    #expect(Reading("Bridge shut until May\nFerry prices rise\nHarbour gets a crane").title == nil)
    #expect(Reading("").title == nil)
  }

  @Test func aSecondPrintingIsNavigation() {
    let reading = Reading("Bridge shut until May\n\nBridge shut until May\n\n" + report)
    #expect(reading.title == "Bridge shut until May")
    #expect(reading.furniture() == ["navigation: Bridge shut until May"])
    #expect(reading.paragraphs.count == 1)
  }
}
