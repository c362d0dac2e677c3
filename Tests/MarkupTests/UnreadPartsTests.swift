import Markup
import Testing
import TextCore

/// The parser is not shown what nothing is kept of: nothing else may change by that.
@Suite struct UnreadPartsTests {
  private let parser = LibXMLParser()

  private func text(_ page: String) -> String {
    String(decoding: parser.parse(ContiguousArray(page.utf8)).text, as: UTF8.self)
  }

  private let filler = String(repeating: "var x = '<p>no</p>'; ", count: 8)

  @Test func textBesideScriptsAndStylesStandsWhereTheTreeSays() {
    let page = """
      <html><head><style>\(filler)</style></head><body onload="go('there')" data-long="a value of some length">One
      <script async>\(filler)</script><p data-a="1" class="b" data-c='what "is" this'>two &amp; three</p>
      <SCRIPT type="text/javascript">\(filler)</SCRIPT >four</body></html>
      """
    let bytes = ContiguousArray(page.utf8)
    let tree = parser.parse(bytes)
    #expect(!tree.text.isEmpty)
    for run in tree.runs {
      let slice = String(decoding: tree.text[run.text.bounds], as: UTF8.self)
      let source = String(decoding: bytes[run.source.bounds], as: UTF8.self)
      #expect(run.isExact ? slice == source : source.hasSuffix("&amp;"))
    }
    let words = text(page).split { $0.isWhitespace }.joined(separator: " ")
    #expect(words == "One two & three four")
    let paragraph = tree.nodes.indices.first { tree.nodes[$0].tag == .p } ?? 0
    #expect(tree.string(.class, of: paragraph) == "b")
  }

  @Test func whatIsNoScriptIsKept() {
    #expect(text("<scripty>\(filler)</scripty>").contains("var x"))
    #expect(text("<p title=\"<script>\">\(filler)</p>").contains("var x"))
    #expect(text("<script src='a.js'/><p>\(filler)</p><script></script>").contains("var x"))
    #expect(text("<p>a < b and <script</p>").contains("a "))
    #expect(text("<!-- <script> --><p>\(filler)</p><script>1</script>").contains("var x"))
  }

  @Test func dataInScriptsAreKept() {
    let data = String(repeating: "[1, 2, \"<b>\"], ", count: 8)
    #expect(text("<script type='application/ld+json'>\(data)</script>") == data)
    #expect(text("<script type=\"Application/JSON\" id=\"a\">\(data)</script>") == data)
  }

  /// A comment that some parsers end early: from there on the parser sees everything.
  @Test(arguments: ["<!-->", "<!--->", "<!-- a --!>", "<!-- never ended"])
  func aDoubtfulCommentDoesNoHarm(comment: String) {
    let page = "<p>before</p>\(comment)<p>after</p><script>\(filler)</script><p>end</p>"
    #expect(text(page).hasPrefix("before"))
    #expect(!text(page).contains("var x"))
  }

  @Test func manyAttributesAreLeftOutFromTheLimitOn() {
    let many = (0..<2_000).map { "a\($0)=\($0)" }.joined(separator: " ")
    let tree = parser.parse(ContiguousArray("<p id=first \(many) class=last>text</p>".utf8))
    let row = tree.nodes.indices.first { tree.nodes[$0].tag == .p } ?? 0
    #expect(tree.string(.id, of: row) == "first")
    #expect(tree.attribute(.class, of: row) == nil)
    #expect(String(decoding: tree.text, as: UTF8.self) == "text")
  }
}
