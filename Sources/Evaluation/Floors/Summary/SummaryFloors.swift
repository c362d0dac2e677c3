import Foundation
import Intake
import NewsModel
import TextCore

/// How near the summaries of a set of stories are to those that people wrote of them.
///
/// ROUGE tells systems apart only coarsely: it is a check that nothing is broken, and the evidence is the measure.
enum SummaryFloors: FlooredTask {
  static var floors: [UInt8] { PackageResources.summary_txt }

  private struct Gold {
    let articles: [String]
    let summary: String
  }

  /// Makes a report of the articles of each story of `gold.jsonl`, alone; the summaries of all stories that it makes of them
  /// count. `one_story` is the part of the reports that have one story, `any_article_rouge1` what the articles themselves
  /// reach.
  static func measures(of folder: URL, jobs: Int) throws -> [Measure] {
    let reader = try ReportReader(jobs: jobs)
    let gold = try gold(folder.appendingPathComponent("gold.jsonl"))
    let articles = try articles(folder.appendingPathComponent("input.jsonl"))
    let stories = try gold.map { story in
      try story.articles.map { id in
        guard let article = articles[id] else { throw EvaluationFailure("There is no article \(id).") }
        return article
      }
    }
    var readings = try reader.readings(of: stories.flatMap(\.self))
    let grouped = stories.map { story in
      defer { readings.removeFirst(story.count) }
      return Array(readings.prefix(story.count))
    }
    let reports = try reader.reports(of: grouped)
    var (all, ofOne, alone, excerpts) = (0.0, 0.0, 0, 0.0)
    for (place, report) in reports.enumerated() {
      let reference = gold[place].summary
      let sentences = report.stories.flatMap(\.summary).map { report[$0.text] }
      let score = Rouge.one(sentences.joined(separator: " "), of: reference)
      all += score
      if report.stories.count == 1 {
        ofOne += score
        alone += 1
      }
      let each = stories[place].map { Rouge.one(String(decoding: $0.text, as: UTF8.self), of: reference) }
      excerpts += each.reduce(0, +) / Double(max(1, each.count))
    }
    let count = Double(max(1, gold.count))
    return [
      Measure(name: "rouge1", value: all / count), Measure(name: "one_story", value: Double(alone) / count),
      Measure(name: "one_story_rouge1", value: ofOne / Double(max(1, alone))),
      Measure(name: "any_article_rouge1", value: excerpts / count),
    ]
  }

  private static func gold(_ url: URL) throws -> [Gold] {
    try GoldLines.read(url) { id, document in
      guard let list = document.member("articles", of: document.root), let summary = string("summary", document) else {
        throw EvaluationFailure("Gold \(id) has no articles or no summary.")
      }
      let articles = document.elements(of: list).filter(document.isString)
      return Gold(articles: articles.map { String(decoding: document.string(at: $0), as: UTF8.self) }, summary: summary)
    }
  }

  private static func articles(_ url: URL) throws -> [String: Article] {
    var articles: [String: Article] = [:]
    for line in ContiguousArray(try Data(contentsOf: url)).split(separator: 0x0a) {
      let input = try ArticleInput(line: ContiguousArray(line))
      guard case .text(let text) = input.body else { continue }
      articles[input.id] = Article(id: input.id, text: text, metadata: input.metadata)
    }
    return articles
  }

  private static func string(_ key: StaticString, _ document: JSONDocument) -> String? {
    guard let value = document.member(key, of: document.root), document.isString(value) else { return nil }
    return String(decoding: document.string(at: value), as: UTF8.self)
  }
}
