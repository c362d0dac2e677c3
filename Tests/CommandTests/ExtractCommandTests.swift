import Foundation
import TestSupport
import Testing

/// `parallax extract`, and the other commands where they are given pages.
@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct ExtractCommandTests {
  private func pages() throws -> String { try Repository.root().appendingPathComponent("ExamplePages").path }

  private func objects(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
  }

  @Test func aLineAPage() throws {
    let run = try parallax.run(["extract", try pages()])
    let lines = try objects(run)
    #expect(run.status == 0)
    #expect(lines.map { $0["id"] as? String } == ["breakwater-herald", "kelmar-post"])
    #expect(lines.map { $0["byline"] as? [String] } == [["Hedda Lorne"], ["Joren Vask"]])
    #expect(lines.map { $0["outlet"] as? String } == ["The Breakwater Herald", "The Kelmar Post"])
    let texts = lines.map { $0["text"] as? String ?? "" }
    #expect(texts[0].hasPrefix("Divers sealed the torn fuel tank"))
    #expect(texts[0].hasSuffix("would end next week."))
    for leak in ["cookies", "Share on Relay", "Advertisement", "How to get your money back", "newsletter", "Most read"]
    {
      #expect(!texts[0].contains(leak), "\(leak)")
    }
  }

  @Test func textIsForPeopleAndTellsWhereThereIsNone() throws {
    let folder = try TemporaryFolder()
    let empty = try folder.write("<html><body></body></html>", to: "empty.html")
    let run = try parallax.run(["extract", "--format", "text", empty, try pages() + "/kelmar-post.html"])
    #expect(run.lines.first == "Ferry spill: last leak is closed")
    #expect(run.lines.dropFirst().first == "Joren Vask · The Kelmar Post · 16 October 2025")
    #expect(run.errors.contains("no article was found in the page"))
  }

  @Test func aPageFromAPipe() throws {
    let page = try String(contentsOfFile: try pages() + "/breakwater-herald.html", encoding: .utf8)
    let lines = try objects(try parallax.run(["extract", "-"], input: page))
    #expect(lines.map { $0["id"] as? String } == ["-"])
    #expect(lines.first?["title"] as? String == "Divers close ruptured tank of Alden ferry")
  }

  /// What extract finds is what the others read: the same text, the same paragraphs.
  @Test func analyzeReadsWhatExtractFinds() throws {
    let found = try objects(try parallax.run(["extract", try pages()]))
    let read = try objects(try parallax.run(["analyze", try pages()]))
    #expect(found.count == 2)
    for (one, other) in zip(found, read) {
      #expect(one["text"] as? String == other["text"] as? String)
      #expect(one["paragraphs"] as? [[Int]] == other["paragraphs"] as? [[Int]])
      #expect(one["byline"] as? [String] == other["byline"] as? [String])
      #expect(one["published"] as? String == other["published"] as? String)
    }
    let quotes = read[0]["quotes"] as? [[String: Any]] ?? []
    #expect(quotes.contains { $0["speaker"] as? String == "Piet Halloran" })
    let words = try parallax.run(["analyze", "--format", "conllu", try pages()])
    #expect(words.lines.contains("# newdoc id = breakwater-herald"))
    #expect(words.lines.contains("# text = Two basins still closed"))
  }

  @Test func reportMakesOneStoryOfPages() throws {
    let run = try parallax.run(["report", "--format", "json", try pages()])
    let report = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let stories = report?["stories"] as? [[String: Any]] ?? []
    #expect(stories.count == 1)
    #expect((stories.first?["articles"] as? [String])?.sorted() == ["breakwater-herald", "kelmar-post"])
    let page = try parallax.run(["report", "--format", "html", try pages()])
    #expect(page.text.contains("The Breakwater Herald"))
    #expect(!page.text.contains("We and our partners use cookies"))
  }
}
