import NewsModel
import Stories
import TestSupport
import Testing
import TextCore

/// Where few articles are at hand each is the other's nearest, and that tells nothing.
@Suite struct SmallPoolTests {
  private let council = """
    Council of Port Alden puts off vote on harbour toll

    The council of Port Alden put off its vote on a toll for lorries in the harbour on Monday, officials said.

    Members asked for a report on what the toll would cost the companies of the town before they decide in May.
    """

  private let school = """
    School in Port Alden closes for a week after water damage

    A school in the harbour district of Port Alden will close until Monday, officials of the town said.

    Water ran through the roof for a night, and parents were asked to keep their children at home.
    """

  @Test func twoStrangersAreTwoStories() {
    let groups = StoryGrouping().groups(of: Pool.readings([council, Pool.hockey]))
    #expect(groups.map(\.articles.count) == [1, 1])
  }

  @Test func twoReportsOfOneTownAreTwoStories() {
    for report in [council, school] {
      let groups = StoryGrouping().groups(of: Pool.readings([Pool.ferry, report]))
      #expect(groups.map(\.articles.count) == [1, 1])
    }
  }

  @Test func twoReportsOfOneEventAreOneStory() {
    for reports in [[Pool.ferry, Pool.ferryToo], [Pool.orchard, Pool.orchardToo]] {
      #expect(StoryGrouping().groups(of: Pool.readings(reports)).map(\.articles.count) == [2])
    }
  }

  @Test func strangersStayApartFromWhatOneTownTells() {
    let readings = Pool.readings([council, school, Pool.hockey, Pool.orchard])
    let groups = StoryGrouping().groups(of: readings)
    #expect(groups.contains { $0.articles.map(\.row) == [2] } && groups.contains { $0.articles.map(\.row) == [3] })
  }
}
