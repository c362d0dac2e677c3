import Chronology
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct TimeReaderTests {
  private let reader = TimeReader()

  // MARK: The day of the report

  @Test func metadataSaysTheDay() {
    let reading = ArticleReading.unread(utf8("May 3, 2020\n\nIt rained yesterday."), published: "2024-04-10T08:00:00Z")
    let layer = reader.chronology(of: reading)
    #expect(layer.day == CalendarDay(year: 2024, month: 4, day: 10))
    #expect(layer.daySource == .metadata)
    #expect(values(layer) == ["2020-05-03", "2024-04-09"])
  }

  @Test func elseADatelineSaysIt() throws {
    let marked = try MarkedText("⟦dateline:TARN, 3 May 2020 —⟧ ⟦p:It rained yesterday.⟧\n⟦c:Taken on 4 May 2021.⟧")
    var reading = ArticleReading.unread(marked.text, published: nil)
    reading.layout = ArticleLayout(
      paragraphs: [try marked.range("p")],
      furniture: [
        Furniture(range: try marked.range("dateline"), kind: .dateline),
        Furniture(range: try marked.range("c"), kind: .caption),
      ])
    let layer = reader.chronology(of: reading)
    #expect(layer.day == CalendarDay(year: 2020, month: 5, day: 3))
    #expect(layer.daySource == .dateline)
    #expect(layer.dayRange.map { reading.string($0) } == "3 May 2020")
    #expect(values(layer) == ["2020-05-03", "2020-05-02"], "a caption is not read")
  }

  @Test(arguments: [
    "Published on 3 May 2020\n\nThe river rose.", "The river rose\nMay 3, 2020\nIt was a wet day.",
    "The river rose on Sunday, 3 May 2020, and fell again.",
  ])
  func elseTheFirstLinesSayIt(text: String) {
    let layer = reader.chronology(of: .unread(utf8(text), published: nil))
    #expect(layer.day == CalendarDay(year: 2020, month: 5, day: 3))
    #expect(layer.daySource == .text)
  }

  @Test func aDayThatIsRecalledIsNotTheDayOfTheReport() {
    let text =
      "The river had not been so high since it flooded the whole town of Tarn on 3 May 1920. It fell on Monday."
    let layer = reader.chronology(of: .unread(utf8(text), published: nil))
    #expect(layer.day == nil && layer.daySource == nil)
    #expect(values(layer) == ["1920-05-03", "XXXX-WXX-1"])
  }

  @Test func withoutADayValuesStayOpen() {
    let text =
      "It fell on Monday, yesterday, last week, last month, last year, on 8 April, in April and in the third quarter."
    let layer = reader.chronology(of: .unread(utf8(text), published: nil))
    #expect(
      values(layer) == [
        "XXXX-WXX-1", "XXXX-XX-XX", "XXXX-WXX", "XXXX-XX", "XXXX", "XXXX-04-08", "XXXX-04", "XXXX-Q3",
      ])
  }

  @Test(arguments: [
    ("It fell on Monday. The next day it rose.", ["XXXX-WXX-1", "XXXX-WXX-2"]),
    ("It fell on Sunday and rose two days later.", ["XXXX-WXX-7", "XXXX-WXX-2"]),
    ("It fell on 30 April. The next day it rose.", ["XXXX-04-30", "XXXX-05-01"]),
    ("It fell on 28 February. The next day it rose.", ["XXXX-02-28", "XXXX-XX-XX"]),
    ("It fell on 3 March 2020. The next day it rose.", ["2020-03-03", "2020-03-04"]),
  ])
  func withoutADayOneDayStillFollowsAnother(text: String, expected: [String]) {
    #expect(values(reader.chronology(of: .unread(utf8(text), published: nil))) == expected)
  }

  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func whatWasToldIsNotCountedFromWhatIsToCome() throws {
    let model = try #require(Installed.languageModel)
    let text =
      "The council met on Monday. It will meet again on 17 April. The tone had been set a day earlier by the mayor."
    let reading = ArticleReading.read(utf8(text), published: "2024-04-10", model)
    #expect(values(reader.chronology(of: reading)) == ["2024-04-08", "2024-04-17", "2024-04-07"])
  }

  // MARK: Zones and years of other kinds

  @Test(arguments: [
    ("It began at 9 a.m. EST on 10 January 2024.", "2024-01-10T14:00Z"),
    ("It began at 11 p.m. Eastern time on 10 July 2024.", "2024-07-11T03:00Z"),
    ("It began at 11 p.m. Eastern time on 10 January 2024.", "2024-01-11T04:00Z"),
    ("It began at 1:30 a.m. Moscow time on 1 March 2024.", "2024-02-29T22:30Z"),
    ("It began at noon London time on 1 July 2024.", "2024-07-01T11:00Z"),
    ("It began at 6:40 p.m. (GMT +8).", "2024-04-10T10:40Z"), ("It began at 1430 GMT.", "2024-04-10T14:30Z"),
    ("It began at 3 p.m. local time.", nil), ("It began at 3 p.m.", nil),
  ])
  func aZoneGivesUniversalTime(text: String, expected: String?) {
    let layer = reader.chronology(of: .unread(utf8(text), published: "2024-04-10"))
    #expect(layer.expressions.first { $0.kind == .time }?.universal == expected, "\(layer.expressions)")
  }

  @Test func yearsOfFirmsAreMarked() {
    let layer = reader.chronology(of: .unread(utf8("It lost money in fiscal 2019 and in June 2020."), published: nil))
    #expect(layer.expressions.map(\.calendar) == [.fiscal, .common])
    #expect(values(layer) == ["2019", "2020-06"])
  }

  // MARK: What is no time

  @Test(arguments: [
    "It is due on 30 February 2024.", "The A1998 is closed.", "Pay $1998 or €2001 now-ish.",
    "Call 555-1998-2001.", "Room 12/45/99 is shut.", "They may march in spring boots.", "The 41-year-old woman won.",
    "Version 10.4.2 is out.", "It was so in the year 0.", "It was built in 1445 AH.",
    "It was signed on 12 Muharram 1446.",
    "They won 3-2 and lost 21-14.", "TRN 1998 2001 1,200 1900 1850 12.30",
  ])
  func thisIsNoTime(text: String) {
    let layer = reader.chronology(of: .unread(utf8(text), published: "2024-04-10"))
    let found = layer.expressions.filter { $0.value != "PRESENT_REF" && $0.rule != "season" }
    #expect(found.isEmpty, "\(found)")
  }

  // MARK: Any input

  @Test func hostileTextsAreRead() {
    let pieces = [
      "on ", "the ", "last ", "31 ", "February ", "2024", "-", "/", ":", ".", "’", "s ", "a.m. ", "Monday", "\n\n", "—",
      "é",
      "two ", "hundred ", "thousand ", "and ", "a ", "half ", "year ", "ago ", "until ", "99999999999999999999",
      "\u{0}",
    ]
    checkProperty(runs: 300) { random in
      var text = ""
      for _ in 0..<Int(random.next() % 60) { text += pieces[Int(random.next() % UInt64(pieces.count))] }
      let reading = ArticleReading.unread(utf8(text), published: random.next() % 2 == 0 ? "2024-02-29" : nil)
      let layer = reader.chronology(of: reading)
      #expect(layer == reader.chronology(of: reading))
      var end: UInt32 = 0
      for expression in layer.expressions {
        #expect(expression.range.lower >= end && !expression.range.isEmpty)
        #expect(expression.range.upper <= UInt32(reading.article.text.count))
        end = expression.range.upper
      }
    }
  }

  @Test func theWorkGrowsWithTheTextAlone() {
    for piece in ["the last ", "two hundred and ", "8 April 2024 ", "- ", "at 7:40 a.m. on Monday, ", "1998-"] {
      let short = duration(of: String(repeating: piece, count: 20_000 / piece.utf8.count))
      let long = duration(of: String(repeating: piece, count: 320_000 / piece.utf8.count))
      #expect(long < short * 64 + .milliseconds(200), "\(piece)")
    }
  }

  private func duration(of text: String) -> Duration {
    let reading = ArticleReading.unread(utf8(text), published: "2024-04-10")
    return processorTime { _ = reader.chronology(of: reading) }
  }

  private func values(_ layer: ChronologyLayer) -> [String] { layer.expressions.map(\.value) }
}
