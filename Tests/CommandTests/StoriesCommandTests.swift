import Foundation
import TestSupport
import Testing

@Suite struct StoriesCommandTests {
  /// A line of the output.
  private func lines(_ run: Program.Run) throws -> [[String: Any]] {
    try run.lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  private func lines(_ arguments: [String]) throws -> [[String: Any]] {
    let run = try parallax.run(["stories"] + arguments)
    #expect(run.status == 0)
    return try lines(run)
  }

  @Test func theExamplesAreOneStoryWithOneCopy() throws {
    let lines = try lines([try Repository.root().appendingPathComponent("Examples").path])
    let ids = ["alden-courier", "far-shore", "orsel-tribune", "selburg-standard", "strait-24"]
    #expect(lines.compactMap { $0["id"] as? String } == ids)
    #expect(lines.allSatisfy { $0["story"] as? String == "alden-courier" })
    #expect(lines.compactMap { $0["origin"] as? String } == ids.dropLast() + ["selburg-standard"])
    #expect(lines.compactMap { $0["origin_kind"] as? String } == ["own", "own", "own", "copy", "copy"])
    #expect(lines.allSatisfy { (0...1).contains($0["similarity"] as? Double ?? -1) })
  }

  @Test func noModelIsNeeded() throws {
    let empty = try TemporaryFolder()
    let run = try Program(models: empty.path).run(["stories", "-"], input: "Fog in the harbour.")
    #expect(run.status == 0)
    #expect(try lines(run).first?["story"] as? String == "-")
  }

  @Test func linesComeInTheOrderOfTheInput() throws {
    let folder = try TemporaryFolder()
    let ids = ["z", "a", "m"]
    let input = ids.map { inputLine(id: $0, "Ferry Corran Star hits dredger Hadrian off Port Alden in fog") }
    let path = try folder.write(input.joined(separator: "\n") + "\n{\n", to: "in.jsonl")
    let run = try parallax.run(["stories", path])
    #expect(run.status == 0)
    #expect(run.errors.contains("1 input could not be read"))
    let lines = try lines(run)
    #expect(lines.count == 4)
    #expect(lines.prefix(3).compactMap { $0["id"] as? String } == ids)
    #expect(lines.prefix(3).allSatisfy { $0["story"] as? String == "a" && $0["origin_kind"] as? String == "copy" })
    #expect(lines.last?["error"] != nil)
    #expect(try parallax.run(["stories", "--strict", path]).status == 1)
  }

  @Test func wrongUsage() throws {
    #expect(try parallax.run(["stories"]).status == 2)
    #expect(try parallax.run(["stories", "--jobs", "0", "-"], input: "x").status == 2)
  }

  @Test func nothingToRead() throws {
    let folder = try TemporaryFolder()
    let run = try parallax.run(["stories", folder.path])
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.text.contains("the folder holds no articles"))
  }
}
