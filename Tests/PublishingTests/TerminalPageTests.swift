import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

@Suite struct TerminalPageTests {
  /// The columns of a line, escape sequences left out.
  private func width(_ line: Substring) -> Int {
    var columns = 0
    var isEscape = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1b}" { isEscape = true }
      if !isEscape { columns += displayWidth(scalar.value) }
      if isEscape, scalar == "m" { isEscape = false }
    }
    return columns
  }

  @Test func theExamples() throws {
    let report = try ExamplesReport().report()
    expectSnapshot(Rendered.terminal(report), named: "examples.txt")
    expectSnapshot(Rendered.terminal(report, width: 40), named: "examples-narrow.txt")
    expectSnapshot(Rendered.terminal(report, width: 100, isColoured: true), named: "examples-coloured.txt")
  }

  @Test(arguments: [1, 20, 21, 33, 47, 60, 80, 81, 100, 250]) func noLineIsWiderThanTheTerminal(_ columns: Int) throws {
    let mixed = "外交部发言人说：“我们愿意”，見出しです👩🏽‍🚀 e\u{301}te\u{301} दिल्ली \(String(repeating: "w", count: 300)) é"
    for report in [try ExamplesReport().report(), ReportOfOneText(mixed).report] {
      for line in Rendered.terminal(report, width: columns).split(separator: "\n") {
        #expect(width(line) <= min(max(columns, 20), 100), "\(line)")
      }
    }
  }

  @Test func colourChangesNoWord() throws {
    let report = try ExamplesReport().report()
    let coloured = Rendered.terminal(report, isColoured: true)
    #expect(coloured.contains("\u{1b}["))
    let words = { (text: String) in
      let bare = text.replacing(/\u{1b}\[[0-9;]*m/, with: "").replacing("*", with: "")
      return bare.split(whereSeparator: { $0.isWhitespace || $0 == "│" || $0 == "─" }).sorted()
    }
    let isSame = words(coloured) == words(Rendered.terminal(report))
    #expect(isSame)
  }

  /// Without colour no control character but line feeds reaches the terminal, with colour its own sequences only.
  @Test func escapeSequencesOfAnArticleNeverReachTheTerminal() throws {
    let text = "a\u{1b}[2J\u{1b}]0;t\u{7}b\u{9b}31mc\r\nd\u{8}\u{202e}e\u{7f}\u{85}f\u{2066}"
    let report = ReportOfOneText(text).report
    let plain = Rendered.terminal(report)
    #expect(plain.contains("a␛[2J␛]0;t␇b\u{fffd}31mc d␈e␡ f"))
    checkNoControl(plain)
    checkNoControl(Rendered.terminal(report, isColoured: true).replacing(/\u{1b}\[[0-9;]+m/, with: ""))
  }

  @Test func anyTextIsShownWithoutHarm() {
    checkProperty { random in
      let text = random.oneIn(2) ? random.hostileUTF8(upTo: 60) : random.mixedText(upTo: 120)
      checkNoControl(Rendered.terminal(ReportOfOneText(text).report, width: random.int(1...130)))
    }
  }

  private func checkNoControl(_ page: String) {
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(!(scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)), "U+\(String(scalar.value, radix: 16))")
      #expect(!(0x202a...0x202e).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
  }

  @Test func severalStoriesHaveAnIndex() throws {
    var report = try ExamplesReport().report()
    report.stories.append(Account(articles: [ID(2)], title: report.stories[0].title))
    let page = Rendered.terminal(report)
    #expect(page.hasPrefix("2 stories\n"))
    #expect(page.contains("\n2. Ferry crossing suspended"))
  }

  @Test func aReportWithoutStoriesIsNotEmpty() {
    let report = Report(
      engine: Report.Engine(version: "1", modelSHA256: ""), articles: [ArticleReading(Article(id: "a", text: [0x61]))],
      stories: [], unplaced: [ID(0)])
    #expect(Rendered.terminal(report).contains("IN NO STORY"))
  }
}
