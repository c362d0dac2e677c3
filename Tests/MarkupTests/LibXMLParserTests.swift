import Markup
import Testing
import TextCore

/// The tree that comes out of libxml2's events.
@Suite struct LibXMLParserTests {
  private let parser = LibXMLParser()

  /// The tree of `page` as one line: `p[text b[…]]`.
  private func outline(_ page: String) -> String {
    let tree = parser.parse(ContiguousArray(page.utf8))
    var line = ""
    func write(_ row: Int) {
      let node = tree.nodes[row]
      if node.isText { return line += "“\(String(decoding: tree.text[node.content.bounds], as: UTF8.self))”" }
      line += tree.name(of: row) + "["
      var child = row + 1
      while child < Int(node.end) {
        write(child)
        child = Int(tree.nodes[child].end)
      }
      line += "]"
    }
    write(MarkupTree.root)
    return line
  }

  @Test func elementsNestAsTheyAreWritten() {
    let line = outline("<html><body><div><p>One <b>two</b> three</p></div></body></html>")
    #expect(line == "[html[body[div[p[“One ”b[“two”]“ three”]]]]]")
  }

  @Test(arguments: ["section", "article", "figure", "aside", "header", "footer", "main", "nav"])
  func blocksOfHTML5EndAnOpenParagraph(tag: String) {
    let line = outline("<html><body><p>One<\(tag)>two</\(tag)>three</body></html>")
    #expect(line == "[html[body[p[“One”]\(tag)[“two”]“three”]]]")
  }

  @Test func paragraphsThatAreNotEndedStandBesideEachOther() {
    #expect(outline("<html><body><p>One<p>Two<p>Three</body></html>") == "[html[body[p[“One”]p[“Two”]p[“Three”]]]]")
  }

  @Test func scriptsAndStylesAreNoText() {
    let page = "<html><body><script>if (a < b) { '</p>' }</script><style>p { }</style>x</body></html>"
    #expect(outline(page) == "[html[body[script[]style[]“x”]]]")
  }

  @Test func scriptsThatHoldDataAreKept() {
    let page = "<html><body><script type='application/ld+json'>{\"a\": \"<b>\"}</script></body></html>"
    #expect(outline(page) == "[html[body[script[“{\"a\": \"<b>\"}”]]]]")
  }

  @Test func everyPieceOfTextStandsWhereTheTreeSays() {
    let page =
      "<html><body><p title='a &amp; b'>Caf\u{e9} &amp; bar &#8211; <i>\u{1f600}</i> &eacute;nd</p><!-- no --><p>x</p>"
    let bytes = ContiguousArray(page.utf8)
    let tree = parser.parse(bytes)
    var text = ""
    for run in tree.runs {
      let slice = String(decoding: tree.text[run.text.bounds], as: UTF8.self)
      let source = String(decoding: bytes[run.source.bounds], as: UTF8.self)
      if run.isExact { #expect(slice == source) } else { #expect(source.hasPrefix("&")) }
      text += slice
    }
    #expect(text == "Caf\u{e9} & bar \u{2013} \u{1f600} \u{e9}ndx")
  }

  @Test func attributesHaveTheirValues() {
    let tree = parser.parse(ContiguousArray("<html><body><a href='/x?a=1&amp;b=2' CLASS=big hidden>t</a>".utf8))
    let row = tree.nodes.indices.first { tree.nodes[$0].tag == .a } ?? 0
    #expect(tree.string(.href, of: row) == "/x?a=1&b=2")
    #expect(tree.string(.class, of: row) == "big")
    #expect(tree.attribute(.hidden, of: row) != nil)
    #expect(tree.attribute(.id, of: row) == nil)
  }
}
