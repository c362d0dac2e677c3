import NewsModel
import TestSupport
import Testing
import TextCore

/// What is a conflict and what is none, on short invented reports.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ConflictTests {
  /// The reports of one evening, which agree in all that is not asked about.
  private func told(_ first: String, _ second: String, secondDay: String = "2025-10-14") throws -> Report {
    func text(_ headline: String, _ sentence: String) -> String {
      """
      \(headline)

      The town council of Marrow Bay met on Tuesday evening to discuss the future of the old harbour crane.

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

  @Test func theSameWordsOfTwoPeople() throws {
    let report = try told(
      "“The crane will be repaired before the winter storms arrive,” said Martha Ellison, the mayor of the town.",
      "“The crane will be repaired before the winter storms arrive,” said Peter Lindqvist, who runs the shipyard.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .attribution)
    #expect(conflict.severity == .high)
    #expect(values(conflict, report) == ["Martha Ellison", "Peter Lindqvist"])
  }

  @Test(arguments: [
    ("Aleksei Morozov", "Alexei Morozov"), ("Martha Ellison", "Mayor Martha Ellison"),
    ("Martha K. Ellison", "Martha Ellison"),
  ])
  func oneNameInTwoWays(_ first: String, _ second: String) throws {
    let report = try told(
      "“The crane will be repaired before the winter storms arrive,” said \(first) after the meeting.",
      "“The crane will be repaired before the winter storms arrive,” said \(second) after the meeting.")
    #expect(try conflicts(report).isEmpty)
    #expect(report.stories[0].utterances.contains { $0.versions.count == 2 && $0.speaker != nil })
  }

  @Test func aChangedWordInAQuotation() throws {
    let report = try told(
      "“The crane stays closed until the engineers are satisfied,” Martha Ellison, the mayor, said.",
      "“The crane stays closed until the shareholders are satisfied,” Martha Ellison, the mayor, said.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .wording)
    #expect(conflict.severity < .low)
    #expect(values(conflict, report) == ["engineers", "shareholders"])
  }

  @Test(arguments: [
    (
      "“The crane stays closed until the engineers are satisfied, and not a day longer,”",
      "“The crane stays closed until the engineers are satisfied,”"
    ),
    (
      "“The crane [on the northern quay] stays closed until the engineers are satisfied,”",
      "“The crane stays closed until the engineers are satisfied,”"
    ),
    (
      "“The harbour crane stays closed until the engineers have organised themselves,”",
      "\"The harbor crane stays closed until the engineers have organized themselves,\""
    ),
  ])
  func editsThatChangeNothing(_ first: String, _ second: String) throws {
    let report = try told(
      "\(first) Martha Ellison, the mayor, said.", "\(second) Martha Ellison, the mayor, said.")
    #expect(try conflicts(report).isEmpty)
  }

  @Test func twoPeopleWhoContradictEachOther() throws {
    let sentences = """
      “The warning reached the crew of the crane,” said Martha Ellison. Peter Lindqvist said that the warning had not \
      reached the crew of the crane.
      """
    let report = try told(sentences, sentences)
    #expect(try conflicts(report).isEmpty)
    let story = report.stories[0]
    for utterance in story.utterances {
      let names = Set(
        utterance.versions.compactMap { version in version.printedSpeaker.map { report[version.article].string($0) } })
      #expect(names.count <= 1, "a sentence and its denial are two utterances")
    }
  }

  @Test func aDenialThatIsDropped() throws {
    let report = try told(
      "“The council will not sell the northern quay to the shipyard,” Martha Ellison, the mayor, said.",
      "“The council will sell the northern quay to the shipyard,” Martha Ellison, the mayor, said.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .negation)
    #expect(conflict.severity == .high)
  }

  @Test func twoNumbersForOneThing() throws {
    let report = try told(
      "The accident at the crane injured 12 workers in the morning, the fire service said.",
      "The accident at the crane injured 21 workers in the morning, the fire service said.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .number)
    #expect(conflict.relation == .conflict)
    #expect(values(conflict, report) == ["12", "21"])
    #expect(report.stories[0].claims.contains { $0.status == .disputed })
  }

  @Test(arguments: [
    ("injured 12 workers", "injured twelve workers"), ("injured 12 workers", "injured 12 workers and 3 visitors"),
  ])
  func oneNumber(_ first: String, _ second: String) throws {
    let report = try told(
      "The accident at the crane \(first) in the morning, the fire service said.",
      "The accident at the crane \(second) in the morning, the fire service said.")
    #expect(try conflicts(report).isEmpty)
  }

  @Test func anEstimateIsNoConflict() throws {
    let report = try told(
      "Some 1,187 people watched the meeting in the hall of Marrow Bay.",
      "About 1,200 people watched the meeting in the hall of Marrow Bay.")
    #expect(try conflicts(report).allSatisfy { $0.relation == .estimate && $0.severity == .low })
  }

  @Test func aLaterFigureIsAnUpdate() throws {
    let report = try told(
      "The accident at the crane spilled 40 tonnes of oil into the harbour, the fire service said.",
      "The fire service revised the oil that the accident at the crane spilled to 65 tonnes.", secondDay: "2025-10-15")
    #expect(try conflicts(report).map(\.relation) == [.update])
  }

  @Test func twoDatesForOneThing() throws {
    let report = try told(
      "The shipyard of Peter Lindqvist closed the crane to all visitors on Monday.",
      "The shipyard of Peter Lindqvist closed the crane to all visitors on Sunday.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .date)
    #expect(values(conflict, report) == ["Monday", "Sunday"])
  }

  @Test(arguments: [("on Monday", "on 13 October"), ("on Monday", "on Monday evening"), ("on Monday", "in October")])
  func oneDateInTwoWays(_ first: String, _ second: String) throws {
    let report = try told(
      "The shipyard of Peter Lindqvist closed the crane to all visitors \(first).",
      "The shipyard of Peter Lindqvist closed the crane to all visitors \(second).")
    #expect(try conflicts(report).allSatisfy { $0.relation == .refinement && $0.severity == .low })
  }

  @Test func aNameInThePlaceOfAnother() throws {
    let report = try told(
      "The shipyard was bought by Peter Lindqvist of Orsel after a long and bitter dispute.",
      "The shipyard was bought by Anton Radley of Orsel after a long and bitter dispute.")
    let conflict = try #require(try conflicts(report).first)
    #expect(conflict.kind == .name)
    #expect(values(conflict, report) == ["Peter Lindqvist", "Anton Radley"])
  }
}
