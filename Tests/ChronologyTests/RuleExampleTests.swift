import Chronology
import NewsModel
import Testing
import TextCore

/// Every rule file gives examples; all of them hold on a report of Wednesday, 10 April 2024.
@Suite struct RuleExampleTests {
  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func everyExampleOfARuleHolds() throws {
    let model = try #require(Installed.languageModel)
    let reader = TimeReader()
    for example in reader.examples {
      let reading = ArticleReading.read(utf8(example.text), published: "2024-04-10", model)
      let found = reader.chronology(of: reading).expressions.map { described($0, in: reading) }
      if example.expected == ["none"] {
        #expect(found.isEmpty, "\(example.rule): \(example.text)")
      } else {
        #expect(found.contains(example.expected), "\(example.rule): \(example.text) gave \(found)")
      }
    }
  }

  @Test func everyKindOfTimeHasExamples() {
    let examples = TimeReader().examples
    #expect(examples.count > 90)
    for kind in TimeExpression.Kind.allCases {
      #expect(examples.contains { $0.expected.dropFirst().first == "\(kind.label)" })
    }
  }

  private func described(_ expression: TimeExpression, in reading: ArticleReading) -> [String] {
    [reading.string(expression.range), "\(expression.kind.label)", expression.value]
      + (expression.modifier.map { [$0] } ?? [])
  }
}
