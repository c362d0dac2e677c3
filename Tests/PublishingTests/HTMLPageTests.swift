import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

@Suite struct HTMLPageTests {
  /// The page without its style and script, which are files of their own.
  private func body(_ page: String) -> String {
    page.replacing(/<style>(.|\n)*?<\/style>/, with: "").replacing(/<script>(.|\n)*<\/script>/, with: "")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "")
  }

  private func all(_ attribute: String, in page: String) throws -> [String] {
    try page.matches(of: Regex(" \(attribute)=\"([^\"]*)\"")).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test func theExamples() throws {
    expectSnapshot(body(Rendered.html(try ExamplesReport().report())), named: "examples.html")
  }

  @Test func theReportAsksForNothingOutside() throws {
    for report in [try ExamplesReport().report(), ReportOfOneText("\" src=http://x href=\"http://y").report] {
      let page = Rendered.html(report)
      #expect(try all("src", in: page).isEmpty)
      let links = try all("href", in: page)
      #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
      #expect(!page.contains("@import") && !page.contains("url("))
      #expect(try all("style", in: page).isEmpty && !page.contains("<link"))
    }
  }

  @Test func everyLinkHasItsPlaceAndEveryPlaceIsOnce() throws {
    let page = Rendered.html(try ExamplesReport().report())
    let places = try all("id", in: page)
    #expect(Set(places).count == places.count)
    #expect(try all("href", in: page).allSatisfy { places.contains(String($0.dropFirst())) })
    #expect(try all("aria-labelledby", in: page).allSatisfy(places.contains))
  }

  /// The words at the range of a link, looked up in the blocks of the article as the script does it.
  @Test func everyRangeOpensItsWords() throws {
    let report = try ExamplesReport().report()
    let page = Rendered.html(report)
    let blocks = try page.matches(
      of: Regex(
        #"<p[^>]* id="a(\d+)p\d+" data-o="(\d+)">([^<]*)</p>"#, as: (Substring, Substring, Substring, Substring).self)
    ).map { match in
      (article: Int(match.1) ?? -1, offset: Int(match.2) ?? -1, text: Array(unescaped(match.3).utf16))
    }
    let links = page.matches(of: /href="#a(\d+)p\d+" data-a="(\d+)" data-r="(\d+)-(\d+)"/)
    #expect(links.count > 200)
    for link in links {
      let row = Int(link.2) ?? 0
      let range = (Int(link.3) ?? 0)..<(Int(link.4) ?? 0)
      let found = blocks.filter {
        $0.article == row && $0.offset < range.upperBound && range.lowerBound < $0.offset + $0.text.count
      }
      #expect(!found.isEmpty)
      for block in found {
        let text = Array(String(decoding: report.articles[row].article.text, as: UTF8.self).utf16)
        #expect(Array(text[block.offset..<block.offset + block.text.count]) == block.text)
      }
    }
  }

  private func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  @Test func thePolicyNamesTheStyleAndTheScript() throws {
    let page = Rendered.html(try ExamplesReport().report())
    let style = try #require(page.firstMatch(of: /<style>((?:.|\n)*?)<\/style>/)).1
    let script = try #require(page.firstMatch(of: /<script>((?:.|\n)*?)<\/script>/)).1
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
    #expect(unescaped(policy).contains("style-src '\(ContentPolicy.source(Array(style.utf8)))'"))
    #expect(unescaped(policy).contains("script-src '\(ContentPolicy.source(Array(script.utf8)))'"))
    #expect(unescaped(policy).hasPrefix("default-src 'none'; "))
  }

  /// Whatever a text is, the page has the same elements.
  @Test func noTextBecomesMarkup() {
    let usual = tags(Rendered.html(ReportOfOneText(String(repeating: "word ", count: 20)).report))
    checkProperty { random in
      let text = random.hostileUTF8(upTo: 40) + ContiguousArray("<b>'\"&</p><script>--></script>]]>".utf8)
      let page = Rendered.html(ReportOfOneText(text.filter { $0 != 0x0a }).report)
      #expect(tags(page) == usual)
    }
  }

  /// What starts a tag; which role is shown behind a name depends on its words, so that roles are left out.
  private func tags(_ page: String) -> [Substring] {
    page.replacing(/\s<span class="role">(?:.|\n)*?<\/span>/, with: "").matches(of: /<\/?[A-Za-z][A-Za-z0-9]*/).map(
      \.output)
  }

  /// Carriage returns, controls and pairs of UTF-16 keep their place in the text of an article.
  @Test func offsetsOutliveControls() throws {
    let text = "a\r\nb\u{1b}c\u{9b}d💙e\u{7f}\u{0}f\tg"
    let report = ReportOfOneText(text).report
    let page = Rendered.html(report)
    let first = page.matches(of: /id="a0p\d+" data-o="(\d+)">([^<]*)</)
    #expect(first.map { "\($0.1)" } == ["0", "3"])
    #expect(first.map { String($0.2) } == ["a", "b␛c\u{fffd}d💙e␡␀f g"])
    #expect(page.contains("data-r=\"0-\(text.utf16.count)\""))
  }
}
