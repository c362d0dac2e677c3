import Foundation
import NewsModel
import Testing

/// A story of which only a part was compared: every page says so, and none says what the rest leave out.
@Suite struct LargeStoryTests {
  private func report() throws -> Report {
    var report = try ExamplesReport().report()
    report.stories[0].uncompared = [report.stories[0].articles[4]]
    return report
  }

  /// The pages with single blanks for all white space.
  private func pages(of report: Report) -> [String] {
    [Rendered.terminal(report), Rendered.html(report), Rendered.markdown(report)].map { page in
      page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test func everyPageSaysHowManyWereCompared() throws {
    for page in pages(of: try report()) {
      #expect(page.contains("only 4 of the articles were compared with each other"))
      #expect(page.contains(", not compared"))
    }
    for page in pages(of: try ExamplesReport().report()) {
      #expect(!page.contains("compared with") && !page.contains("not compared"))
    }
  }

  @Test func whatWasNotComparedStandsInNoGrid() throws {
    let report = try report()
    let columns = Rendered.html(report).components(separatedBy: "<th scope=\"col\" class=\"outlet\">").count - 1
    #expect(columns == 4)
    #expect(Rendered.markdown(report).contains("\n| --- | ---: | :---: | :---: | :---: | :---: |\n"))
  }
}
