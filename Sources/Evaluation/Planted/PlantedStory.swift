import Foundation
import NewsModel
import TextCore

/// The articles of one story of a development set.
struct PlantedStory {
  let name: String
  let articles: [Article]

  /// The stories of `folder`, in the order of their names: the articles of `input.jsonl` by the `story` of `gold.jsonl`.
  static func read(_ folder: URL) throws -> [PlantedStory] {
    var stories: [String: String] = [:]
    for line in try lines(folder.appendingPathComponent("gold.jsonl")) {
      let document = try JSONDocument(parsing: line)
      guard let id = string("id", document), let story = string("story", document) else {
        throw EvaluationFailure("A line of gold has no id or no story.")
      }
      stories[id] = story
    }
    var articles: [String: [Article]] = [:]
    for line in try lines(folder.appendingPathComponent("input.jsonl")) {
      let input = try ArticleInput(line: line)
      guard case .text(let text) = input.body, let story = stories[input.id] else { continue }
      articles[story, default: []].append(Article(id: input.id, text: text, metadata: input.metadata))
    }
    let names = articles.keys.sorted()
    return names.map { name in
      PlantedStory(name: name, articles: (articles[name] ?? []).sorted { $0.id < $1.id })
    }
  }

  private static func lines(_ url: URL) throws -> [ContiguousArray<UInt8>] {
    ContiguousArray(try Data(contentsOf: url)).split(separator: 0x0a).map { ContiguousArray($0) }
  }

  private static func string(_ key: StaticString, _ document: JSONDocument) -> String? {
    guard let value = document.member(key, of: document.root), document.isString(value) else { return nil }
    return String(decoding: document.string(at: value), as: UTF8.self)
  }
}
