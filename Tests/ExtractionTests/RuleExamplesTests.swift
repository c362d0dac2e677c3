import Foundation
import TestSupport
import Testing

/// The examples in the doc comments of the rules: `¶` is a blank line and `⏎` a line feed.
@Suite struct RuleExamplesTests {
  private static let rules = Result {
    Repository.swiftFiles(
      under: try Repository.root().appendingPathComponent("Sources/Extraction/Rules")
    ).filter { $0.lastPathComponent.hasSuffix("Rule.swift") }
  }

  @Test func everyRuleDoesWhatItsExamplesSay() throws {
    var count = 0
    for file in try Self.rules.get() {
      let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let name = try #require(source.firstMatch(of: /static let name = "([^"]+)"/)?.1, "\(file.path) has no name")
      for example in try DocExamples.collect(in: file) {
        count += 1
        let place = "\(file.lastPathComponent):\(example.line)"
        let text = example.input.replacingOccurrences(of: " ¶ ", with: "\n\n").replacingOccurrences(
          of: " ⏎ ", with: "\n")
        let reading = Reading(text)
        if example.output.hasPrefix("title: ") {
          #expect(reading.title ?? "none" == example.output.dropFirst(7), "\(place)")
        } else {
          let found = reading.furniture(by: String(name)).joined(separator: " + ")
          #expect((found.isEmpty ? "none" : found) == example.output, "\(place)")
        }
      }
    }
    #expect(count > 60)
  }

  /// A rule says what it does not take as well; the headline that is known needs metadata, see `HeadlineTests`.
  @Test func everyRuleHasExamples() throws {
    for file in try Self.rules.get() where file.lastPathComponent != "KnownHeadlineRule.swift" {
      let outputs = try DocExamples.collect(in: file).map(\.output)
      guard file.lastPathComponent != "GluedStoriesRule.swift" else { continue }
      #expect(outputs.contains { $0.hasSuffix("none") }, "\(file.lastPathComponent)")
      #expect(outputs.contains { !$0.hasSuffix("none") }, "\(file.lastPathComponent)")
    }
  }
}
