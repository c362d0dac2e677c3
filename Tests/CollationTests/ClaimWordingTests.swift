import NewsModel
import TestSupport
import Testing

/// Which words are printed for a claim, and what of a sentence is told by itself.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ClaimWordingTests {
  private func told(_ sentences: [String]) throws -> (report: Report, story: Account) {
    let outlets = ["Bay Herald", "Coast Gazette"]
    let leads = [
      "A fire broke out in the old net store on the northern quay of Marrow Bay on Monday night.",
      "The old net store of Marrow Bay burned down when a fire broke out on the northern quay late on Monday.",
    ]
    let report = try Newsroom.report(
      zip(zip(outlets, leads), sentences).map { copy, sentence in
        Newsroom.Copy(
          copy.0,
          """
          Fire on the northern quay of Marrow Bay

          \(copy.1)

          \(sentence)
          """)
      })
    #expect(report.stories.count == 1)
    return (report, try #require(report.stories.first))
  }

  private func printed(_ claim: Claim, _ report: Report) -> String { report[claim.evidence[0]] }

  @Test(arguments: ["Two of the injured were in a serious condition.", "Two of them are in intensive care."])
  func asManyBadlyHurtInAnyWords(_ other: String) throws {
    let (report, story) = try told([
      "Nineteen people were hurt, two of them seriously.", "Nineteen people were hurt in the fire. \(other)",
    ])
    let claim = try #require(story.claims.first { claim in claim.evidence.contains { report[$0].contains(other) } })
    #expect(claim.articles.count == 2)
  }

  @Test func otherNumbersAreNotJoined() throws {
    let (report, story) = try told([
      "Nineteen people were hurt, two of them seriously.", "Three of the injured were in a serious condition.",
    ])
    let claim = try #require(
      story.claims.first { claim in claim.evidence.contains { report[$0].contains("Three of") } })
    #expect(claim.articles.count == 1)
  }

  @Test func whatADoctorAddsIsTold() throws {
    let (report, story) = try told([
      "Nineteen people were hurt in the fire. Two of the injured were in a serious condition on Tuesday.",
      "“Two of them are still in intensive care, and both are stable,” Dr. Ada Lorne said.",
    ])
    let claim = try #require(story.claims.first { printed($0, report) == "both are stable" })
    #expect(claim.status == .single)
  }

  @Test func nothingIsCutOutOfAQuotationOrFromBehindOr() throws {
    let (report, story) = try told([
      "There was no sign that the store, or the house that the owner built beside it, was insured by anybody.",
      "“We saved the nets, but the boats are lost for good and nobody will pay,” the owner wrote on his page.",
    ])
    for claim in story.claims {
      let words = printed(claim, report)
      #expect(!words.hasPrefix("the house"))
      #expect(words.count { $0 == "“" } == words.count { $0 == "”" })
    }
  }

  @Test func whoIsMeantAloneJoinsNothing() throws {
    let (report, story) = try told([
      "Ada Lorne, the mayor of Marrow Bay, sold her boat to a museum last year.",
      "Ada Lorne, the mayor of Marrow Bay, thanked the fire service in a letter.",
    ])
    for words in ["sold her boat", "thanked the fire"] {
      let claim = try #require(story.claims.first { printed($0, report).contains(words) })
      #expect(claim.articles.count == 1)
    }
  }
}
