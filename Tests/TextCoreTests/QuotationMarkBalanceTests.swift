import TestSupport
import Testing
import TextCore

/// Slices get the quotation mark back that was cut off, and no other byte.
@Suite struct QuotationMarkBalanceTests {
  private func closed(_ marked: String) throws -> String {
    let text = try MarkedText(marked)
    let bytes = text.text
    return text.slice(bytes.span.closingMarks(of: text.marks[0].range))
  }

  @Test(arguments: [
    ("He was on ⟦a:the \"Morning Sea⟧\" on Monday.", "the \"Morning Sea\""),
    ("He was on ⟦a:the “Morning Sea⟧” on Monday.", "the “Morning Sea”"),
    ("He called it “⟦a:vile” and wrong⟧.", "“vile” and wrong"),
    ("He called it \"⟦a:vile\" and wrong⟧.", "\"vile\" and wrong"),
    ("He called it “⟦a:vile and wrong⟧”.", "vile and wrong"),
    ("⟦a:a “so-called” port⟧” here", "a “so-called” port"),
    ("⟦a:the 6\" pipe⟧ broke", "the 6\" pipe"), ("⟦a:the “pipe⟧", "the “pipe"),
  ])
  func missing(_ marked: String, _ expected: String) throws { #expect(try closed(marked) == expected) }

  @Test(arguments: [
    ("He called it “⟦a:vile and wrong⟧”.", "“vile and wrong”"), ("He called it \"⟦a:vile⟧\".", "\"vile\""),
    ("He called it “⟦a:vile⟧ and wrong”.", "vile"), ("⟦a:vile⟧”", "vile"), ("“⟦a:vile⟧", "vile"),
  ])
  func surrounding(_ marked: String, _ expected: String) throws {
    let text = try MarkedText(marked)
    let bytes = text.text
    #expect(text.slice(bytes.span.surroundingMarks(of: text.marks[0].range)) == expected)
  }

  @Test func anyBytes() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let pieces: [[UInt8]] = [[0x22], Array("“".utf8), Array("”".utf8), [0xe2], [0x80], [0x61], [0x20]]
      let bytes = ContiguousArray((0..<12).flatMap { _ in pieces[Int(random.next() % 7)] })
      let lower = Int(random.next() % UInt64(bytes.count))
      let upper = lower + Int(random.next() % UInt64(bytes.count - lower + 1))
      let range = TextRange(lower..<upper)
      for wide in [bytes.span.closingMarks(of: range), bytes.span.surroundingMarks(of: range)] {
        #expect(wide.contains(range) && Int(wide.upper) <= bytes.count && wide.count <= range.count + 6)
      }
    }
  }
}
