import NewsModel
import Quotations
import Testing

@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct NotSpeechTests {
  @Test(arguments: [
    "The so-called “blue corridor” opened on Monday.",
    "Two years ago the towns signed an “open-ended” treaty.",
    "He was known as “the Hammer” to his friends.",
    "Her novel, “The Long Winter,” won a prize in March.",
    "The two men declared a “no limits” friendship in 2019.",
    "She posted a picture of the hill and captioned it “Sleeping Cat.”",
  ])
  func `terms, names and titles are not speech`(_ text: String) throws {
    let found = try Newsreader.printed(text).filter { $0.kind != .indirect }
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    "", " ", "“", "”“”“", "\"\"\"\"", "1 2 3\n4 5 6", "THE BRIDGE IS CLOSED.", "“ ”", "Said.", "According to.",
    "said said said said “said” said", ": “", "“a” “b” “c”",
  ])
  func `odd texts do no harm`(_ text: String) throws {
    let found = try Newsreader.printed(text)
    #expect(found.allSatisfy { !$0.content.isEmpty })
  }
}
