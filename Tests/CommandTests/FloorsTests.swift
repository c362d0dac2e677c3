import Foundation
import TestSupport
import Testing

/// `parallax-evaluate floors`, on a set of one invented page.
struct FloorsTests {
  private let text = """
    The old weir at Lowmoor gave way early on Tuesday, and water stood a foot deep in Mill Lane by seven.

    Nobody was hurt, the river authority said, but eleven families had to leave their houses for the night.
    """

  /// The program where it was built; tests of one room alone may not have built it.
  private static var path: String? {
    guard let parallax = try? Program.path() else { return nil }
    let path = parallax + "-evaluate"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  private func floors(gold: String) throws -> Program.Run {
    let folder = try TemporaryFolder()
    let paragraphs = text.components(separatedBy: "\n\n").map { "<p>\($0)</p>" }.joined()
    try folder.write(
      #"{"id": "weir", "html": "<article>\#(paragraphs)</article>"}"#, to: "extraction-scrapinghub/input.jsonl")
    let line = try JSONSerialization.data(withJSONObject: ["id": "weir", "text": gold])
    try folder.write(String(decoding: line, as: UTF8.self), to: "extraction-scrapinghub/gold.jsonl")
    return try parallax.shell(#""$1" floors extraction "$2""#, [try #require(Self.path), folder.path(of: ".")])
  }

  @Test(.enabled(if: path != nil, "parallax-evaluate is not built"))
  func aSetThatReachesItsFloors() throws {
    let run = try floors(gold: text)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.contains { $0.hasPrefix("  text_f1") && $0.contains("1.0000") })
    #expect(run.lines.contains("extraction-htmldate: not here"))
  }

  @Test(.enabled(if: path != nil, "parallax-evaluate is not built"))
  func aSetUnderItsFloor() throws {
    let run = try floors(gold: "Something else altogether stands in the gold of this page.")
    #expect(run.status == 1)
    #expect(run.errors.contains("extraction-scrapinghub text_f1 0.0000 <"))
  }

  @Test(.enabled(if: path != nil, "parallax-evaluate is not built"))
  func aFolderWithoutSets() throws {
    let folder = try TemporaryFolder()
    let run = try parallax.shell(#""$1" floors extraction "$2""#, [try #require(Self.path), folder.path(of: ".")])
    #expect(run.status == 1)
    #expect(run.errors.contains("None of the sets"))
  }
}
