import Testing

@Suite struct ParagraphTests {
  @Test func linesAreParagraphsWhereNoneIsBlank() {
    let reading = Reading("The bridge is shut since Monday.\nIt opens again in May, they say.\nNobody was hurt.")
    #expect(reading.paragraphs.count == 3)
  }

  @Test func wrappedLinesBetweenBlankOnesAreOneParagraph() {
    let first = """
      The bridge over the Lenner will be shut for a year from Monday, the
      town council said after a meeting that went on until the early hours
      of the morning. Ferries will run every hour in both directions.
      """
    let second = """
      Nobody was hurt when the old railing broke in April, but inspectors
      found rust in all of the pillars that they looked at. The mayor had
      warned of it before.
      """
    #expect(Reading(first + "\n\n" + second).paragraphs == [first, second])
  }

  @Test func aLineThatALinkWasCutOutOfGoesOn() {
    let reading = Reading("The old bridge is shut since Monday.\n\nThe council said it would\nrepair\nthe bridge.\n")
    #expect(
      reading.paragraphs == ["The old bridge is shut since Monday.", "The council said it would\nrepair\nthe bridge."])
  }

  @Test func aTextInOneLineHasItsDatelineAndItsNotices() {
    let reading = Reading(
      "SELBURG (VPA) - The bridge is shut. It opens in May, the mayor said. Copyright 2024. All rights reserved.")
    #expect(reading.paragraphs == ["The bridge is shut. It opens in May, the mayor said."])
    #expect(
      reading.furniture()
        == ["dateline: SELBURG (VPA) -", "notice: Copyright 2024.", "notice: All rights reserved."])
  }

  @Test func whiteSpaceOfUnicodeIsNoParagraph() {
    #expect(Reading("\u{a0}\u{2003}\n\u{2028}\n \t\r\n").paragraphs.isEmpty)
    #expect(Reading("\u{a0}The bridge is shut.\u{2003}\n").paragraphs == ["The bridge is shut."])
  }
}
