import Foundation
import TestSupport
import Testing

/// Properties of reports on generated stories and hostile texts: the five rules of the contract, and the same bytes
/// whatever the order of the files, the cores, the locale and the time zone.
@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct ReportPropertyTests {
  /// A file of JSON Lines for each text.
  private func files(_ texts: [String], in folder: TemporaryFolder) throws -> [String] {
    try texts.enumerated().map { place, text in
      // Foundation's reader of JSON, which the test reads reports with, drops a byte order mark.
      let scalars = text.unicodeScalars.filter { $0 != "\u{feff}" && $0 != "\0" }
      var line = inputLine(id: "n\(place)", String(String.UnicodeScalarView(scalars)))
      line.removeLast()
      line += #","outlet":"The Outlet \#(place)""#
      if place % 3 > 0 { line += #","published":"2025-10-1\#(place % 9 + 1)""# }
      return try folder.write(line + "}\n", to: "n\(place).jsonl")
    }
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 2), (4, 4), (5, 8), (6, 10)] as [(UInt64, Int)])
  func theRulesHoldAndNoByteChanges(_ seed: UInt64, hostile: Int) throws {
    let folder = try TemporaryFolder()
    var generator = StoryGenerator(seed: seed)
    let paths = try files(generator.texts(8, hostile: hostile), in: folder)
    let first = try parallax.run(["report", "--format", "json", "--any-language", "--jobs", "1"] + paths)
    #expect(first.status == 0, "\(first.errors)")
    let report = try PrintedReport(first.output)
    #expect(hostile > 8 || report.count > 4)
    report.expectEveryArticleOnce()
    report.expectRules()

    var random = SplitMix64(seed: seed)
    for surroundings in Self.surroundings {
      let line = #"exec env \#(surroundings) "$parallax" report --format json --any-language "$@""#
      let run = try parallax.shell(line, ["--jobs", "\(random.int(1...4))"] + paths.shuffled(using: &random))
      #expect(run.output == first.output, "\(surroundings) changes the report")
      #expect(run.errors == first.errors, "\(surroundings) changes what is told")
    }
  }

  /// Locales need not be installed: the program must not ask.
  private static let surroundings = [
    "LC_ALL=C TZ=UTC", "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Kiritimati",
    "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=America/Los_Angeles",
  ]

  /// Pages are made of the same report: they too are the same, in each form.
  @Test(arguments: ["text", "html", "markdown"]) func noPageChanges(_ format: String) throws {
    let folder = try TemporaryFolder()
    var generator = StoryGenerator(seed: 11)
    let paths = try files(generator.texts(6, hostile: 2), in: folder)
    let outputs = try [("LC_ALL=C TZ=UTC", paths), ("LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo", paths.reversed())].map {
      try parallax.shell(#"exec env \#($0) "$parallax" report --format \#(format) "$@""#, $1).output
    }
    #expect(!outputs[0].isEmpty && outputs[0] == outputs[1])
  }

  /// What is empty, doubled or very long is told of or read, and ends no run.
  @Test func emptyAndDoubledAndVeryLongTextsAreNoTrouble() throws {
    let folder = try TemporaryFolder()
    let ordinary = "The crane fell into the harbour of Orsel on Monday. “We go now,” said Martha Ellison."
    let long = ordinary + " " + String(repeating: "crane", count: 40_000) + " fell."
    let marks = ordinary + " " + String(repeating: "“", count: 20_000)
    let paths = try files([ordinary, ordinary, "", " \n ", long, marks, "—"], in: folder)
    let run = try parallax.run(["report", "--format", "json", "--any-language"] + paths)
    #expect(run.status == 0)
    let report = try PrintedReport(run.output)
    report.expectEveryArticleOnce()
    report.expectRules()
    #expect(report.count >= 4)
  }
}
