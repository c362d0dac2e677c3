import Chronology
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct QuantityReaderTests {
  private let reader = QuantityReader()

  private func quantities(_ text: String) -> ContiguousArray<Quantity> {
    reader.quantities(of: .unread(utf8(text), published: nil))
  }

  // MARK: What limits a number

  @Test func boundsSayWhatTheWordsAllow() throws {
    let cases: [(text: String, low: Double?, high: Double?)] = [
      ("It cost $5 million.", 5_000_000, 5_000_000), ("It cost at least $5 million.", 5_000_000, nil),
      ("It cost up to $5 million.", nil, 5_000_000), ("It cost about $5 million.", nil, nil),
      ("It cost $5 to $6 million.", 5_000_000, 6_000_000), ("It cost between $5 and $6.", 5, 6),
    ]
    for (text, low, high) in cases {
      let quantity = try #require(quantities(text).first, "\(text)")
      #expect(quantity.bounds == Quantity.Bounds(low: low, high: high), "\(text)")
      #expect(quantity.kind == .money && quantity.unit == "$")
    }
  }

  @Test func theNumberStandsWithoutTheWordsThatLimitIt() throws {
    let marked = try MarkedText("They paid ⟦whole:more than ⟦number:€3.4bn⟧⟧ for it.")
    let reading = ArticleReading.unread(marked.text, published: nil)
    let quantity = try #require(reader.quantities(of: reading).first)
    #expect(quantity.range == (try marked.range("whole")))
    #expect(quantity.number == (try marked.range("number")))
  }

  @Test func furnitureIsNotRead() throws {
    let marked = try MarkedText("⟦p:It cost $5 million.⟧\n⟦c:A bridge for $7 million.⟧")
    var reading = ArticleReading.unread(marked.text, published: nil)
    reading.layout = ArticleLayout(
      paragraphs: [try marked.range("p")], furniture: [Furniture(range: try marked.range("c"), kind: .caption)])
    #expect(reader.quantities(of: reading).map(\.value) == [5_000_000])
  }

  // MARK: What is no quantity

  @Test(arguments: [
    "10.4.2", "555-1998-2001", "http://tarn.example/5/10%20km", "A4 $", "007 percent", "7:40 km", "12/45/99 percent",
    "3-2-1 percent", "99999999999999999999999999 dollars", "room12 km", "x5% of", "5 % 6 7 8 9 10 11",
  ])
  func thisTellsNothingStrange(text: String) {
    for quantity in quantities(text) {
      #expect(quantity.value.isFinite && quantity.value < 1e18, "\(text): \(quantity)")
    }
  }

  @Test func rowsOfATableTellNothing() {
    let rows = (0..<200).map { "TRN \($0) 12.30 +0.4 1,200 98 \($0 * 7)" }.joined(separator: "\n")
    #expect(quantities(rows).isEmpty)
  }

  // MARK: Any input

  @Test func hostileTextsAreRead() {
    let pieces = [
      "5", "5 ", "000", ",", ".", "-", "–", "$", "€", "£", "%", " ", "million ", "hundred ", "and ", "a ", "half ",
      "to ", "between ", "of ", "dozens ", "tens ", "two ", "twenty-", "km", "°C ", "per ", "½", "\n\n", "more than ",
      "é", "\u{0}", "\u{a0}", "−", "aged ", "in ", "out ", "thirds ", "99999999999999999999", "bn ", "old ", "year-",
    ]
    checkProperty(runs: 400) { random in
      var text = ""
      for _ in 0..<Int(random.next() % 50) { text += pieces[Int(random.next() % UInt64(pieces.count))] }
      let reading = ArticleReading.unread(utf8(text), published: nil)
      let found = reader.quantities(of: reading)
      #expect(found == reader.quantities(of: reading))
      var end: UInt32 = 0
      for quantity in found {
        #expect(quantity.range.lower >= end && quantity.range.contains(quantity.number))
        #expect(quantity.value.isFinite)
        end = quantity.range.upper
      }
    }
  }

  @Test func theWorkGrowsWithTheTextAlone() {
    for piece in ["5 ", "two hundred and ", "tens of ", "$5 to ", "1,", "5-", "more than ", "1 in ", "twenty-"] {
      let short = duration(of: String(repeating: piece, count: 20_000 / piece.utf8.count))
      let long = duration(of: String(repeating: piece, count: 320_000 / piece.utf8.count))
      #expect(long < short * 64 + .milliseconds(200), "\(piece)")
    }
  }

  private func duration(of text: String) -> Duration {
    let reading = ArticleReading.unread(utf8(text), published: nil)
    return processorTime { _ = reader.quantities(of: reading) }
  }
}
