import NewsModel
import TestSupport
import Testing
import TextCore

/// Speakers whom an article names in part and another of the story in full.
@Suite struct SpeakerNamesTests {
  private func reading(_ id: String, _ marked: String) throws -> ArticleReading {
    let text = try MarkedText(marked)
    var reading = ArticleReading(Article(id: id, text: text.text))
    let name = try text.range("name")
    reading.chains = [
      EntityChain(
        kind: .organisation, name: name, isNamed: true,
        mentions: [ChainMention(range: name, tokens: 0..<1, head: 0, kind: .name, rule: "first", name: name)])
    ]
    reading.quotations = [
      Quotation(
        content: [try text.range("said")], cue: [], source: [name], kind: .direct,
        speaker: Quotation.Speaker(chain: 0, name: name),
        provenance: Provenance(stage: "quotations", version: 1, rule: "colon", confidence: 1))
    ]
    return reading
  }

  /// The full names of speakers in two articles whose names are one entity.
  private func names(_ short: String, _ full: String) throws -> [String?] {
    let readings: ContiguousArray<ArticleReading> = [try reading("a", short), try reading("b", full)]
    let ids: ContiguousArray<ID<ArticleReading>> = [ID(0), ID(1)]
    var account = Account(articles: ids, title: Evidence(article: ids[0], range: TextRange(0, 3)))
    let mentions = ContiguousArray(
      zip(ids, readings).map { Evidence(article: $0, range: $1.chains?[0].name ?? TextRange(0, 1)) })
    account.entities = [
      StoryEntity(
        kind: .organisation, name: mentions[1],
        members: ContiguousArray(ids.map { StoryEntity.Member(article: $0, chain: 0) }), mentions: mentions)
    ]
    let report = Report(
      engine: Report.Engine(version: "1", modelSHA256: ""), articles: readings, stories: [account])
    return report.fullSpeakerNames().map { names in names[0].map { report[$0] } }
  }

  @Test func theFullNameIsThatOfTheStory() throws {
    let found = try names(
      "The ⟦name:Transport Ministry⟧ said: “⟦said:No⟧.”", "The ⟦name:Veldaran Transport Ministry⟧ said: “⟦said:No⟧.”")
    #expect(found == ["Veldaran Transport Ministry", nil])
  }

  @Test func anotherNameIsLeftAsItIs() throws {
    let found = try names(
      "The ⟦name:Ministry of Transport⟧ said: “⟦said:No⟧.”", "The ⟦name:Veldaran Transport Ministry⟧ said: “⟦said:No⟧.”"
    )
    #expect(found == [nil, nil])
  }

  @Test func theReportPrintsTheFullName() throws {
    let reading = try reading("a", "The ⟦name:Transport Ministry⟧ said: “⟦said:No⟧.”")
    let line = written { writer in
      ArticleLine(reading, speakers: [0: utf8("Veldaran Transport Ministry")]).append(to: &writer)
    }
    #expect(line.contains(#""speaker":"Veldaran Transport Ministry""#))
  }
}
