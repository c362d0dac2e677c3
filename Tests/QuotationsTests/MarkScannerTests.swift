import Quotations
import TestSupport
import Testing
import TextCore

/// What stands between quotation marks: `outer` is marked with its marks in the texts below.
struct MarkScannerTests {
  /// The outer spans of a text whose paragraphs are parted by empty lines.
  private func spans(_ text: ContiguousArray<UInt8>) -> ContiguousArray<QuotedSpan> {
    MarkScanner.spans(in: text, blocks: blocks(text))
  }

  private func blocks(_ text: ContiguousArray<UInt8>) -> ContiguousArray<TextRange> {
    var blocks: ContiguousArray<TextRange> = []
    var start = 0
    for offset in text.indices where text[offset] == 0x0a {
      if offset > start { blocks.append(TextRange(start..<offset)) }
      start = offset + 1
    }
    if text.count > start { blocks.append(TextRange(start..<text.count)) }
    return blocks
  }

  @Test(arguments: [
    "⟦q:“We go,”⟧ she said. ⟦q:“Now.”⟧",
    "⟦q:\"We go,\"⟧ she said. ⟦q:\"Now.\"⟧",
    "⟦q:``We go,''⟧ she said.",
    "⟦q:«We go»⟧, she said.",
    "⟦q:‘We go,’⟧ she said, ⟦q:‘and it’s late.’⟧",
    "The ministers’ plan isn't ready in the ’90s, the Joneses' lawyer said.",
    "⟦q:“They call it ‘the wall,’ and we don’t,”⟧ she said.",
    "⟦q:\"We call it 'the slow road',\"⟧ the mayor said.",
    "She spoke of ⟦q:“peace”⟧ and ⟦q:“war.”⟧",
    "It was (⟦q:\"never\"⟧) so.",
  ])
  func `the outermost marks are paired`(_ marked: String) throws {
    let text = try MarkedText(marked)
    #expect(spans(text.text).map(\.outer) == text.ranges("q"))
    #expect(spans(text.text).allSatisfy { $0.ending == .closed })
  }

  @Test func `a quotation goes on where the next paragraph opens again`() throws {
    let text = try MarkedText("She said: ⟦q:“We go.⟧\n⟦q:“And we stay.”⟧\nThe end.")
    let found = spans(text.text)
    #expect(found.map(\.outer) == text.ranges("q"))
    #expect(found.map(\.ending) == [.continued, .closed])
    #expect(found.map(\.continues) == [false, true])
  }

  @Test func `what is never closed takes no more than its sentence`() throws {
    let text = try MarkedText("She said: ⟦q:“We go to the harbour now.⟧ Then she left. It rained.\nThe end.")
    #expect(spans(text.text).map(\.outer) == text.ranges("q"))
    #expect(spans(text.text).map(\.ending) == [.recovered])
  }

  @Test func `a closing mark typed as an opening one closes`() throws {
    let text = try MarkedText("They would ⟦q:“go on”⟧ [and] Stay with all parties. “\nShe said ⟦q:“no.”⟧")
    #expect(spans(text.text).map(\.outer) == text.ranges("q"))
  }

  @Test func `hostile text gives spans in order and inside their blocks`() {
    checkProperty(runs: 300) { random in
      var text = random.mixedText(upTo: 60)
      for _ in 0..<random.int(0...20) {
        text.append(contentsOf: random.pick(["“", "”", "\"", "‘", "’", "'", " ", "\n", "a", ".", "«", "``"]).utf8)
      }
      text += random.hostileUTF8(upTo: 30)
      let blocks = blocks(text)
      var last: UInt32 = 0
      for span in MarkScanner.spans(in: text, blocks: blocks) {
        #expect(span.outer.lower >= last)
        #expect(blocks[span.block].contains(span.outer))
        #expect(span.outer.contains(span.inner) && !span.inner.isEmpty)
        last = span.outer.upper
      }
    }
  }

  @Test func `five megabytes of marks are scanned in linear time`() {
    func time(_ unit: String, _ size: Int) -> Duration {
      let text = ContiguousArray(String(repeating: unit, count: size / unit.utf8.count).utf8)
      return processorTime { _ = spans(text) }
    }
    for unit in ["“a ", "\" a", "'a ", "“a.” ", "“a b c\n"] {
      _ = time(unit, 50_000)
      let (short, long) = (time(unit, 500_000), time(unit, 5_000_000))
      // Ten times the text, with room for a busy machine; quadratic time would be a hundred times.
      #expect(long < short * 40 + .milliseconds(200), "\(unit): \(short), \(long)")
    }
  }
}
