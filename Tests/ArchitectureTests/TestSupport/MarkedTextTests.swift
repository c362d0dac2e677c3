import TestSupport
import Testing
import TextCore

@Suite struct MarkedTextTests {
  @Test func marksBecomeRangesOfThePlainText() throws {
    let marked = try MarkedText("⟦1:“We ⟦x:go⟧,”⟧ ⟦1.cue:said⟧ ⟦1.source:Mr. Wang⟧: ⟦1:“now”⟧.")
    #expect(marked.string == "“We go,” said Mr. Wang: “now”.")
    #expect(marked.marks.map(\.name) == ["1", "x", "1.cue", "1.source", "1"])
    #expect(marked.ranges("1").map(marked.slice) == ["“We go,”", "“now”"])
    #expect(try marked.slice(marked.range("x")) == "go")
    #expect(try marked.range("x") == TextRange(6, 8))
    #expect(throws: MarkedTextError.notSingle(name: "1", count: 2)) { try marked.range("1") }
    #expect(throws: MarkedTextError.notSingle(name: "y", count: 0)) { try marked.range("y") }
  }

  @Test(arguments: [
    ("a ⟧ b", MarkedTextError.unopened(offset: 2, text: "a ⟧ b")),
    ("⟦1:a ⟦2:b⟧", .unclosed(name: "1", text: "⟦1:a ⟦2:b⟧")),
    ("⟦a⟧ b: c", .nameless(text: "⟦a⟧ b: c")),
    ("⟦:a⟧", .nameless(text: "⟦:a⟧")),
    ("⟦a", .nameless(text: "⟦a")),
  ])
  func unbalancedMarksAreNamed(marked: String, error: MarkedTextError) {
    #expect(throws: error) { try MarkedText(marked) }
  }

  @Test(arguments: [
    "", "plain", "⟦1:“We ⟦x:go⟧,”⟧ ⟦1.cue:said⟧", "⟦a:⟦b:both⟧⟧", "⟦end:⟧", "a⟦empty:⟧b", "⟦a:x⟧⟦b:y⟧",
  ])
  func renderingIsTheReverse(marked: String) throws {
    #expect(try MarkedText(marked).rendered == marked)
  }

  @Test func aPartThatCrossesAnotherIsCut() {
    let marks = [MarkedText.Mark("a", TextRange(0, 2)), MarkedText.Mark("b", TextRange(1, 3))]
    #expect(MarkedText.render(ContiguousArray("xyz".utf8), marks) == "⟦a:x⟦b:y⟧⟧⟦b…:z⟧")
  }
}
