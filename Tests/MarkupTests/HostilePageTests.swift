import Markup
import TestSupport
import Testing
import TextCore

/// Pages that are made to hurt: each is read, in bounded time.
@Suite struct HostilePageTests {
  private let parser = LibXMLParser()

  private func tree(_ page: String) -> MarkupTree { parser.parse(ContiguousArray(page.utf8)) }

  private func text(_ tree: MarkupTree) -> String { String(decoding: tree.text, as: UTF8.self) }

  /// What holds of every tree: rows nest, ranges lie in their arrays and in the page.
  private func check(_ tree: MarkupTree, pageByteCount: Int, _ location: SourceLocation = #_sourceLocation) {
    var faults = 0
    for (row, node) in tree.nodes.enumerated() {
      let parent = Int(node.parent)
      if row > 0, parent >= row { faults += 1 }
      if Int(node.end) <= row || node.end > tree.nodes[parent].end { faults += 1 }
      let limit = node.isText ? tree.text.count : tree.attributes.count
      if Int(node.content.upper) > limit || Int(node.source.upper) > pageByteCount { faults += 1 }
    }
    for run in tree.runs where Int(run.source.upper) > pageByteCount { faults += 1 }
    #expect(faults == 0, sourceLocation: location)
  }

  @Test func aHundredThousandNestedTags() {
    let page = String(repeating: "<div>", count: 100_000) + "deep" + String(repeating: "</div></span>", count: 100_000)
    let tree = tree(page + "<p>after")
    #expect(text(tree).contains("deep") && text(tree).contains("after"))
    check(tree, pageByteCount: page.utf8.count + 8)
  }

  /// Elements that go on in each other to the end: the parser is not given the rest of the page for ever.
  @Test func millionsOfNestedTags() {
    let tree = tree(String(repeating: "<b>", count: 5_000_000))
    #expect(tree.limitReached == .nodes)
    #expect(tree.nodes.count > 10_000)
  }

  @Test(arguments: ["<script>", "<style>", "<script src=a></", "<!--", "<!", "<![CDATA[", "<?", "&", "<a href=\"", "<"])
  func aMillionBeginningsWithoutAnEnd(piece: String) {
    let page = String(repeating: piece, count: 1_000_000)
    check(tree(page), pageByteCount: page.utf8.count)
  }

  @Test func aMillionAttributes() {
    let page = "<p " + (0..<1_000_000).map { "a\($0)=1" }.joined(separator: " ") + ">text</p><p>more"
    let tree = tree(page)
    #expect(text(tree) == "textmore")
    #expect(tree.attributes.count <= 600)
  }

  @Test func aMillionAttributesBehindAQuotedBracket() {
    let page = "<p title=\"a > b\" " + (0..<300_000).map { "a\($0)" }.joined(separator: " ") + ">text</p>"
    #expect(text(tree(page)) == "text")
  }

  @Test func entitiesThatAreNone() {
    let page =
      "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><p>&b;&b;&amp;&notathing;&#0;&#xFFFFFFFF;"
    #expect(tree(page).text.count < 200)
  }

  @Test(arguments: [
    "", "<", "</", "<!", "<!--", "<!-->", "<p", "<p a='", "&", "&#", "<script>", "<script>'</script", "<title>",
    "\u{feff}",
    "<![CDATA[x]]>", "<?xml version='1.0'?><rss>", "<table><tr><p>a<td>b", "</p></div></body></html>x", "<a<b<c",
  ])
  func pagesThatEndTooEarly(page: String) {
    check(tree(page), pageByteCount: page.utf8.count)
  }

  @Test func bytesOfAllKinds() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "<p>", "</p>", "<div class='x'>", "</div>", "<br>", "&amp;", "text ", "\u{e9}", "<", ">", "\"", "'", "<!-- ",
      "-->",
      "<script>", "</script>", "<table>", "<td>", "</table>", "=", "/", "\n", "<li>", "<ul>", "</ul>", "<noscript>",
    ]
    for _ in 0..<300 {
      var page = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        page += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      check(tree(page), pageByteCount: page.utf8.count)
    }
  }
}
