import Testing

@Suite struct GluedStoriesTests {
  private let report = """
    The old bridge over the Lenner was shut on Monday after inspectors found rust in all of its pillars.
    “The bridge will stay shut until the pillars are repaired,” said Teresa Hollin, the mayor of Selburg.
    Inspectors had warned of rust in the pillars two years ago, but the council of Selburg put the repairs off.
    A ferry will cross the Lenner every hour, the council said, and buses will bring pupils to the ferry.
    Shops near the bridge fear for their trade. The council promised help to shops that lose customers.

    """

  private let orchard =
    "ORCHARDS: Growers expect record harvest After a mild spring, apples ripened early in the southern valleys, where"
    + " pickers from nine countries arrived last week. Prices may fall by a tenth, said a cooperative that sells to"
    + " supermarkets, and cider makers hope for a vintage that"
  private let orchestra =
    "Violinist Marta Oleander gave her farewell concert on Friday before four thousand listeners in Orsel, who stood and"
    + " clapped for eleven minutes. Oleander, 81, first played there as a girl during the war years and later recorded"
    + " every sonata that Brandeis wrote, among them the"

  @Test func storiesThatBreakOffAreTeasers() {
    let reading = Reading(report + orchard + "\n" + orchestra)
    #expect(reading.paragraphs.count == 5)
    #expect(reading.furniture() == ["teaser: " + orchard, "teaser: " + orchestra])
  }

  @Test func backgroundWithOtherNamesIsReport() {
    let background =
      "Marta Oleander, an engineer at the University of Orsel, has studied bridges in nine countries. She expects that"
      + " most of those built between 1950 and 1970 will need new foundations."
    #expect(Reading(report + background).furniture().isEmpty)
  }

  @Test func aReportThatBreaksOffIsReport() {
    let cut =
      "The council of Selburg meets again on Thursday to vote on the repairs of the bridge, and inspectors will"
      + " show pictures of the rust in the pillars to the mayor and the owners of shops, who have asked for"
    #expect(Reading(report + cut).furniture().isEmpty)
  }

  @Test func whoSpeaksInATranscriptIsNoKicker() {
    let transcript = """
      The mayor of Selburg and a reporter of the Courier spoke about the bridge. Here is what Hollin and Orr said.
      ORR: Mayor Hollin, when will the old bridge over the Lenner open again?
      HOLLIN: When the pillars are repaired, and not before that day.
      ORR: Do you think that your voters will wait for so long a time?
      HOLLIN: They will have to, and so will I, my family and my friends.
      """
    #expect(Reading(transcript).furniture().isEmpty)
  }
}
