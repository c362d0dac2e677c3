import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

/// The page in a real browser.
@Suite(.enabled(if: Browser.isNeeded, "\(Browser.reason)"), .serialized)
struct BrowserTests {
  private static let hostile = """
    Plain start. <script>document.title='run'</script><img src=x onerror="document.title='run'">
    </script></style></p></title><!-- <![CDATA[ ]]> --> <svg onload=document.title='run'></svg>
    <a href="javascript:document.title='run'">link</a> <iframe src="https://example.org/"></iframe>
    "><body onload="document.title='run'"> ' onmouseover='x &lt;b&gt; \u{1}\u{1b}[31m\u{85}\u{2028} 💙 end.
    """

  @Test func nothingOfAnArticleIsRun() throws {
    let page = Rendered.html(ReportOfOneText(Self.hostile).report)
    // Once as it is, once without the policy: escaping alone must do.
    let bare = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
    #expect(bare != page)
    for page in [page, bare] {
      let seen = try Browser().measured(page)
      #expect(seen["title"]?.hasSuffix(" – Parallax") == true)
      #expect(seen["scripts"] == "2")  // the page's own, and the test's
      #expect(seen["foreign"] == "0")
      #expect(seen["handlers"] == "0")
      #expect(seen["resources"] == "0")
      #expect(seen["links"] == "0")
      #expect(seen["violations"] == "0")
      let text = try #require(seen["article"])
      #expect(text.contains("<script>document.title='run'</script><img src=x onerror="))
      #expect(text.contains("␁␛[31m\u{fffd}"))
    }
  }

  /// What escaping might miss one day the policy stops.
  @Test func thePolicyStopsAForeignScript() throws {
    let page = Rendered.html(ReportOfOneText("words").report)
      .replacing("<main", with: "<script>document.title = 'run'</script><p onclick=''></p><main")
    let seen = try Browser().measured(page)
    #expect(seen["title"] == "words – Parallax")
    #expect(seen["scripts"] == "3" && seen["handlers"] == "1")
  }

  @Test func theScriptOpensTheVeryWords() throws {
    let report = try ExamplesReport().report()
    let seen = try Browser().measured(Rendered.html(report), clicking: ".conflict .m")
    let version = report.stories[0].conflicts[0].versions[0]
    #expect(seen["paneHidden"] == "false")
    #expect(seen["paneMark"] == report[version.evidence[0]])
    #expect(seen["violations"] == "0")
    #expect(seen["afterEscape"] == "true")
    #expect(seen["focusBack"] == "true")
  }

  @Test(arguments: [320, 390, 768, 1280]) func nothingIsWiderThanThePage(_ width: Int) throws {
    let long = String(repeating: "Donaudampfschifffahrt", count: 40)
    for report in [try ExamplesReport().report(), ReportOfOneText(long).report] {
      let seen = try Browser(width: width).measured(Rendered.html(report))
      #expect(seen["innerWidth"] == "\(width)")
      #expect((Int(seen["scrollWidth"] ?? "") ?? .max) <= width, "\(seen)")
    }
  }

  @Test func everyTextHasContrast() throws {
    for scheme in Browser.Scheme.allCases {
      let seen = try Browser(scheme: scheme).measured(Rendered.html(try ExamplesReport().report()))
      let contrast = try #require(seen["contrast"].flatMap(Double.init))
      #expect(seen["isDark"] == (scheme == .dark ? "true" : "false"))
      #expect(contrast >= 4.5, "\(scheme): \(seen["contrastOf"] ?? "")")
    }
  }

  @Test func theKeyboardReachesEveryMark() throws {
    let seen = try Browser().measured(Rendered.html(try ExamplesReport().report()))
    #expect(seen["unreachable"] == "0")
    #expect(seen["unnamed"] == "0")
    #expect(seen["headingSkips"] == "0")
  }
}
