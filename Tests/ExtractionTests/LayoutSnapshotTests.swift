import TestSupport
import Testing

/// Whole invented articles as the reader lays them out.
@Suite struct LayoutSnapshotTests {
  @Test func aScrapedPage() {
    let text = """
      Skip to content

      SCIENCE

      Lake Torven rises for the first time in forty years

      The rain of a single winter has brought back the shoreline that many had given up.

      Lake Torven rises for the first time in forty years
      Children at the new shore of Lake Torven last week.Credit...Ines Abel, via Norden Press

      By Jonas Reker and Lidia Brahm

      Published 4 March 2023, 9:15 a.m.

      OSTREN, Norden — Lake Torven has risen by almost two metres since October, the water authority of Norden said on Friday, and it has not stopped rising.

      “We have been waiting for this for as long as I can remember,” said Piet Holm, 71, who rents out boats in Ostren.

      ADVERTISEMENT

      The lake lost half of its water between 1983 and 2021, when farms upstream drew on the rivers that feed it.

      You are reading this because people like you pay for it. We depend on readers, not on advertising.

      If you value our reporting, please consider a donation today.

      Donate now

      RELATED: What the fish of the lake lived on

      Farmers agreed in 2019 to take a third less, and the rain did the rest, Lidia Falk, a hydrologist, told reporters.

      Mr. Holm has ordered four new boats.

      Anna Sund contributed reporting from Halden.

      Jonas Reker writes about water and farming. Follow him on Relay at @reker.

      Correction, 5 March: An earlier version of this article gave the wrong year for the agreement.

      Related Articles
      A village that moved twice
      Why the herons came back
      © 2023 The Norden Mail. All rights reserved.
      """
    expectSnapshot(Reading(text).dump, named: "scraped-page.txt")
  }

  @Test func aWireInSingleLines() {
    let text = """
      By Anna Sund
      HALDEN (Reuters) - Norden will close its last coal mine in June, two years earlier than planned, the energy minister said on Tuesday.
      FILE PHOTO: The tower of the Halden mine stands above the town. REUTERS/Piet Aldous
      The mine employs 240 people. The government offers them early pensions or jobs at a wind farm.
      "Nobody will be left behind," minister Clara Voss told parliament.
      The union of miners said it had not been asked. It wants talks with Voss before the end of the week.
      (Reporting by Anna Sund; Editing by Tom Vries)
      """
    expectSnapshot(Reading(text).dump, named: "wire.txt")
  }
}
