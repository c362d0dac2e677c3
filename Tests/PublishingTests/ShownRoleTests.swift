import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// Which role stands behind a speaker's name.
@Suite struct ShownRoleTests {
  /// The examples of `role-words.txt`.
  @Test func theExamplesOfTheList() throws {
    let file = try Repository.root().appending(path: "Sources/Publishing/Page/role-words.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let examples = lines.filter { $0.hasPrefix("# Example: ") }.map { $0.dropFirst(11).components(separatedBy: " → ") }
    #expect(examples.count >= 4)
    for example in examples {
      #expect(try shown([example[0].components(separatedBy: " | ")]) == example[1], "\(example)")
    }
  }

  /// The office that most articles give; of one office the fuller words in capitals.
  @Test func mostArticles() throws {
    #expect(
      try shown([["former minister", "Mayor"], ["Mayor of Alden"], ["former minister"], ["mayor"]]) == "Mayor of Alden")
    #expect(
      try shown([["younger sister of Ada Orr"], ["former minister", "younger sister of Ada"]])
        == "younger sister of Ada Orr")
    #expect(try shown([["Rep."], ["harbour party congressman"], ["Alden Representative"]]) == "Alden Representative")
    #expect(try shown([["student of law"]]) == "student of law")
  }

  /// The role behind the name on the page of a story in which each article gives one list of roles.
  private func shown(_ articles: [[String]]) throws -> String {
    var readings: ContiguousArray<ArticleReading> = []
    var roles: ContiguousArray<Evidence> = []
    for (row, list) in articles.enumerated() {
      var text = "Leo Bard:"
      for role in list {
        let lower = text.utf8.count + 1
        text += " \(role),"
        roles.append(Evidence(article: ID(row), range: TextRange(lower..<lower + role.utf8.count)))
      }
      var reading = ArticleReading(Article(id: "a\(row)", text: ContiguousArray(text.utf8)))
      reading.quotations = [
        Quotation(
          content: [TextRange(0, 8)], cue: [], source: [], kind: .direct, speaker: nil,
          provenance: Provenance(stage: "test", version: 1, rule: "test", confidence: 1))
      ]
      readings.append(reading)
    }
    let name = Evidence(article: ID(0), range: TextRange(0, 8))
    var account = Account(articles: ContiguousArray(articles.indices.map { ID($0) }), title: name)
    account.entities = [StoryEntity(kind: .person, name: name, roles: roles, members: [], mentions: [name])]
    let version = Utterance.Version(article: ID(0), quotation: 0, text: TextRange(0, 8), printedSpeaker: nil)
    account.utterances = [Utterance(speaker: 0, speakerName: name, versions: [version], agreement: .single)]
    let report = Report(
      engine: Report.Engine(version: "1", modelSHA256: ""), articles: readings, stories: [account])
    let page = Rendered.markdown(report)
    let heading = try #require(page.split(separator: "\n").first { $0.hasPrefix("### Leo Bard") })
    return heading.contains(", ") ? String(heading.dropFirst("### Leo Bard, ".count)) : "none"
  }
}
