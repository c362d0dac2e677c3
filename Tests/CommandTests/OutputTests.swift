import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct OutputTests {
  private let text = "Clara Renholt flew to Selburg on Monday. “We have time,” she said."

  private func analysed(_ options: String...) throws -> AnalysedLine {
    let run = try parallax.run(["analyze", "-"] + options, input: text)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let lines = try run.analysed()
    #expect(lines.count == 1)
    return try #require(lines.first)
  }

  @Test func aLineSaysWhatTheContractNames() throws {
    let line = try analysed()
    #expect(line.object["schema"] as? String == "parallax.article/1")
    #expect(line.id == "-")
    #expect(line.text == text)
    #expect((line.object["text_sha256"] as? String)?.count == 64)
    #expect(line.sentences == [0..<40, 41..<66])
    #expect(line.ranges("entities").contains(0..<13))
    for key in ["tokens", "noun_chunks", "vectors"] { #expect(line.count(key) == nil) }
    for key in ["language", "published", "title", "outlet", "furniture"] { #expect(line.object[key] != nil) }
  }

  @Test func partsAreLeftOutAndAdded() throws {
    #expect(try analysed("--no-text").text == nil)
    let tokens = try analysed("--tokens")
    #expect(tokens.ranges("tokens").first == 0..<5)
    let first = try #require((tokens.object["tokens"] as? [[String: Any]])?.first)
    #expect(Set(first.keys).isSuperset(of: ["start", "end", "tag", "pos", "lemma", "head", "dep"]))
    #expect(first["tag"] as? String == "NNP")
    let vectors = try #require(try analysed("--layers", "vectors").object["vectors"] as? [[Double]])
    #expect(vectors.map(\.count) == [384, 384])
    for vector in vectors { #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4) }
  }

  @Test func whatTheSidecarSaysIsHandedThrough() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "news/a.txt")
    try folder.write(#"{"outlet": "The Alden Courier", "byline": "Maren Ashby", "section": 3}"#, to: "news/a.json")
    let line = try #require(try parallax.run(["analyze", folder.path(of: "news")]).analysed().first)
    #expect(line.id == "a")
    #expect(line.object["outlet"] as? String == "The Alden Courier")
    #expect(line.object["byline"] as? [String] == ["Maren Ashby"])
    #expect((line.object["extra"] as? [String: Any])?["section"] as? Int == 3)
  }

  @Test func conllu() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write(text, to: "a.txt")
    let empty = try folder.write("", to: "empty.txt")
    let run = try parallax.run(["analyze", "--format", "conllu", first, empty])
    #expect(run.status == 0)
    #expect(run.lines.first == "# newdoc id = \(first.dropLast(4))")
    #expect(run.lines.filter { $0.hasPrefix("# text = ") }.count == 2)
    let rows = run.lines.filter { !$0.hasPrefix("#") }
    #expect(rows.count == 17)
    #expect(rows.allSatisfy { $0.components(separatedBy: "\t").count == 10 })
    // CoNLL-U has no place for failures: they are told apart from it, and the count at the end.
    #expect(run.errorLines.count == 2)
    #expect(run.errors.contains("\(empty): the file is empty"))
  }

  /// The examples are what a newcomer runs first.
  @Test func theExamplesAreRead() throws {
    let lines = try parallax.run(["analyze", try Repository.root().appendingPathComponent("Examples").path]).analysed()
    #expect(lines.map(\.id) == ["alden-courier", "far-shore", "orsel-tribune", "selburg-standard", "strait-24"])
    #expect(lines.allSatisfy { $0.object["outlet"] is String && $0.sentences.count > 10 })
  }
}
