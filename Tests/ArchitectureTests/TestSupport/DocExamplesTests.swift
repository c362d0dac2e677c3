import TestSupport
import Testing

@Suite struct DocExamplesTests {
  @Test func examplesAreCollectedWithTheirLines() throws {
    let source = """
      /// Joins.
      ///
      /// Example: a → b → c
      /// Example: ` a ` → `b`
      let example = "/// Example: no"
      """
    let examples = try DocExamples.collect(inSource: source)
    #expect(examples.map(\.input) == ["a → b", " a "])
    #expect(examples.map(\.output) == ["c", "b"])
    #expect(examples.map(\.line) == [3, 4])
  }

  @Test func anExampleWithoutAnArrowIsRefused() {
    #expect(throws: DocExamples.Malformed(line: 1)) { try DocExamples.collect(inSource: "  /// Example: a") }
  }
}
