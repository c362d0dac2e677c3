import NewsModel
import Quotations
import TestSupport
import Testing
import TextCore

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"), .serialized)
struct HostileTextTests {
  private let finder = QuotationFinder()

  private func isSound(_ quotations: ContiguousArray<Quotation>, _ text: ContiguousArray<UInt8>) -> Bool {
    quotations.allSatisfy { quotation in
      (quotation.content + quotation.cue + quotation.source + quotation.carriers).allSatisfy {
        !$0.isEmpty && Int($0.upper) <= text.count
          && String(validating: text[$0.bounds], as: UTF8.self) != nil
      }
    }
  }

  @Test func `any text gives slices of itself`() {
    checkProperty(runs: 60) { random in
      var text = random.mixedText(upTo: 80)
      for _ in 0..<random.int(0...12) {
        text.append(
          contentsOf: random.pick([
            "“We go,” said Mara Voss. ", "“", "”", "\"", " he said, ", "according to ", "told ", "that ", "\n\n", ": ",
            "Voss: “no”", "(", ")",
          ]).utf8)
      }
      let quotations = try Newsreader.quotations(text)
      #expect(isSound(quotations, text))
    }
  }

  @Test func `a quotation of two thousand words is one`() throws {
    let words = String(repeating: "the bridge is closed and ", count: 400)
    let text = ContiguousArray("“We know that \(words)we are sorry,” said Mara Voss.".utf8)
    let found = try Newsreader.quotations(text)
    #expect(found.count == 1)
    #expect(found.first?.kind == .direct)
  }

  @Test(arguments: [
    "He said that she said that they said that ", "“We go,” he said. ", "“We go ", "Voss: “no” ", "and then \"it\" ",
    "according to him, ", "word ",
  ])
  func `ten times the text takes about ten times as long`(_ unit: String) throws {
    func time(_ size: Int) throws -> Duration {
      let text = ContiguousArray(String(repeating: unit, count: size / unit.utf8.count).utf8)
      let reading = try Newsreader.reading(text)
      // The quickest of five.
      return (0..<5).map { _ in processorTime { _ = finder.quotations(of: reading) } }.min() ?? .zero
    }
    let (short, long) = (try time(8_000), try time(80_000))
    #expect(long < short * 40 + .milliseconds(100), "\(short), \(long)")
  }
}
