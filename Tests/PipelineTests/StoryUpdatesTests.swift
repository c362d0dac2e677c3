import Foundation
import NewsModel
import Pipeline
import TestSupport
import Testing
import TextCore

/// What `parallax stories --stream` tells, put together by a reader who follows all lines.
@Suite struct StoryUpdatesTests {
  private let names = [
    "Corran", "Hadrian", "Selburg", "Orsel", "Lenner", "Marrow", "Estravia", "Kelmar", "Alden", "Brannock",
  ]

  /// Articles of `events` events, one after the other through all of them.
  private func articles(events: Int, each: Int, _ random: inout SplitMix64) -> [Article] {
    let words = (0..<events).map { event in (0..<14).map { "\(random.pick(names))\(event)\($0)" } }
    var articles: [Article] = []
    for place in 0..<each {
      for event in 0..<events {
        var text = "\(random.pick(words[event])) and \(random.pick(words[event])) today"
        for _ in 0..<6 {
          text += "\n\nIt is said that \(random.pick(words[event])) met \(random.pick(words[event])) at the"
          text += " \(random.pick(words[event])) after the report of \(random.pick(names)) came out on that day."
        }
        articles.append(Article(id: "p\(place)e\(event)", text: ContiguousArray(text.utf8)))
      }
    }
    return articles
  }

  private struct Told: Equatable {
    var story: [String: String] = [:]
    var origin: [String: String] = [:]
  }

  private func follow(_ bytes: ContiguousArray<UInt8>) throws -> Told {
    var told = Told()
    for line in bytes.split(separator: 0x0a) {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      switch object["change"] as? String {
      case "merge", "split":
        let into = try #require(object["into"] as? String)
        for id in try #require(object["articles"] as? [String]) {
          #expect(told.story[id] == object["from"] as? String)
          told.story[id] = into
        }
      case "origin": told.origin[try #require(object["id"] as? String)] = object["origin"] as? String
      default:
        let id = try #require(object["id"] as? String)
        #expect(told.story[id] == nil)
        told.story[id] = object["story"] as? String
        told.origin[id] = object["origin"] as? String
      }
    }
    return told
  }

  @Test func whoFollowsAllLinesHasTheResultOfTheWhole() throws {
    checkProperty(runs: 8) { random in
      let articles = articles(events: random.int(2...30), each: random.int(2...14), &random)
      var reader = StoryReader()
      var updates = StoryUpdates(window: nil)
      var told = JSONWriter()
      var run = StoryRun(window: nil)
      for article in articles {
        updates.append(reader.read(article), to: &told)
        run.append(reader.read(article))
      }
      updates.finish(to: &told)
      let founders = run.finish()
      let followed = try follow(told.bytes)
      for (place, article) in articles.enumerated() {
        #expect(followed.story[article.id] == articles[Int(founders[place])].id)
      }
    }
  }

  @Test func linesOfAWholeInputDoNotDependOnItsOrder() {
    checkProperty(runs: 6) { random in
      let articles = articles(events: random.int(2...8), each: random.int(2...5), &random)
      #expect(lines(articles) == lines(articles.shuffled(using: &random)))
    }
  }

  @Test func whoHadItFirstIsTheOrigin() {
    let text = (1...20).map { "The crew of boat number \($0) saw the Corran Star in the fog." }.joined(
      separator: "\n\n")
    func article(_ id: String, _ published: String) -> Article {
      var metadata = ArticleMetadata()
      metadata.published = published
      return Article(id: id, text: ContiguousArray(text.utf8), metadata: metadata)
    }
    let lines = lines([article("a", "2025-03-02T10:00:00Z"), article("b", "2025-03-02T08:00:00Z")])
    #expect(lines.allSatisfy { $0.contains("\"origin\":\"b\"") || $0.contains("\"origin\": \"b\"") })
  }

  /// The lines, sorted.
  private func lines(_ articles: [Article]) -> [String] {
    var reader = StoryReader()
    var lines = StoryLines()
    for article in articles { lines.append(reader.read(article)) }
    var text = ""
    lines.finish { bytes in
      text += String(decoding: bytes, as: UTF8.self)
      return true
    }
    return text.split(separator: "\n").map(String.init).sorted()
  }
}
