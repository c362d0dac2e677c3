import NewsModel
import TestSupport
import Testing

/// How two versions stand to each other where they do not contradict: the one more exact, or the later one.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct RelationTests {
  private func told(_ first: String, _ second: String, secondDay: String = "2025-10-14") throws -> Report {
    func text(_ headline: String, _ sentence: String) -> String {
      """
      \(headline)

      The town council of Marrow Bay met in the old town hall to discuss the future of the harbour crane.

      \(sentence)

      The crane has stood on the northern quay of Marrow Bay since the first shipyard opened there.
      """
    }
    return try Newsroom.report([
      Newsroom.Copy("Bay Herald", text("Council discusses harbour crane in Marrow Bay", first)),
      Newsroom.Copy("Coast Gazette", published: secondDay, text("Marrow Bay debates its harbour crane", second)),
    ])
  }

  private func conflicts(_ report: Report) throws -> [Conflict] {
    #expect(report.stories.count == 1)
    return Array(try #require(report.stories.first).conflicts)
  }

  private func values(_ conflict: Conflict, _ report: Report) -> Set<String> {
    Set(conflict.versions.map { report[$0.value] })
  }

  @Test(arguments: [
    (
      "A fire destroyed the boat house of Peter Lindqvist on Monday.",
      "A fire destroyed the boat house of Peter Lindqvist on Monday evening.", "Monday", "Monday evening"
    ),
    (
      "The shipyard of Peter Lindqvist moved to Berlin last year.",
      "The shipyard of Peter Lindqvist moved to a suburb of Berlin last year.", "Berlin", "suburb of Berlin"
    ),
    (
      "The accident at the crane injured 12 people in the morning, the fire service said.",
      "The accident at the crane injured 12 people, among them three children, in the morning, the fire service said.",
      "12", "12 people, among them three children"
    ),
    (
      "The accident at the crane closed the harbour school in Toronto for a week in the winter.",
      "The accident at the crane closed the harbour school in Canada for a week in the winter.", "Canada", "Toronto"
    ),
  ])
  func oneIsMoreExact(_ first: String, _ second: String, _ coarse: String, _ fine: String) throws {
    let report = try told(first, second)
    let all = try conflicts(report)
    #expect(all.map(\.relation) == [.refinement])
    let refinement = try #require(all.first)
    #expect(refinement.severity == .low)
    #expect(values(refinement, report) == [coarse, fine])
    #expect(report.stories[0].claims.allSatisfy { $0.status != .disputed })
  }

  @Test(arguments: [
    // Both tell it; the later telling is of something else; when somebody spoke is no matter.
    (
      "The accident injured 12 people, including three children, the fire service of Orsel said.",
      "The accident injured 12 people, three of them children, the fire service of Orsel said."
    ),
    (
      "Peter Lindqvist said on Monday that the crane had been sold to the shipyard of Orsel.",
      "Peter Lindqvist said on Monday evening that the crane had been sold to the shipyard of Orsel."
    ),
    // A bound that the number keeps, a stretch that it lies in, an estimate.
    (
      "The storm damaged more than 10 houses on the quay, the fire service of Orsel said.",
      "The storm damaged 12 houses on the quay, the fire service of Orsel said."
    ),
    (
      "Repairing the crane takes 40 to 60 hours, the director of the shipyard said.",
      "Repairing the crane takes 50 hours, the director of the shipyard said."
    ),
    (
      "The storm damaged nearly 200 houses on the quay, the fire service of Orsel said.",
      "The storm damaged 187 houses on the quay, the fire service of Orsel said."
    ),
    // A month for one of its days, a week for a day, a part of a town for the town.
    (
      "A fire destroyed the boat house of Peter Lindqvist in April, the fire service said.",
      "A fire destroyed the boat house of Peter Lindqvist this year, the fire service said."
    ),
    (
      "Peter Lindqvist opened his new shipyard office in Brooklyn, the town council of Orsel said.",
      "Peter Lindqvist opened his new shipyard office in New York City, the town council of Orsel said."
    ),
  ])
  func neitherIsMoreExact(_ first: String, _ second: String) throws {
    let relations = try conflicts(told(first, second)).map(\.relation)
    #expect(relations.allSatisfy { $0 == .refinement || $0 == .estimate })
  }

  @Test(arguments: [
    (
      "The storm damaged more than 10 houses on the quay, the fire service of Orsel said.",
      "The storm damaged 31 houses on the quay, the fire service of Orsel said.", "10", "31"
    ),
    (
      "The storm damaged 40 to 60 houses on the quay, the fire service of Orsel said.",
      "The storm damaged 85 houses on the quay, the fire service of Orsel said.", "60", "85"
    ),
    (
      "The director of the shipyard wants a 40- to 60-hour training course for the workers at the crane.",
      "The director of the shipyard wants a 20-60 hour training course for the workers at the crane.", "40- to 60",
      "20-60"
    ),
  ])
  func outOfBounds(_ first: String, _ second: String, _ one: String, _ other: String) throws {
    let report = try told(first, second)
    let all = try conflicts(report)
    #expect(all.map(\.relation) == [.conflict])
    #expect(try values(#require(all.first), report) == [one, other])
  }

  @Test(arguments: [
    (
      "The storm killed 12 people on the coast, the fire service of Orsel said.",
      "The storm killed 21 people on the coast, the fire service of Orsel said, raising its earlier figure.", "12", "21"
    ),
    (
      "The accident at the crane spilled 40 tonnes of oil into the harbour, the fire service said.",
      "The fire service now says that the accident at the crane spilled 65 tonnes of oil into the harbour.", "40", "65"
    ),
  ])
  func theLaterReportSupersedes(_ first: String, _ second: String, _ early: String, _ late: String) throws {
    let report = try told(first, second, secondDay: "2025-10-15")
    let all = try conflicts(report)
    #expect(all.map(\.relation) == [.update])
    #expect(try values(#require(all.first), report) == [early, late])
  }

  /// The later one is only another number where nothing says that it is new, or both are of one day.
  @Test func aLaterNumberIsNotAlwaysAnUpdate() throws {
    let first = "The storm killed 12 people on the coast, the fire service of Orsel said."
    let second = "The storm killed 21 people on the coast, the fire service of Orsel said, raising its earlier figure."
    #expect(try conflicts(told(first, second)).map(\.relation) == [.conflict])
    let plain = "The storm killed 21 people on the coast, the fire service of Orsel said."
    #expect(try conflicts(told(first, plain, secondDay: "2025-10-15")).map(\.relation) == [.conflict])
  }
}
