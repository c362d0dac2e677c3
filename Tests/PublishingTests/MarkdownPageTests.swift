import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

@Suite struct MarkdownPageTests {
  @Test func theExamples() throws {
    expectSnapshot(Rendered.markdown(try ExamplesReport().report()), named: "examples.md")
  }

  @Test func nothingOfAnArticleIsRead() {
    let text = "# head\n- item [a](javascript:x) <script>x</script> ![p](http://x) `c` *e* _e_ | t ~~s~~ &amp; \\"
    let page = Rendered.markdown(ReportOfOneText(text).report)
    #expect(!page.contains("<") && !page.contains(/[^\\]\]\(/) && !page.contains(" *e*"))
    #expect(page.contains("\\# head - item \\[a\\](javascript:x) &lt;script&gt;x&lt;/script&gt;"))
    #expect(page.contains("&amp;amp; \\\\"))
  }

  /// Every bracket, star and bar of a text is escaped, so that each line of the table has as many cells as its head.
  @Test func tablesStayWhole() {
    checkProperty { random in
      let text = random.hostileUTF8(upTo: 40) + ContiguousArray("|\\|x".utf8)
      let page = Rendered.markdown(ReportOfOneText(text).report)
      // By bytes: a mark may stand on the bar before it.
      let rows = page.utf8.split(separator: 0x0a).filter { $0.starts(with: "| ".utf8) }
      #expect(rows.count == 4)
      #expect(Set(rows.map(bars)).count == 1)
    }
  }

  private func bars(_ row: Substring.UTF8View) -> Int {
    var count = 0
    var isEscaped = false
    for byte in row {
      if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return count
  }
}
