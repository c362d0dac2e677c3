import Foundation
import Linguistics
import TestSupport
import Testing

@Suite struct TokenPatternTests {
  @Test func theExamplesOfTheSpecificationHold() throws {
    let examples = try DocExamples.collect(
      in: Repository.root().appending(path: "Sources/Linguistics/AttributeRuler/TokenPattern.swift"))
    #expect(examples.count == 2)
    for example in examples {
      let expected = Set(example.output.components(separatedBy: " | "))
      #expect(expandedExpression(example.input) == expected, "line \(example.line)")
    }
  }

  @Test(arguments: ["a", "^a", "a$", "^a*$", "^(a|b)$", "^[ab$", "^a.$", "^a{2}$"])
  func whatNeedsAnEngineIsRefused(expression: String) {
    #expect(expandedExpression(expression) == nil)
  }
}
