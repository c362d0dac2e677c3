import NewsModel
import TestSupport
import Testing

/// What articles tell apart in sentences of their own, and in quotations that are cut in two ways.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct FactConflictTests {
  private func conflicts(_ first: String, _ second: String) throws -> (report: Report, all: [Conflict]) {
    func text(_ headline: String, _ sentence: String) -> String {
      """
      \(headline)

      The town council of Marrow Bay met on Tuesday evening to discuss the future of the old harbour crane.

      \(sentence)

      The crane has stood on the northern quay of Marrow Bay since the first shipyard opened there.
      """
    }
    let report = try Newsroom.report([
      Newsroom.Copy("Bay Herald", text("Council discusses harbour crane in Marrow Bay", first)),
      Newsroom.Copy("Coast Gazette", text("Marrow Bay debates its harbour crane", second)),
    ])
    #expect(report.stories.count == 1)
    return (report, Array(try #require(report.stories.first).conflicts.filter { $0.relation == .conflict }))
  }

  private func values(_ conflict: Conflict, _ report: Report) -> Set<String> {
    Set(conflict.versions.map { report[$0.value] })
  }

  @Test func twoEndsOfOneThing() throws {
    let (report, all) = try conflicts(
      "A judge in Orsel convicted the former director Rasmus Lindqvist of selling the crane twice.",
      "The judge acquitted Rasmus Lindqvist, the former director, of selling the crane twice.")
    let conflict = try #require(all.first)
    #expect(conflict.kind == .outcome)
    #expect(conflict.severity == .high)
    #expect(values(conflict, report) == ["convicted", "acquitted"])
  }

  @Test(arguments: [
    // Another name for the subject; a court's words on one side; what failed to pass.
    (
      "The state legislature rejected the harbour bill, known as Bill 12, last week.",
      "The Orsel Legislature passed the harbour bill, known as Bill 12, last week, after a long debate.",
      "rejected", "passed"
    ),
    (
      "Rasmus Lindqvist pleaded innocent to a fraud charge over the sale of the crane.",
      "Rasmus Lindqvist, the former director, pleaded guilty to a fraud charge over the crane.", "innocent", "guilty"
    ),
    (
      "The council failed to pass the plan of Peter Lindqvist to sell the harbour crane.",
      "The council passed the plan of Peter Lindqvist to sell the harbour crane on the quay.", "pass", "passed"
    ),
  ])
  func twoEndsInOtherWords(_ first: String, _ second: String, _ one: String, _ other: String) throws {
    let (report, all) = try conflicts(first, second)
    let conflict = try #require(all.first)
    #expect(conflict.kind == .outcome || conflict.kind == .negation)
    #expect(values(conflict, report).contains { $0.contains(one) })
    #expect(values(conflict, report).contains { $0.contains(other) })
  }

  @Test(arguments: [
    // What may be is no end; what hangs on something neither; `not only` denies nothing; a start is no end of the crane.
    (
      "The council of Orsel wants to open the northern quay to the fishing boats of the town.",
      "If there is no deal, the council of Orsel will close the northern quay to the fishing boats."
    ),
    (
      "The report on the crane not only criticized Rasmus Lindqvist for the sale but also for the repairs.",
      "The report on the crane criticized Rasmus Lindqvist for the sale of the old harbour crane."
    ),
  ])
  func noTwoEnds(_ first: String, _ second: String) throws {
    let (_, all) = try conflicts(first, second)
    #expect(all.isEmpty)
  }

  @Test(arguments: [
    (
      "A fire destroyed the boat house of Peter Lindqvist on Friday night, the fire service said.",
      "A fire destroyed the boat house of Peter Lindqvist on Tuesday, the fire service said.", "Friday night", "Tuesday"
    ),
    (
      "Mayor Martha Ellison on Sunday appointed Rasmus Lindqvist, a lawyer of the town, to lead the shipyard.",
      "Mayor Martha Ellison of Marrow Bay on Wednesday appointed Rasmus Lindqvist to the post at the shipyard.",
      "Sunday",
      "Wednesday"
    ),
  ])
  func twoDaysForOneThing(_ first: String, _ second: String, _ one: String, _ other: String) throws {
    let (report, all) = try conflicts(first, second)
    let conflict = try #require(all.first { $0.kind == .date })
    #expect(values(conflict, report) == [one, other])
  }

  /// Where a year is not known a weekday is still another.
  @Test func twoNightsOfNoKnownWeek() throws {
    func text(_ headline: String, _ night: String) -> String {
      """
      \(headline)

      Nobody was hurt in the fire on \(night) although a handful of people were inside the church of Marrow Bay.

      The church has stood on the northern quay of Marrow Bay since the first shipyard opened there.
      """
    }
    let report = try Newsroom.report([
      Newsroom.Copy("Bay Herald", published: nil, text("Fire damages the church of Marrow Bay", "Friday night")),
      Newsroom.Copy("Coast Gazette", published: nil, text("Church in Marrow Bay burns", "Tuesday night")),
    ])
    let all = try #require(report.stories.first).conflicts.filter { $0.relation == .conflict }
    #expect(all.map(\.kind) == [.date])
  }

  @Test func aChangedWordWhereOnlyPartOfTheQuotationIsPrinted() throws {
    let (report, all) = try conflicts(
      "“I grew up beside that crane,” said Martha Ellison, the mayor. “Nobody will ever sell the northern quay, and "
        + "nobody has asked me to.”",
      "The mayor, Martha Ellison, told residents that “nobody will ever flood the northern quay.”")
    let conflict = try #require(all.first)
    #expect(conflict.kind == .wording)
    #expect(values(conflict, report) == ["sell", "flood"])
  }

  @Test func aLimitThatIsDropped() throws {
    let (_, all) = try conflicts(
      "“The crane may only be taken down after the winter storms,” said Martha Ellison, the mayor of the town.",
      "“The crane may be taken down after the winter storms,” said Martha Ellison, the mayor of the town.")
    let conflict = try #require(all.first)
    #expect(conflict.kind == .wording)
    #expect(conflict.severity == .medium)
  }

  @Test func oneFamilyNameWithTwoFirstNames() throws {
    let (report, all) = try conflicts(
      "The shipyard is led by its director, Peter Lindqvist, who bought the crane for one crown.",
      "Its director, Rasmus Lindqvist, who bought the crane for one crown, leads the shipyard.")
    let conflict = try #require(all.first { $0.kind == .name })
    #expect(values(conflict, report).contains { $0.hasPrefix("Peter") })
    #expect(values(conflict, report).contains { $0.hasPrefix("Rasmus") })
  }

  @Test(arguments: [
    // A letter in brackets, a slip of the pen, a spelling, an estimate.
    (
      "“The crane will be repaired before the winter storms,”",
      "“[T]he crane will be repaired before the winter storms,”"
    ),
    (
      "“The crane will be repaired before the winter storms,”", "“The crane will be repiared before the winter storms,”"
    ),
    (
      "“The labor to repair the crane has been promised to us,”",
      "“The labour to repair the crane has been promised to us,”"
    ),
    (
      "“Repairing the crane will cost 1,187 crowns a month,”",
      "“Repairing the crane will cost about 1,200 crowns a month,”"
    ),
    ("“The crane will be repaired, and we will pay for all of it,”", "“The crane will be repaired,”"),
  ])
  func noOtherWord(_ first: String, _ second: String) throws {
    let (_, all) = try conflicts(
      first + " said Martha Ellison, the mayor of the town.", second + " said Martha Ellison, the mayor of the town.")
    #expect(all.isEmpty)
  }

  @Test(arguments: [
    // How long something is, and how old somebody.
    (
      "The court in Orsel sentenced Rasmus Lindqvist to five years in prison for the theft of the crane.",
      "The court in Orsel sentenced Rasmus Lindqvist to ten years in prison for the theft of the crane.", "five", "ten"
    ),
    (
      "The council gave the director of the shipyard a 60-day suspension over the crane.",
      "The council gave the director of the shipyard a 90-day suspension over the crane.", "60", "90"
    ),
    (
      "Rasmus Lindqvist, 46, was arrested near the shipyard in the night.",
      "Rasmus Lindqvist, aged 64, was arrested near the shipyard in the night.", "46", "64"
    ),
    (
      "The 46-year-old director was arrested near the shipyard in the night.",
      "The 64-year-old director was arrested near the shipyard in the night.", "46", "64"
    ),
    (
      "A court in Orsel unsealed a 47-page indictment of the director of the shipyard.",
      "A court in Orsel unsealed a 74-page indictment of the director of the shipyard.", "47", "74"
    ),
  ])
  func lengthsAndAges(_ first: String, _ second: String, _ one: String, _ other: String) throws {
    let (report, all) = try conflicts(first, second)
    let conflict = try #require(all.first)
    #expect(conflict.kind == .number)
    #expect(values(conflict, report) == [one, other])
  }

  @Test(arguments: [
    // Two units of one length, two numbers of a telephone, two terms of two people.
    (
      "The crane was towed 24 kilometres along the coast to the shipyard of Orsel.",
      "The crane was towed 15 miles along the coast to the shipyard of Orsel."
    ),
    (
      "Witnesses were asked to call the police of Orsel on 0845 125 2222 about the crane.",
      "Witnesses were asked to call the police of Orsel on 0900 321 1111 about the crane."
    ),
    (
      "Directors of the shipyard serve 10-year terms on the council.",
      "Rasmus Lindqvist, a director of the shipyard, served on the council for 24 years."
    ),
  ])
  func numbersOfTwoThings(_ first: String, _ second: String) throws {
    #expect(try conflicts(first, second).all.isEmpty)
  }

  @Test func whatSomethingIsAndIsNot() throws {
    let (_, all) = try conflicts(
      "Rasmus Lindqvist was the owner of the shipyard in Orsel.",
      "Rasmus Lindqvist was not the owner of the shipyard in Orsel.")
    #expect(all.map(\.kind) == [.negation])
  }
}
