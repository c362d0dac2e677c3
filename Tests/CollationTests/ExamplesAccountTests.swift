import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// The account of `Examples` against `Examples/truth.json`. The floors only rise.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ExamplesAccountTests {
  private typealias Object = [String: Any]

  private let report: Report
  private let story: Account
  private let truth: Object
  private let ranges: [String: TextRange]

  init() throws {
    let root = try Repository.root().appendingPathComponent("Examples")
    let resolved = try ExamplesTruth()
    var ranges: [String: TextRange] = [:]
    for span in resolved.spans { ranges["\(span.article)|\(span.occurrence)|\(span.exact)"] = span.range }
    self.ranges = ranges
    truth = try Self.object(root.appendingPathComponent("truth.json"))
    var articles: [Article] = []
    for (id, text) in resolved.texts.sorted(by: { $0.key < $1.key }) {
      var metadata = ArticleMetadata()
      let sidecar = try Self.object(root.appendingPathComponent("\(id).json"))
      metadata.outlet = sidecar["outlet"] as? String
      metadata.published = sidecar["published"] as? String
      articles.append(Article(id: id, text: text, metadata: metadata))
    }
    report = try Newsroom.report(of: articles)
    story = try #require(report.stories.first)
  }

  private static func object(_ file: URL) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object)
  }

  private func rows(_ key: String, of object: Object? = nil) -> [Object] { (object ?? truth)[key] as? [Object] ?? [] }

  /// The article and range of a span of the truth.
  private func slice(_ span: Object) -> (article: String, range: TextRange)? {
    guard let article = span["article"] as? String, let exact = span["exact"] as? String,
      let occurrence = span["occurrence"] as? Int, let range = ranges["\(article)|\(occurrence)|\(exact)"]
    else { return nil }
    return (article, range)
  }

  private func touches(_ evidence: Evidence, _ span: Object) -> Bool {
    guard let slice = slice(span) else { return false }
    return report[evidence.article].article.id == slice.article && evidence.range.overlaps(slice.range)
  }

  private func ids(_ articles: some Sequence<ID<ArticleReading>>) -> Set<String> {
    Set(articles.map { report[$0].article.id })
  }

  @Test func allArticlesAreOneStory() {
    #expect(report.stories.count == 1)
    #expect(story.articles.count == 5)
  }

  @Test func theWireIsOneOrigin() {
    let copies = story.origins.filter { $0.kind == .copy }
    #expect(copies.map { ids($0.articles) } == [["selburg-standard", "strait-24"]])
    #expect(story.origins.filter { $0.kind == .own }.count == 3)
    let credited = story.origins.filter { $0.kind == .credited }
    #expect(credited.contains { $0.name.map { report[$0] } == "Veldaran Press Agency" })
  }

  @Test func everyConflictThatMattersIsFound() {
    for wanted in rows("conflicts") where wanted["must"] as? Bool == true {
      let found = story.conflicts.contains { conflict in
        guard "\(conflict.kind.label)" == wanted["kind"] as? String,
          "\(conflict.severity.label)" == wanted["severity"] as? String,
          "\(conflict.relation.label)" == wanted["relation"] as? String
        else { return false }
        let matched = rows("versions", of: wanted).filter { version in
          let articles = Set(version["articles"] as? [String] ?? [])
          return conflict.versions.contains { given in
            ids(given.articles).isSubset(of: articles)
              && given.evidence.contains { evidence in rows("evidence", of: version).contains { touches(evidence, $0) }
              }
          }
        }
        return matched.count > 1
      }
      #expect(found, "\(wanted["id"] ?? "")")
    }
  }

  @Test func whatIsNoConflictIsNotToldAsOne() {
    for pair in rows("no_conflict") {
      let spans = rows("spans", of: pair)
      for conflict in story.conflicts where "\(conflict.relation.label)" != pair["allowed"] as? String {
        let touched = conflict.versions.map { version in
          spans.indices.filter { touches(version.value, spans[$0]) }
        }.filter { !$0.isEmpty }
        #expect(touched.count < 2 || Set(touched.joined()).count < 2, "\(pair["why"] ?? "")")
      }
    }
  }

  /// The row of the account's utterance that has words of each quotation of the truth.
  private func utteranceRows() -> [String: Set<Int>] {
    var found: [String: Set<Int>] = [:]
    for utterance in rows("utterances") {
      for version in rows("versions", of: utterance) {
        guard let id = utterance["id"] as? String else { continue }
        for (row, given) in story.utterances.enumerated()
        where given.versions.contains(where: { words in
          rows("evidence", of: version).contains { touches(words.evidence, $0) }
        }) {
          found["\(id)|\(version["article"] ?? "")", default: []].insert(row)
        }
      }
    }
    return found
  }

  @Test func versionsOfOneThingAreOneUtterance() {
    let found = utteranceRows()
    var pairs = 0
    var joined = 0
    for utterance in rows("utterances") {
      let articles = Set(rows("versions", of: utterance).compactMap { $0["article"] as? String }).sorted()
      for (place, left) in articles.enumerated() {
        for right in articles[(place + 1)...] {
          pairs += 1
          let id = utterance["id"] as? String ?? ""
          let both = (found["\(id)|\(left)"] ?? []).intersection(found["\(id)|\(right)"] ?? [])
          if both.contains(where: { ids(story.utterances[$0].versions.map(\.article)).isSuperset(of: [left, right]) }) {
            joined += 1
          }
        }
      }
    }
    #expect(pairs > 50)
    #expect(joined == pairs, "\(joined) of \(pairs)")
  }

  @Test func claimsAreFoundWithTheirOrigins() {
    var missing: [String] = []
    for wanted in rows("claims") {
      let found = story.claims.contains { claim in
        "\(claim.status.label)" == wanted["status"] as? String && claim.origins == wanted["origins"] as? Int
          && claim.evidence.contains { evidence in rows("evidence", of: wanted).contains { touches(evidence, $0) } }
      }
      if !found { missing.append(wanted["id"] as? String ?? "") }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func whoGivesTheWordsToAnotherSupportsNoClaimOfWhoSaidThem() throws {
    let claims = story.claims.filter { $0.evidence.contains { report[$0].contains("work of seven") } }
    let named = claims.filter { claim in claim.evidence.contains { report[$0].contains("Kellner") } }
    #expect(!named.isEmpty)
    for claim in named { #expect(!claim.evidence.contains { report[$0].contains("Kellmer") }) }
  }

  @Test func entitiesAreKnownByNameAndKind() {
    var missing: [String] = []
    for wanted in rows("entities") {
      let names = Set(wanted["aliases"] as? [String] ?? []).union([wanted["name"] as? String ?? ""])
      let found = story.entities.contains {
        "\($0.kind.label)" == wanted["kind"] as? String && names.contains(report[$0.name])
      }
      if !found { missing.append(wanted["id"] as? String ?? "") }
    }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func theAccountKnowsTheSpeaker() {
    let found = utteranceRows()
    let names = rows("entities").reduce(into: [String: Set<String>]()) { names, entity in
      guard let id = entity["id"] as? String, let name = entity["name"] as? String else { return }
      names[id] = Set(entity["aliases"] as? [String] ?? []).union([name])
    }
    var known = 0
    for utterance in rows("utterances") {
      guard let id = utterance["id"] as? String, let speaker = utterance["speaker"] as? String else { continue }
      let told = found.filter { $0.key.hasPrefix(id + "|") }.values.joined().compactMap { story.utterances[$0].speaker }
      if told.contains(where: { names[speaker]?.contains(report[story.entities[$0].name]) == true }) { known += 1 }
    }
    #expect(known >= rows("utterances").count - 1, "\(known)")
  }

  @Test func whatIsTwoThingsStaysTwo() {
    let found = utteranceRows()
    for pair in rows("never_one_utterance") {
      let ids = pair["utterances"] as? [String] ?? []
      let sides = ids.map { id in
        found.filter { $0.key.hasPrefix(id + "|") }.reduce(into: Set<Int>()) { $0.formUnion($1.value) }
      }
      #expect(sides.count == 2 && sides[0].isDisjoint(with: sides[1]), "\(pair["why"] ?? "")")
    }
  }

  @Test func everyRowOfTheTimelineIsThere() {
    for wanted in rows("timeline") {
      let time = (wanted["time"] as? String ?? "").prefix(10)
      let found = story.timeline.contains { row in
        row.time.hasPrefix(time)
          && row.evidence.contains { evidence in rows("evidence", of: wanted).contains { touches(evidence, $0) } }
      }
      #expect(found, "\(wanted["what"] ?? "")")
    }
  }

  @Test func furnitureIsNoEvidence() {
    for (id, article) in truth["articles"] as? [String: Object] ?? [:] {
      for furniture in rows("furniture", of: article) {
        guard let span = furniture["span"] as? Object else { continue }
        let used =
          story.claims.flatMap(\.evidence) + story.summary.flatMap(\.evidence) + story.timeline.flatMap(\.evidence)
        #expect(!used.contains { touches($0, span) }, "\(id): \(span["exact"] ?? "")")
      }
    }
  }
}
