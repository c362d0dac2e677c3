import Markup
import TestSupport
import Testing
import TextCore

/// Whether libxml2 is shown all of a page or only what must be decoded: the same tree comes out.
@Suite struct ShownPartsTests {
  /// A node without its place in the page.
  private struct Row: Equatable {
    var tag: HTMLTag
    var name: String
    var parent: UInt32
    var end: UInt32
    var content: TextRange
    var kinds: AttributeKinds
  }

  private func rows(_ tree: MarkupTree) -> [Row] {
    tree.nodes.indices.map { row in
      let node = tree.nodes[row]
      return Row(
        tag: node.tag, name: tree.name(of: row), parent: node.parent, end: node.end, content: node.content,
        kinds: node.attributeKinds)
    }
  }

  private func isSame(_ page: String) -> Bool {
    let bytes = ContiguousArray(page.utf8)
    let tree = LibXMLParser().parse(bytes)
    let whole = LibXMLParser(isShownAll: true).parse(bytes)
    return rows(tree) == rows(whole) && tree.text == whole.text && tree.attributeText == whole.attributeText
      && tree.attributes == whole.attributes
  }

  private func expectSame(_ page: String) { #expect(isSame(page), "\(page.debugDescription)") }

  /// The pieces without those that make no difference.
  private func least(_ pieces: [String]) -> [String] {
    for place in pieces.indices {
      var fewer = pieces
      fewer.remove(at: place)
      if !isSame(fewer.joined()) { return least(fewer) }
    }
    return pieces
  }

  private static let words = "The harbour of Port Ellery was closed on Tuesday after the storm. "

  private static let accents = String(repeating: "\u{e9}", count: 12)

  @Test(arguments: [
    "<p class=\"a\" id='b'>\(words)</p>", "<p>\(words)&amp; \(words)&eacute;\(words)</p>",
    "<p>AT&T \(words)&copy \(words)&nosuch; \(words)&#8211;\(words)&#x2014 \(words)</p>",
    "<p>\(words)a < b \(words)</p>", "<html class='a'><body id='x'><html lang='en'><body class='y'><p id='z'>\(words)",
    "<div class='a'\n id=\"b\"\thref='c'/>\(words)<br class='x'/><a href='?a=1&amp;b=2' class='d'>\(words)</a>",
    "<a class='one' class='two' id=x class='three' href='four'>\(words)</a>",
    "<a href=x class='one' class='two'>\(words)</a>", "<a hidden class='one' id=\"two\" id='three'>\(words)</a>",
    "<p>                         \n\n                          \(words)<b>                           </b></p>",
    "<!-- \(words) --><p>\(words)<!-- \(words)<b> -->\(words)</p>", "\(words)<p>\(words)</p>\(words)",
    "<p>caf\u{e9} \u{1f600}\(accents)</p><p>\u{1f600}\(words)</p>",
    "<p>\(words)\u{1}\(words)</p><p>\(words)\u{c}\(words)</p><p>\(words)\u{fffe}\(words)</p><p>\u{ff0c}\(words)</p>",
    "<script type='application/ld+json'>{\"a\": \"\(words)\"}</script><p>\(words)</p>",
    "<script type='application/ld+json'>\n{\"a\": \"</p> <b> \(words)\"}\u{2}</SCRIPT><p>\(words)</p>",
    "<script type='application/json'>{\"never ended\": \"\(words)", "<style>\(words)</style >\(words)<style>\(words)",
    "<title>\(words)</title><textarea class='x'>\(words)<p>\(words)</textarea><select><option value='1'>\(words)</select>",
    "<table><tr><td class='a'>\(words)<td>\(words)</table>\(words)</p></nosuch></b >\(words)</p x>\(words)",
    "<ul><li>\(words)<li class='b'>\(words)</ul><my-tag class='c'>\(words)</my-tag><o:p>\(words)</o:p>",
    "<p title='<b>'>\(words)</p><p title=\"a > b\" class='c'>\(words)</p><p class=\"x'>\(words)</p>",
    "<p class='a'id='b'>\(words)</p><p class = 'a' id= 'b'>\(words)</p><p =class='a' ='b'>\(words)",
    "<!DOCTYPE html PUBLIC '-//W3C//DTD > XHTML'>\(words)<p>\(words)</p><![CDATA[\(words)]]>\(words)<?php \(words) ?>\(words)",
    "<p>\(words)</p></body></html>\(words)<p class='late'>\(words)</p>", "<p>\(words)<", "<p>\(words)</", "<p class='",
    "<p>\(words)&", "<p>\(words)&amp", "<!-->\(words)<p class='a'>\(words)", "<p>\(words)<!-- \(words)",
  ])
  func theSameTree(page: String) { expectSame(page) }

  /// Pieces of pages put together without sense.
  @Test func theSameTreeOfAnyPieces() {
    let pieces = [
      "<p class='a'>", "</p>", "<div id=\"x\" class='y z'>", "</div>", Self.words, "&amp;", "&", "<", ">", "a", " ",
      "                    ", "\n", "<a href='/x?a=1&b=2' rel='author'>", "<a href='/author/ann'>", "</a>", "<b>",
      "</b>",
      "<!-- \(Self.words) -->", "<br/>", "<br class='q'/>", "<script>\(Self.words)</script>", "<td>", "<tr>", "<table>",
      "</table>", "<li class='l'>", "<ul>", "</ul>", "<html lang='en'>", "<body class='b'>", "<head>", "<title>",
      "</title>",
      "<meta name='author' content='Ann Lee'>", "<option>", "<select>", "</body>", "</html>", "\"", "'", "=",
      "<h1 class='h'>",
      "</h1>", "&eacute;", "&#233", Self.accents, "<img alt='x' class='i'>",
      "<script type='application/ld+json'>{\"a\": \"\(Self.words)\"}</script>", "<form class='f'>",
      "<input type='hidden'>",
    ]
    var state: UInt64 = 20_241_122
    for _ in 0..<3_000 {
      var chosen: [String] = []
      for _ in 0..<14 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        chosen.append(pieces[Int(state >> 33) % pieces.count])
      }
      if !isSame(chosen.joined()) { Issue.record("\(least(chosen).joined().debugDescription)") }
    }
  }

  @Test func elementsThatNestTooDeepKeepTheirAttributes() {
    let opening = (0..<2_500).map { "<div class='level \($0)'>" }.joined()
    let tree = LibXMLParser().parse(ContiguousArray("\(opening)<p id='end'>\(Self.words)</p>".utf8))
    let classes = tree.nodes.indices.compactMap { tree.string(.class, of: $0) }
    #expect(classes == (0..<2_500).map { "level \($0)" })
    #expect(String(decoding: tree.text, as: UTF8.self) == Self.words)
  }

  /// What stands between a name and what is no attribute is looked at once, not for each attribute behind it.
  @Test func muchSpaceInATag() {
    let space = String(repeating: " ", count: 500_000)
    let tag = "<a\(space)=x \(String(repeating: "class=\"c\" ", count: 500))>"
    let time = processorTime {
      _ = LibXMLParser().parse(ContiguousArray(String(repeating: tag, count: 20).utf8))
    }
    #expect(time < .seconds(2), "seven seconds and more where it is not so")
  }
}
