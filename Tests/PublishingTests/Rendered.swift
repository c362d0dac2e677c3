import NewsModel
import Publishing
import TestSupport
import TextCore

/// Reports as their pages.
enum Rendered {
  static func terminal(_ report: Report, width: Int = 80, isColoured: Bool = false) -> String {
    written { TerminalPage(style: .init(width: width, isColoured: isColoured)).append(report, to: &$0) }
  }

  static func html(_ report: Report) -> String { written { HTMLPage().append(report, to: &$0) } }

  static func markdown(_ report: Report) -> String { written { MarkdownPage().append(report, to: &$0) } }

  private static func written(_ write: (inout ContiguousArray<UInt8>) -> Void) -> String {
    var bytes: ContiguousArray<UInt8> = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A report in which every slice and every name is `text`: for texts that pages must not fall for.
struct ReportOfOneText {
  let text: ContiguousArray<UInt8>

  init(_ text: ContiguousArray<UInt8>) { self.text = text }
  init(_ text: String) { self.text = ContiguousArray(text.utf8) }

  var report: Report {
    let name = String(decoding: text, as: UTF8.self)
    var readings: ContiguousArray<ArticleReading> = []
    for _ in 0..<2 {
      var metadata = ArticleMetadata()
      metadata.outlet = name
      metadata.url = name
      metadata.byline = [name]
      metadata.published = "2025-10-13"
      var reading = ArticleReading(Article(id: name, text: text, metadata: metadata))
      reading.quotations = [
        Quotation(
          content: fragments, cue: [], source: [], kind: .direct, speaker: nil, carriers: [whole],
          provenance: Provenance(stage: "test", version: 1, rule: "test", confidence: 1))
      ]
      readings.append(reading)
    }
    readings.append(readings[0])
    let engine = Report.Engine(version: "1", modelSHA256: "")
    return Report(
      engine: engine, articles: readings, stories: [account], unplaced: [ID(2)],
      failures: [StageFailure(id: name, stage: "test", message: name)])
  }

  /// The text without its second third, in two fragments.
  private var fragments: ContiguousArray<TextRange> {
    let parts = [text.count / 3, text.count * 2 / 3].map { place in
      (place..<text.count).first { text[$0] & 0xc0 != 0x80 } ?? text.count
    }
    return [TextRange(0..<parts[0]), TextRange(parts[1]..<text.count)]
  }

  private var whole: TextRange { TextRange(0, UInt32(text.count)) }
  private var slices: ContiguousArray<Evidence> {
    [Evidence(article: ID(0), range: whole), Evidence(article: ID(1), range: whole)]
  }

  private var account: Account {
    var account = Account(articles: [ID(0), ID(1)], title: slices[0])
    account.summary = [SummarySentence(text: slices[0])]
    account.entities = [StoryEntity(kind: .person, name: slices[0], roles: [slices[1]], members: [], mentions: slices)]
    account.origins = [
      Origin(kind: .copy, articles: [ID(0), ID(1)]),
      Origin(kind: .credited, name: slices[0], articles: [ID(0)], evidence: [slices[1]]),
    ]
    let versions = ContiguousArray(
      (0..<2).map { row in
        Utterance.Version(
          article: ID(row), quotation: 0, text: whole, printedSpeaker: whole)
      })
    account.utterances = [
      Utterance(speaker: nil, speakerName: slices[0], versions: versions, agreement: .variant),
      Utterance(speaker: 0, speakerName: slices[0], versions: [versions[0]], agreement: .single),
    ]
    account.claims = [
      Claim(evidence: slices, articles: [ID(0), ID(1)], origins: 1, status: .disputed, silent: []),
      Claim(evidence: [slices[0]], articles: [ID(0)], origins: 1, status: .single, silent: [ID(1)]),
    ]
    account.conflicts = [
      Conflict(
        kind: .wording, severity: .high, relation: .conflict, subject: .claim(0),
        versions: [
          Conflict.Version(value: slices[0], articles: [ID(0)], evidence: [slices[0]]),
          Conflict.Version(value: slices[1], articles: [ID(1)], evidence: [slices[1]]),
        ])
    ]
    account.timeline = [
      TimelineRow(
        time: String(decoding: text, as: UTF8.self), precision: .day, text: slices[0], evidence: slices,
        articles: [ID(0), ID(1)])
    ]
    account.framing = [
      Framing(
        article: ID(0), loaded: [Framing.LoadedWord(evidence: slices[0], kind: .unfavourable)], ownWords: 9,
        quotedShare: 0, emphasis: [Framing.Emphasis(entity: 0, mentions: 4, share: 0.41, othersShare: 0.12)])
    ]
    return account
  }
}
