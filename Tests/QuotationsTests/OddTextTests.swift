import NewsModel
import Quotations
import TestSupport
import Testing
import TextCore

/// Texts that are no prose: slices of themselves, and silence where nobody says anything.
@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"), .serialized)
struct OddTextTests {
  @Test func `the turns of an interview are somebody's or nobody's, never another's`() throws {
    let found = try Newsreader.printed(
      """
      The engineer spoke to the Lowmoor Courier.

      Courier: Why was the bridge closed?

      Voss: “The towers have cracks. We saw them in May.”

      Courier: Who knew of it?

      Voss: “Everybody did.”
      """)
    for quotation in found where quotation.content.contains(where: { $0.hasPrefix("The towers") }) {
      #expect(quotation.speaker == nil || quotation.speaker == "Voss")
    }
  }

  @Test(arguments: [
    // A poem.
    """
    O river, grey as morning slate,
    O quiet weir, O broken gate,
    The willow leans, the lantern sways,
    And all the bells of other days.
    """,
    // A table.
    """
    Team\tPlayed\tWon\tPoints
    Lowmoor\t12\t8\t25
    Selburg\t12\t7\t22
    Alden\t11\t5\t16
    """,
    // No verbs at all.
    "The old bridge over the weir. A grey morning, two towers, one crack. Nine thousand cars a day.",
    // Capitals.
    "BRIDGE CLOSED UNTIL FRIDAY. NINE THOUSAND CARS A DAY. TWO TOWERS, ONE CRACK.",
  ])
  func `where nobody speaks there is no quotation`(_ text: String) throws {
    #expect(try Newsreader.printed(text).isEmpty)
  }

  @Test func `an article of one line, in capitals`() throws {
    let found = try Newsreader.printed("“THE BRIDGE IS CLOSED UNTIL FRIDAY,” SAID MARA VOSS.")
    #expect(found.map(\.content) == [["THE BRIDGE IS CLOSED UNTIL FRIDAY,"]])
  }

  @Test(arguments: [
    "“The bridge is closed until Friday, said Mara Voss. Nobody else spoke of it.\n\nThe weir is old.",
    "\"The bridge is closed until Friday,” said Mara Voss. The weir is old.",
    "«The bridge is closed until Friday,\" said Mara Voss. “The weir is old.",
    "The bridge is closed until Friday,” said Mara Voss.\n\n“The weir is old.",
  ])
  func `marks that do not fit never reach over a paragraph`(_ text: String) throws {
    let bytes = ContiguousArray(text.utf8)
    for quotation in try Newsreader.quotations(bytes) {
      for range in quotation.content {
        #expect(!String(decoding: bytes[range.bounds], as: UTF8.self).contains("\n\n"))
      }
    }
  }

  @Test func `a hundred times the text takes about a hundred times as long`() throws {
    let paragraph =
      "“The bridge is closed,” said Mara Voss. She added that the towers had cracks, according to Peter Lund.\n\n"
    let finder = QuotationFinder()
    func time(_ copies: Int) throws -> Duration {
      let reading = try Newsreader.reading(ContiguousArray(String(repeating: paragraph, count: copies).utf8))
      return processorTime { _ = finder.quotations(of: reading) }
    }
    _ = try time(20)
    let (short, tenfold, hundredfold) = (try time(20), try time(200), try time(2000))
    #expect(tenfold < short * 40 + .milliseconds(50), "\(short), \(tenfold)")
    #expect(hundredfold < short * 400 + .milliseconds(200), "\(short), \(hundredfold)")
  }
}
