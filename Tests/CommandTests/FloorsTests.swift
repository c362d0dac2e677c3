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

  /// Quotes and chains on one invented article; `gold` is what a line of gold holds beside its id.
  private func run(_ stage: String, _ set: String, gold: String) throws -> Program.Run {
    let folder = try TemporaryFolder()
    let text = "“The weir is closed,” said Mara Voss. She said that it would open on Friday."
    try folder.write(#"{"id": "weir", "text": "\#(text)"}"#, to: set + "/input.jsonl")
    try folder.write(#"{"id": "weir", \#(gold)}"#, to: set + "/gold.jsonl")
    return try parallax.shell(#""$1" floors "$2" "$3""#, [try #require(Self.path), stage, folder.path(of: ".")])
  }

  @Test(.enabled(if: path != nil && modelsAreInstalled, "parallax-evaluate or the models are not there"))
  func quotationsAreComparedFragmentByFragment() throws {
    let run = try run(
      "quotes", "quotes-polnear/dev",
      gold: #""quotes": [{"content": [[0, 21]], "cue": [[22, 26]], "source": [[27, 36]], "kind": "direct"}]"#)
    #expect(run.lines.contains { $0.hasPrefix("  any_fragment_direct_r") && $0.contains("1.0000") }, "\(run.errors)")
    #expect(run.lines.contains { $0.hasPrefix("  exact_source_r") && $0.contains("1.0000") })
  }

  @Test(.enabled(if: path != nil && modelsAreInstalled, "parallax-evaluate or the models are not there"))
  func chainsAreComparedMentionByMention() throws {
    let run = try run(
      "chains", "coref-gum",
      gold:
        #""chains": [{"id": "1", "mentions": [{"start": 27, "end": 36}, {"start": 38, "end": 41}]}], "scored": [22, 60]"#
    )
    #expect(run.lines.contains { $0.hasPrefix("  conll_f1") && $0.contains("1.0000") }, "\(run.errors)")
    #expect(run.status == 0)
  }

  @Test(.enabled(if: path != nil && modelsAreInstalled, "parallax-evaluate or the models are not there"))
  func summariesAreComparedByTheirStems() throws {
    let folder = try TemporaryFolder()
    let told = "The old weir at Lowmoor gave way early on Tuesday."
    try folder.write(
      #"{"id": "a", "text": "\#(told) Nobody was hurt, and nobody knows the reason for it yet."}"#,
      to: "summary-neus/input.jsonl")
    try folder.write(
      #"{"id": "weir", "articles": ["a"], "summary": "An older weirs at Lowmoor gives ways on Tuesdays."}"#,
      to: "summary-neus/gold.jsonl")
    let run = try parallax.shell(#""$1" floors summary "$2""#, [try #require(Self.path), folder.path(of: ".")])
    // weir, at, Lowmoor, way, on, Tuesday; `older` and `gives` have other stems: 6 of 10 and of 9 words.
    #expect(run.lines.contains { $0.hasPrefix("  rouge1") && $0.contains("0.6316") }, "\(run.text)\(run.errors)")
  }
}
