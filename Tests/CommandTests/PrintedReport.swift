import Foundation
import Testing

/// A printed report (`parallax.report/1`), read by another reader of JSON than the program's own, and held against the
/// rules that a report must keep on any input.
struct PrintedReport {
  typealias Object = [String: Any]

  private let report: Object
  /// The scalars of each article's text.
  private let texts: [String: [Unicode.Scalar]]
  /// What is called by an outlet's name: nothing that a report says stands in no source and is no label.
  private let labels: [String]

  init(_ output: Data) throws {
    report = try #require(try JSONSerialization.jsonObject(with: output) as? Object)
    var texts: [String: [Unicode.Scalar]] = [:]
    for article in Self.objects(report["articles"]) {
      texts[try #require(article["id"] as? String)] = Array(try #require(article["text"] as? String).unicodeScalars)
    }
    self.texts = texts
    labels = Self.objects(report["articles"]).flatMap { [$0["id"], $0["outlet"]].compactMap { $0 as? String } }
  }

  /// The stories.
  var stories: [Object] { Self.objects(report["stories"]) }
  /// How many articles there are.
  var count: Int { texts.count }

  /// Every article is told of: in one story, or as one that stands alone.
  func expectEveryArticleOnce() {
    let placed = stories.flatMap { $0["articles"] as? [String] ?? [] } + (report["unplaced"] as? [String] ?? [])
    #expect(placed.sorted() == texts.keys.sorted())
  }

  /// Rules 1, 2, 3 and 5 of every story.
  func expectRules() {
    for story in stories {
      for key in ["summary", "claims", "events", "timeline"] {
        for row in Self.objects(story[key]) { expectEvidence(of: row, "\(key) of \(story["id"] ?? "")") }
      }
      for utterance in Self.objects(story["utterances"]) { expectVersions(of: utterance, ofUtterance: true) }
      for conflict in Self.objects(story["conflicts"]) {
        expectVersions(of: conflict, ofUtterance: false)
        expectExplained(conflict)
      }
      for entity in Self.objects(story["entities"]) {
        let mentions = Self.objects(entity["mentions"])
        #expect(!mentions.isEmpty)
        for slice in mentions { expectSlice(slice) }
      }
      expectOrigins(story)
    }
  }

  /// Rules 1, 2 and 5 of a row: it has evidence, each slice is what it says, and the row's text is one of them.
  private func expectEvidence(of row: Object, _ name: String) {
    let evidence = Self.objects(row["evidence"])
    #expect(!evidence.isEmpty, "\(name) has a row without evidence")
    for slice in evidence { expectSlice(slice) }
    guard let text = row["text"] as? String else { return }
    #expect(
      evidence.contains { Self.spoken($0["exact"]) == Self.spoken(text) }, "\(name) prints what no slice has: \(text)")
  }

  private func expectVersions(of row: Object, ofUtterance: Bool) {
    let versions = Self.objects(row["versions"])
    #expect(versions.count >= (ofUtterance ? 1 : 2))
    for version in versions {
      let single = (version["evidence"] as? Object).map { [$0] }
      let evidence = single ?? Self.objects(version["evidence"])
      #expect(!evidence.isEmpty)
      for slice in evidence { expectSlice(slice) }
      guard let value = (version["value"] ?? version["text"]) as? String else { continue }
      #expect(evidence.contains { Self.spoken($0["exact"]).contains(Self.spoken(value)) }, "no slice has \(value)")
    }
  }

  /// Rule 5: an explanation holds the values, names of outlets, and the words of its frame.
  private func expectExplained(_ conflict: Object) {
    var rest = Self.spoken(conflict["explanation"])
    let values = Self.objects(conflict["versions"]).compactMap { $0["value"] as? String }.map(Self.spoken)
    for known in (values + labels.map(Self.spoken)).sorted(by: { $0.count > $1.count }) where !known.isEmpty {
      rest = rest.replacingOccurrences(of: known, with: " ")
    }
    let frame: Set<String> = [
      "is", "what", "has", "have", "and", "the", "later", "report", "supersedes", "earlier", "one", "an", "estimate",
      "of",
      "other", "more", "exact", "than",
    ]
    let words = rest.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    #expect(words.allSatisfy(frame.contains), "\(words.filter { !frame.contains($0) }) are in no source")
  }

  /// Rule 3: no count of origins is more than the origins of the articles that are named.
  private func expectOrigins(_ story: Object) {
    var origin: [String: String] = [:]
    for row in Self.objects(story["origins"]) where row["kind"] as? String != "credited" {
      for article in row["articles"] as? [String] ?? [] { origin[article] = row["id"] as? String }
    }
    for row in Self.objects(story["claims"]) + Self.objects(story["events"]) {
      let articles = row["articles"] as? [String] ?? []
      let origins = Set(articles.map { origin[$0] ?? "article " + $0 }).count
      #expect(row["origins"] as? Int == origins)
      let silent = row["silent"] as? [String] ?? []
      #expect(Set(silent).isDisjoint(with: articles))
    }
  }

  /// Rule 1.
  private func expectSlice(_ slice: Object) {
    guard let id = slice["article"] as? String, let text = texts[id], let start = slice["start"] as? Int,
      let end = slice["end"] as? Int, let exact = slice["exact"] as? String
    else {
      Issue.record("\(slice) is no evidence")
      return
    }
    #expect(0 <= start && start <= end && end <= text.count, "\(slice) lies outside its text")
    guard start <= end, end <= text.count else { return }
    #expect(Array(exact.unicodeScalars) == Array(text[start..<end]), "\(slice) is not its slice")
  }

  private static func objects(_ value: Any?) -> [Object] { value as? [Object] ?? [] }

  /// A text as it is printed in a row: white space is one blank.
  private static func spoken(_ value: Any?) -> String {
    let text = value as? String ?? ""
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
