import NewsModel
import TestSupport
import Testing

/// Words that limit what somebody said, printed by one article and left out by another.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct LimitTests {
  private func conflicts(_ first: String, _ second: String) throws -> [Conflict] {
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
    return Array(try #require(report.stories.first).conflicts)
  }

  private static let speaker = " said Martha Ellison, the mayor of the town."

  @Test(arguments: [
    (
      "“The director allegedly took money from the shipyard for years,”",
      "“The director took money from the shipyard for years,”"
    ),
    ("“The repair will cost us up to 400 crowns a month,”", "“The repair will cost us 400 crowns a month,”"),
    (
      "“The northern quay is almost ready for the winter storms,”",
      "“The northern quay is ready for the winter storms,”"
    ),
    (
      "“The crane will be sold to the shipyard if the council agrees,”",
      "“The crane will be sold to the shipyard when the council agrees,”"
    ),
  ])
  func aLimitOfAQuotationIsDropped(_ first: String, _ second: String) throws {
    let all = try conflicts(first + Self.speaker, second + Self.speaker)
    #expect(all.count == 1)
    #expect(all.allSatisfy { $0.kind == .wording && $0.severity <= .medium && $0.relation == .conflict })
  }

  @Test(arguments: [
    ("allegedly sold the harbour crane twice", "sold the harbour crane twice"),
    ("may sell the harbour crane to the shipyard", "will sell the harbour crane to the shipyard"),
    ("was almost crushed by the harbour crane", "was crushed by the harbour crane"),
  ])
  func aLimitOfIndirectSpeechIsDropped(_ first: String, _ second: String) throws {
    let all = try conflicts(
      "Martha Ellison, the mayor, said that the director of the shipyard \(first).",
      "Martha Ellison, the mayor, said that the director of the shipyard \(second).")
    #expect(all.contains { $0.kind == .wording && $0.severity == .medium })
  }

  @Test(arguments: [
    // Another limit for the same; one that both have; one that stands elsewhere.
    ("may sell the harbour crane to the shipyard", "might sell the harbour crane to the shipyard"),
    ("may sell the harbour crane", "may sell the harbour crane to the shipyard of Orsel"),
  ])
  func noLimitIsDropped(_ first: String, _ second: String) throws {
    let all = try conflicts(
      "Martha Ellison, the mayor, said that the director of the shipyard \(first).",
      "Martha Ellison, the mayor, said that the director of the shipyard \(second).")
    #expect(all.isEmpty)
  }
}
