import Foundation
import NewsModel
import TestSupport
import TextCore

/// The report that a perfect reader would make of `Examples/`: everything in it is a span of `truth.json`.
struct ExamplesReport {
  /// The truth lacks something that the report needs.
  struct Incomplete: Error, CustomStringConvertible {
    let description: String
  }

  private typealias Node = ID<JSONNode>

  private let truth: ExamplesTruth
  private let document: JSONDocument
  private let ranges: [String: TextRange]
  private let ids: [String]
  private var readings: ContiguousArray<ArticleReading> = []
  private var quotationRows: [String: Int] = [:]

  /// Reads `Examples/` of the repository.
  init() throws {
    truth = try ExamplesTruth()
    document = truth.document
    ids = truth.texts.keys.sorted()
    var ranges: [String: TextRange] = [:]
    for span in truth.spans { ranges[Self.key(span.article, span.exact, span.occurrence)] = span.range }
    self.ranges = ranges
    for id in ids { readings.append(try reading(id)) }
  }

  /// The report.
  func report() throws -> Report {
    Report(
      engine: Report.Engine(version: "0.1.0", modelSHA256: String(repeating: "0", count: 64)),
      articles: readings, stories: [try account()],
      failures: [StageFailure(id: "notes", stage: "language", message: "the text is not English (de)")])
  }

  // MARK: Articles

  private mutating func reading(_ id: String) throws -> ArticleReading {
    let folder = try Repository.root().appendingPathComponent("Examples")
    let sidecar = ContiguousArray(try Data(contentsOf: folder.appendingPathComponent("\(id).json")))
    let node = try member(id, try member("articles", document.root))
    let text = truth.texts[id] ?? []
    var reading = ArticleReading(Article(id: id, text: text, metadata: try ArticleMetadata(sidecar: sidecar)))
    reading.layout = try layout(node, text)
    var quotations: ContiguousArray<Quotation> = []
    for (row, quote) in try elements("quotes", node).enumerated() {
      quotationRows[try string("id", quote)] = row
      quotations.append(try quotation(quote, in: reading))
    }
    reading.quotations = quotations
    return reading
  }

  private func layout(_ node: Node, _ text: ContiguousArray<UInt8>) throws -> ArticleLayout {
    let title = try evidence(try member("title", node)).range
    let furniture = try elements("furniture", node).map { mark in
      let label = try string("kind", mark)
      let kind = Furniture.Kind.allCases.first { "\($0.label)" == label } ?? .notice
      return Furniture(range: try evidence(try member("span", mark)).range, kind: kind)
    }.sorted { $0.range < $1.range }
    var paragraphs: ContiguousArray<TextRange> = []
    for line in text.span.lines() where !line.overlaps(title) {
      var position = line.lower
      for mark in furniture where mark.range.overlaps(line) {
        Self.append(position, mark.range.lower, of: text, to: &paragraphs)
        position = mark.range.upper
      }
      Self.append(position, line.upper, of: text, to: &paragraphs)
    }
    return ArticleLayout(title: title, paragraphs: paragraphs, furniture: ContiguousArray(furniture))
  }

  private static func append(
    _ lower: UInt32, _ upper: UInt32, of text: ContiguousArray<UInt8>, to paragraphs: inout ContiguousArray<TextRange>
  ) {
    guard lower < upper else { return }
    let rest = text[Int(lower)..<Int(upper)]
    // What is left of a line between furniture is a paragraph when it has a word.
    guard rest.contains(where: { $0 > 0x40 }) else { return }
    let start = rest.firstIndex { $0 != 0x20 } ?? rest.startIndex
    let end = rest.lastIndex { $0 != 0x20 } ?? rest.startIndex
    paragraphs.append(TextRange(start..<end + 1))
  }

  private func quotation(_ quote: Node, in reading: ArticleReading) throws -> Quotation {
    let kind = try string("kind", quote)
    let source = ContiguousArray(try elements("source", quote).map { try evidence($0).range })
    let name = (try? string("speaker", quote)).flatMap { Self.find($0, in: reading.article.text) } ?? source.first
    return Quotation(
      content: ContiguousArray(try elements("content", quote).map { try evidence($0).range }),
      cue: ContiguousArray(try elements("cue", quote).map { try evidence($0).range }), source: source,
      kind: Quotation.Kind.allCases.first { "\($0.label)" == kind } ?? .direct,
      speaker: name.map { Quotation.Speaker(chain: nil, name: $0) },
      carriers: ContiguousArray(
        try elements("relayed_by", quote).map { try evidence(try member("span", $0)).range }),
      provenance: Provenance(stage: "truth", version: 1, rule: "truth", confidence: 1))
  }

  // MARK: The account

  private func account() throws -> Account {
    let story = try member("story", document.root)
    let articles = try articleList("articles", story)
    let first = try member("title", try member("alden-courier", try member("articles", document.root)))
    let days = try ["start", "end"].compactMap { CalendarDay(iso8601: try string($0, story)) }
    var account = Account(articles: articles, title: try evidence(first), days: days[0]...days[1])
    let entityNodes = try elements("entities", document.root)
    let entityRows = Dictionary(
      uniqueKeysWithValues: try entityNodes.enumerated().map { (try string("id", $1), $0) })
    account.entities = ContiguousArray(try entityNodes.map(entity))
    account.origins = ContiguousArray(try elements("origins", document.root).flatMap(origins))
    let utteranceNodes = try elements("utterances", document.root)
    account.utterances = ContiguousArray(try utteranceNodes.map { try utterance($0, entityRows) })
    let claimNodes = try elements("claims", document.root)
    account.claims = ContiguousArray(try claimNodes.map(claim))
    let rows = Rows(
      utterances: try utteranceNodes.map { try string("id", $0) }, claims: try claimNodes.map { try string("id", $0) })
    account.conflicts = ContiguousArray(try elements("conflicts", document.root).map { try conflict($0, rows) })
    account.timeline = ContiguousArray(try elements("timeline", document.root).map(timelineRow))
    let agreed = account.claims.filter { $0.origins > 3 && $0.status == .corroborated }
    account.summary = ContiguousArray(
      agreed.prefix(4).map { SummarySentence(text: $0.evidence[0], others: $0.evidence) })
    return account
  }

  /// The ids of rows, in their order.
  private struct Rows {
    let utterances: [String]
    let claims: [String]
  }

  private func entity(_ node: Node) throws -> StoryEntity {
    let kind = try string("kind", node)
    let aliases = try elements("aliases", node).map { String(decoding: document.string(at: $0), as: UTF8.self) }
    let names = [try string("name", node)] + aliases
    let found = names.lazy.compactMap { name in
      readings.indices.lazy.compactMap { row in
        Self.find(name, in: readings[row].article.text).map { Evidence(article: ID(row), range: $0) }
      }.first
    }.first
    guard let name = found else { throw Incomplete(description: "no article has \(names)") }
    return StoryEntity(
      kind: EntityKind.allCases.first { "\($0.label)" == kind } ?? .other, name: name,
      roles: ContiguousArray(try elements("roles", node).map(evidence)), members: [], mentions: [name])
  }

  /// Articles of one credited source are a copy, and credit it.
  private func origins(_ node: Node) throws -> [Origin] {
    let articles = try articleList("articles", node)
    let evidence = ContiguousArray(try elements("evidence", node).map(evidence))
    guard try string("kind", node) == "credited", let credit = evidence.first else {
      return [Origin(kind: .own, articles: articles)]
    }
    let name = try string("name", node)
    let text = readings[credit.article.row].article.text
    let range = Self.find(name, in: text).map { Evidence(article: credit.article, range: $0) }
    return [
      Origin(kind: .copy, articles: articles),
      Origin(kind: .credited, name: range, articles: [credit.article], evidence: evidence),
    ]
  }

  private func utterance(_ node: Node, _ entities: [String: Int]) throws -> Utterance {
    let speaker = (try? string("speaker", node)).flatMap { entities[$0] }
    let printed = try elements("versions", node).compactMap { try? string("printed_speaker", $0) }
    let isDisputed = Set(printed).count > 1
    var versions: ContiguousArray<Utterance.Version> = []
    for version in try elements("versions", node) {
      let parts = try elements("evidence", version).map(evidence)
      let row = quotationRows[try string("quote", version)] ?? 0
      let name = (try? string("printed_speaker", version)).flatMap {
        Self.find($0, in: readings[parts[0].article.row].article.text)
      }
      versions.append(
        Utterance.Version(
          article: parts[0].article, quotation: row,
          text: TextRange(parts[0].range.lower, parts[parts.count - 1].range.upper), printedSpeaker: name))
    }
    let label = try string("agreement", node)
    var utterance = Utterance(
      speaker: isDisputed ? nil : speaker, speakerName: nil, versions: versions,
      agreement: Utterance.Agreement.allCases.first { "\($0.label)" == label } ?? .single)
    if let when = try? string("when", node) { utterance.when = (when, versions[0].evidence) }
    return utterance
  }

  private func claim(_ node: Node) throws -> Claim {
    let label = try string("status", node)
    let origins = try document.integer(at: member("origins", node)) ?? 1
    return Claim(
      evidence: ContiguousArray(try elements("evidence", node).map { sentence(try evidence($0)) }),
      articles: try articleList("articles", node), origins: Int(origins),
      status: Claim.Status.allCases.first { "\($0.label)" == label } ?? .single,
      silent: try articleList("silent", node))
  }

  private func conflict(_ node: Node, _ rows: Rows) throws -> Conflict {
    let (kind, severity) = (try string("kind", node), try string("severity", node))
    let relation = try string("relation", node)
    let subject: Conflict.Subject
    if let id = try? string("utterance", node) {
      subject = .utterance(rows.utterances.firstIndex(of: id) ?? 0)
    } else {
      let id = try string("claim", node)
      subject = .claim(rows.claims.firstIndex(of: id) ?? 0)
    }
    return Conflict(
      kind: Conflict.Kind.allCases.first { "\($0.label)" == kind } ?? .wording,
      severity: Conflict.Severity.allCases.first { "\($0.label)" == severity } ?? .low,
      relation: Conflict.Relation.allCases.first { "\($0.label)" == relation } ?? .conflict, subject: subject,
      versions: ContiguousArray(try elements("versions", node).map(version)))
  }

  private func version(_ node: Node) throws -> Conflict.Version {
    let evidence = ContiguousArray(try elements("evidence", node).map(evidence))
    let value = ContiguousArray(try string("value", node).utf8)
    let first = evidence[0]
    let text = readings[first.article.row].article.text
    let place = (first.range.bounds.lowerBound...text.count - value.count).first { start in
      text[start..<start + value.count].elementsEqual(value)
    }
    let range = place.map { TextRange($0..<$0 + value.count) } ?? first.range
    return Conflict.Version(
      value: Evidence(article: first.article, range: range), articles: try articleList("articles", node),
      evidence: ContiguousArray(evidence.map(sentence)))
  }

  private func timelineRow(_ node: Node) throws -> TimelineRow {
    let evidence = ContiguousArray(try elements("evidence", node).map { sentence(try self.evidence($0)) })
    let precision = try string("precision", node)
    return TimelineRow(
      time: try string("time", node),
      precision: TimelineRow.Precision.allCases.first { "\($0.label)" == precision } ?? .time, text: evidence[0],
      evidence: evidence, articles: try articleList("articles", node))
  }

  // MARK: Spans

  private func evidence(_ node: Node) throws -> Evidence {
    let article = try string("article", node)
    let exact = try string("exact", node)
    let occurrence = try document.integer(at: member("occurrence", node)) ?? 1
    guard let range = ranges[Self.key(article, exact, Int(occurrence))], let row = ids.firstIndex(of: article) else {
      throw Incomplete(description: "\(article) has no “\(exact)”")
    }
    return Evidence(article: ID(row), range: range)
  }

  /// The sentence, as far as full stops tell, that a span stands in.
  private func sentence(_ span: Evidence) -> Evidence {
    let reading = readings[span.article.row]
    guard let paragraph = reading.layout?.paragraphs.first(where: { $0.contains(span.range) }) else { return span }
    let text = reading.article.text
    func ends(_ place: Int) -> Bool {
      guard text[place] == 0x20, place + 1 < text.count else { return false }
      let before = String(decoding: text[max(0, place - 5)..<place], as: UTF8.self)
      return [".", "?", "!", ".”", ".\""].contains { before.hasSuffix($0) } && !before.hasSuffix(".m.")
        && ![" Mr.", " Ms.", " Dr.", " St."].contains { before.hasSuffix($0) }
    }
    var (lower, upper) = (span.range.bounds.lowerBound, span.range.bounds.upperBound)
    while lower > paragraph.bounds.lowerBound, !ends(lower - 1) { lower -= 1 }
    while upper < paragraph.bounds.upperBound, !ends(upper) { upper += 1 }
    return Evidence(article: span.article, range: TextRange(lower..<upper))
  }

  private static func find(_ words: String, in text: ContiguousArray<UInt8>) -> TextRange? {
    let words = ContiguousArray(words.utf8)
    guard let first = words.first, words.count <= text.count else { return nil }
    let start = (0...text.count - words.count).first { place in
      text[place] == first && text[place..<place + words.count].elementsEqual(words)
    }
    return start.map { TextRange($0..<$0 + words.count) }
  }

  private static func key(_ article: String, _ exact: String, _ occurrence: Int) -> String {
    "\(article)\n\(occurrence)\n\(exact)"
  }

  // MARK: JSON

  private func member(_ key: String, _ node: Node) throws -> Node {
    let found = document.members(of: node).first { String(decoding: document.string(at: $0.key), as: UTF8.self) == key }
    guard let found else { throw Incomplete(description: "there is no \(key)") }
    return found.value
  }

  private func elements(_ key: String, _ node: Node) throws -> [Node] {
    Array(document.elements(of: try member(key, node)))
  }

  private func string(_ key: String, _ node: Node) throws -> String {
    let value = try member(key, node)
    guard document.isString(value) else { throw Incomplete(description: "\(key) is no string") }
    return String(decoding: document.string(at: value), as: UTF8.self)
  }

  private func articleList(_ key: String, _ node: Node) throws -> ContiguousArray<ID<ArticleReading>> {
    ContiguousArray(
      try elements(key, node).compactMap { element in
        ids.firstIndex(of: String(decoding: document.string(at: element), as: UTF8.self)).map { ID($0) }
      })
  }
}
