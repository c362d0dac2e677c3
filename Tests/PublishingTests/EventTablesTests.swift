import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

/// The events of a report as tables.
@Suite struct EventTablesTests {
  /// Norway visits Sweden, on a known day, in one article.
  static let report: Report = {
    let text = ContiguousArray("Norway, \"the host\",\tvisited Sweden.".utf8)
    var reading = ArticleReading(Article(id: "a", text: text))
    reading.article.metadata.published = "2024-04-09"
    let article = ID<ArticleReading>(0)
    func slice(_ lower: Int, _ upper: Int) -> Evidence { Evidence(article: article, range: TextRange(lower..<upper)) }
    var account = Account(articles: [article], title: slice(0, 6))
    account.events = [
      StoryEvent(
        type: .consult, mode: "visit", contexts: ["diplomatic", "territory"], status: .actual,
        actor: StoryEvent.Side(name: slice(0, 6), entity: nil, code: "NOR", sector: "GOV"),
        recipient: StoryEvent.Side(name: slice(28, 34), entity: nil, code: "SWE", sector: nil), date: "2024-04-08",
        place: nil, evidence: [slice(0, 35)], tellings: [StoryEvent.Telling(article: article, event: 0)],
        articles: [article], origins: 1)
    ]
    return Report(
      engine: Report.Engine(version: "1", modelSHA256: ""), articles: [reading], stories: [account])
  }()

  @Test func `GDELT has sixty-one columns`() {
    var bytes: ContiguousArray<UInt8> = []
    EventGDELT(Self.report).append(to: &bytes)
    let fields = String(decoding: bytes, as: UTF8.self).dropLast().components(separatedBy: "\t")
    #expect(fields.count == 61)
    #expect(fields[1] == "20240408" && fields[3] == "2024")
    #expect(fields[5] == "NORGOV" && fields[6] == "NORWAY" && fields[7] == "NOR")
    #expect(fields[17] == "SWE")
    #expect(fields[26] == "042" && fields[28] == "04" && fields[29] == "1")
  }

  @Test func `an article alone has the same tables, numbered by a hash`() throws {
    let side = PoliticalEvent.Participant(
      name: TextRange(0..<6), code: "NOR", sector: "GOV", chain: nil, range: TextRange(0..<6))
    let other = PoliticalEvent.Participant(
      name: TextRange(28..<34), code: "SWE", sector: nil, chain: nil, range: TextRange(28..<34))
    var reading = Self.report.articles[0]
    reading.events = [
      PoliticalEvent(
        type: .concede, status: .actual, actor: side, recipient: other, date: "2024-04-08", range: TextRange(0..<34),
        predicate: TextRange(20..<27), provenance: Provenance(stage: "events", version: 1, rule: "verb", confidence: 1))
    ]
    var bytes: ContiguousArray<UInt8> = []
    EventGDELT(ArticleEvents(reading, version: "1").report, numbering: .hashed).append(to: &bytes)
    let fields = String(decoding: bytes, as: UTF8.self).dropLast().components(separatedBy: "\t")
    #expect(fields.count == 61)
    #expect(fields[0].utf8.count > 10 && fields[1] == "20240408")
    // GDELT counts what is conceded as a deed.
    #expect(fields[28] == "08" && fields[29] == "2")
    #expect(fields[60] == "a")
  }

  @Test func `fields of CSV that need it are quoted`() {
    var bytes: ContiguousArray<UInt8> = []
    EventCSV(Self.report).append(to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("story,date,event,mode"))
    #expect(lines[1].contains("2024-04-08,CONSULT,visit,actual,1,Norway,NOR,GOV,Sweden,SWE,,"))
    #expect(lines[1].hasSuffix("\"Norway, \"\"the host\"\", visited Sweden.\""))
  }

  @Test func `PLOVER has an object a line`() throws {
    var writer = JSONWriter()
    EventPLOVER(Self.report).append(to: &writer)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    #expect(object["event"] as? String == "CONSULT" && object["mode"] as? String == "visit")
    #expect(object["date"] as? String == "2024-04-08" && object["quad_code"] as? Int == 1)
    #expect((object["text_info"] as? [String: Int]) == ["start": 0, "end": 35])
  }

  @Test func `an event is named with what did not simply happen`() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Publishing/Page/EventLabel.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(examples.count == 4)
    for example in examples {
      let parts = example.input.split(separator: " ").map(String.init)
      let type = try #require(EventType(label: parts[0]))
      let status = try #require(PoliticalEvent.Status.allCases.first { $0.label.description == parts[2] })
      #expect(EventLabel(type, mode: parts[1] == "-" ? nil : parts[1], status: status).text == example.output)
    }
  }
}
