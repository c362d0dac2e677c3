import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct LanguageCheckTests {
  private let check = LanguageCheck()

  /// Words between spaces and the punctuation at their ends: as much of a tokeniser as the check needs.
  private func tokens(_ text: String) -> TokenColumns {
    var tokens = TokenColumns()
    let bytes = ContiguousArray(text.utf8)
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte <= 0x20 || ".,;:?!\"()".utf8.contains(byte) {
      if offset > start { tokens.ranges.append(TextRange(start..<offset)) }
      start = offset + 1
    }
    if bytes.count > start { tokens.ranges.append(TextRange(start..<bytes.count)) }
    return tokens
  }

  private func verdict(_ text: String) -> LanguageCheck.Verdict {
    let bytes = ContiguousArray(text.utf8)
    return check.verdict(bytes.span, tokens: tokens(text))
  }

  /// The examples in the file of the words. One sentence need not have the words that a verdict asks for: it is told
  /// by its own words, said often enough.
  @Test func theExamplesOfTheWordLists() throws {
    let file = try Repository.root().appendingPathComponent(
      "Sources/Linguistics/LanguageCheck/function-words.txt")
    let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let examples = try DocExamples.collect(
      inSource: source.replacingOccurrences(of: "# Example:", with: "/// Example:"))
    #expect(examples.count >= 7)
    for example in examples {
      let text = Array(repeating: example.input, count: 4).joined(separator: "\n")
      let expected: LanguageCheck.Verdict = example.output == "en" ? .english : .other(example.output)
      #expect(verdict(text) == expected, "\(example.input)")
    }
  }

  @Test(arguments: [
    "Министр заявил во вторник, что переговоры начнутся не раньше конца недели.",
    "Ο υπουργός δήλωσε την Τρίτη ότι οι συνομιλίες θα αρχίσουν στο τέλος της εβδομάδας.",
    "قال الوزير يوم الثلاثاء إن المحادثات لن تبدأ قبل نهاية الأسبوع.",
    "部长星期二表示，会谈将于本周末开始，届时双方代表团将在首都会面，并就渔业协议、边境口岸以及桥梁重建等问题交换意见。",
  ])
  func anotherScriptIsTold(_ text: String) {
    #expect(verdict(text) == .otherScript)
  }

  /// Nothing says that these are not English, so they are read.
  @Test(arguments: [
    "", " \n", "…", "1,204 3.5 17:40 (2-1)", "Tallinn 3, Riga 1", "Øystein Ångström, Zoë Ąžuolas, François Müller",
    "Der Spiegel", "Le Monde and Die Zeit reported on the talks.", "Президент", "Москва, Киев, Минск",
    "She said “c’est la vie” and left the room before the vote was over.", "https://example.org/a?b=c @desk #talks 🙂",
  ])
  func whatTellsNothingPasses(_ text: String) {
    #expect(verdict(text) == .unknown)
  }

  @Test func anEnglishReportWithForeignQuotesStaysEnglish() {
    let text = """
      The minister said that the bridge would be closed for the rest of the week. “Das ist nicht das Ende,” he said of \
      the works, “und die Brücke wird nicht verkauft.” The mayor of the town, who was not there, said that it had been \
      his idea from the start and that there was no more to say about it.
      """
    #expect(verdict(text) == .english)
  }

  /// Property: any text has a verdict, and the same one again.
  @Test func anyTextHasAVerdict() {
    checkProperty { random in
      let text = String(decoding: random.hostileUTF8(upTo: 300), as: UTF8.self)
      #expect(verdict(text) == verdict(text))
    }
  }
}
