import NewsModel
import Quotations
import TestSupport
import Testing

/// One attribution in a short text: `content`, `cue`, `source` are marked, the rest is said beside.
struct AttributionCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let kind: Quotation.Kind
  let speaker: String?
  let marked: String

  init(_ rule: String, _ kind: Quotation.Kind, _ speaker: String?, _ marked: String) {
    self.rule = rule
    self.kind = kind
    self.speaker = speaker
    self.marked = marked
  }

  var testDescription: String { "\(rule): \(marked)" }
}

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct AttributionTests {
  static let cases: [AttributionCase] = [
    AttributionCase(
      "followed-by-source", .direct, "Mara Voss",
      "“⟦content:The bridge is closed until Friday,⟧” ⟦cue:said⟧ ⟦source:Mara Voss⟧."),
    AttributionCase(
      "followed-by-source", .direct, "Mara Voss",
      "“⟦content:The bridge,⟧” ⟦source:Mara Voss⟧ ⟦cue:said⟧ on Monday, “⟦content:is closed until further notice.⟧”"),
    AttributionCase(
      "followed-by-source", .direct, "Mara Voss",
      "“⟦content:The bridge is closed,⟧” ⟦cue:said⟧ ⟦source:Mara Voss⟧. “⟦content:We do not know for how long.⟧”"),
    AttributionCase(
      "followed-by-source", .direct, "Mara Voss",
      "‘⟦content:The bridge is closed and it won’t open soon,⟧’ ⟦cue:said⟧ ⟦source:Mara Voss⟧."),
    AttributionCase(
      "introduced", .direct, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:said⟧: “⟦content:The bridge is closed until Friday.⟧”"),
    AttributionCase(
      "introduced", .direct, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:told⟧ the council, “⟦content:The bridge is closed until Friday.⟧”"),
    AttributionCase(
      "introduced", .mixed, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:said⟧ on Monday ⟦content:that “the bridge is closed until Friday.”⟧"),
    AttributionCase(
      "partly-quoted", .mixed, "Mara Voss",
      "⟦content:The bridge would stay “closed until further notice,”⟧ ⟦source:Mara Voss⟧ ⟦cue:said⟧."),
    AttributionCase(
      "clause", .indirect, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:has warned⟧ ⟦content:that the bridge could fall⟧."),
    AttributionCase(
      "inverted", .indirect, "Mara Voss",
      "⟦content:The bridge could fall before the winter⟧, ⟦source:Mara Voss⟧ ⟦cue:said⟧ on Monday."),
    AttributionCase(
      "according-to", .indirect, "Mara Voss",
      "⟦cue:According to⟧ ⟦source:Mara Voss⟧, ⟦content:the bridge could fall before the winter⟧."),
    AttributionCase(
      "infinitive", .indirect, "Mara Voss", "⟦source:Mara Voss⟧ ⟦cue:promised⟧ ⟦content:to reopen the bridge⟧."),
    AttributionCase(
      "preposition", .indirect, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:called for⟧ ⟦content:an inquiry into the collapse⟧."),
    AttributionCase(
      "naming", .mixed, "Mara Voss",
      "⟦source:Mara Voss⟧ ⟦cue:described⟧ ⟦content:the report as “a fairy tale”⟧ on Monday."),
  ]

  @Test(arguments: cases)
  func `content, cue, source and speaker are found`(_ example: AttributionCase) throws {
    let marked = try MarkedText(example.marked)
    let quotations = try Newsreader.quotations(marked.text)
    let quotation = try #require(quotations.first, "nothing is found")
    let printed = Printed(quotation, marked.text)
    #expect(quotations.count == 1, "\(quotations.map { Printed($0, marked.text) })")
    #expect(Array(quotation.content) == marked.ranges("content"), "\(printed)")
    #expect(Array(quotation.cue) == marked.ranges("cue"), "\(printed)")
    #expect(Array(quotation.source) == marked.ranges("source"), "\(printed)")
    #expect(printed.rule == example.rule)
    #expect(quotation.kind == example.kind)
    #expect(printed.speaker == example.speaker)
    #expect(quotation.provenance.stage == "quotations")
  }
}
