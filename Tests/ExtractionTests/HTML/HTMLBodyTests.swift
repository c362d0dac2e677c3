import Extraction
import Markup
import NewsModel
import Testing
import TextCore

/// The body of pages: what readers of other extractors complain of, each on a page of our own.
@Suite struct HTMLBodyTests {
  @Test func theArticleAndNothingElse() { #expect(InventedPage().text == InventedPage.plain) }

  @Test func anAdvertInTheMiddleCutsNothingOff() {
    var page = InventedPage()
    let halves = [InventedPage.paragraphs.prefix(2), InventedPage.paragraphs.suffix(2)]
    let boxes = halves.map { "<div class='part'>" + $0.map { "<p>\($0)</p>" }.joined() + "</div>" }
    page.body = boxes.joined(
      separator: "<div class='ad-slot'><p>Advertisement</p><p>Buy our boats, they float.</p></div>")
    #expect(page.text == InventedPage.plain)
  }

  @Test func cookieTextIsNotTheBody() {
    var page = InventedPage()
    let sentence =
      "We and our partners store cookies on your device to show you what you may like, and to count who reads what. "
    page.before += "<div id='cookie-consent'><p>\(String(repeating: sentence, count: 20))</p></div>"
    #expect(page.text == InventedPage.plain)
  }

  @Test(arguments: [
    "<div class='newsletter-signup'><p>Sign up for our letter, which comes each morning, and read it with your coffee.</p></div>",
    "<div class='share-buttons'><a href='#'>Share</a> <a href='#'>Tweet</a></div>",
    "<aside><h3>Most read</h3><p>A seal was seen in the market square, and nobody knows how it came there at night.</p></aside>",
    "<div class='related'><h3>Related stories</h3><ul><li><a href='/a'>Ferry runs aground off the northern pier</a></ul></div>",
    "<figure><img src='x.jpg'><figcaption>The freighter at anchor on Tuesday morning, seen from the old pier.</figcaption></figure>",
    "<div class='photo'><img src='x.jpg'><div>The freighter at anchor on Tuesday morning, seen from the pier.</div></div>",
    "<p style='display:none'>This paragraph is not shown to anybody who reads the page in a browser of today.</p>",
    "<script>var a = '<p>no text, whatever it looks like to a scanner of tags</p>';</script>",
  ])
  func whatStandsInTheBodyButIsNoReport(piece: String) {
    var page = InventedPage()
    page.body = InventedPage.paragraphs.map { "<p>\($0)</p>" }.joined(separator: piece)
    #expect(page.text == InventedPage.plain)
  }

  @Test func namesAloneTakeNoParagraphsOut() {
    var page = InventedPage()
    page.body = InventedPage.paragraphs.map { "<div class='widget sponsored-width'><p>\($0)</p></div>" }.joined()
    #expect(page.text == InventedPage.plain)
  }

  @Test func paragraphsForTwoScreensAreThereOnce() {
    var page = InventedPage()
    let text = InventedPage.paragraphs.map { "<p>\($0)</p>" }.joined()
    page.body = "<div class='desktop'>\(text)</div>"
    page.after = "<div class='mobile-copy'>\(text)</div>"
    #expect(page.text == InventedPage.plain)
  }

  @Test func wordsAreNotGlued() {
    var page = InventedPage()
    page.body +=
      "<ul><li>The first <b>point</b></li><li>The second point</li></ul><p>One line<br>and the next, as it was said.</p>"
    let text = page.text
    #expect(text.contains("The first point\n\nThe second point"))
    #expect(text.contains("One line\nand the next"))
  }

  @Test func headingsAndListsKeepTheirPlaces() {
    var page = InventedPage()
    page.body =
      "<p>\(InventedPage.opening)</p><h2>What is missing</h2><ul><li>Two boxes of tea, said the crew</li>"
      + "<li>One box of shoes, said the owner</li></ul><p>\(InventedPage.closing)</p>"
    let wanted = [
      InventedPage.opening, "What is missing", "Two boxes of tea, said the crew", "One box of shoes, said the owner",
      InventedPage.closing,
    ]
    #expect(page.text == wanted.joined(separator: "\n\n"))
  }

  @Test func quotedPostsAreReport() {
    var page = InventedPage()
    page.body +=
      "<div class='social-embed'><blockquote class='twitter-tweet'><p>The ferries stay in port today, and so do we all.</p>"
      + "— Ellery Ferries (@elleryferries) <a href='#'>May 3, 2022</a></blockquote></div><p>\(InventedPage.later) It said so twice.</p>"
    #expect(page.text.contains("The ferries stay in port today"))
  }

  @Test func theTextOfTheStructuredDataIsTakenWhereThePageShowsALine() {
    var page = InventedPage()
    let body = (InventedPage.paragraphs + InventedPage.paragraphs.map { "Again: " + $0 }).joined(separator: "\\n\\n")
    let json =
      "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}]}"
    page.head += "<script type='application/ld+json'>\(json)</script>"
    page.body = "<p>Subscribe to read the whole of this story.</p>"
    let extracted = page.extract()
    #expect(
      String(decoding: extracted.text, as: UTF8.self).hasPrefix(InventedPage.opening + "\n\n" + InventedPage.middle))
    #expect(extracted.log.contains { $0.step == .structuredData && $0.isAccepted })
  }

  @Test func commentsAreNoReport() {
    var page = InventedPage()
    let comment =
      "<li class='comment'><p>I saw the boxes drift past my window that night, and nobody believed a word I said.</p></li>"
    page.after = "<section id='comments'><ol>\(String(repeating: comment, count: 30))</ol></section>"
    #expect(page.text == InventedPage.plain)
  }

  @Test func everyPieceOfTheTextStandsInThePage() {
    let body =
      "<p>Caf&eacute; owners &amp; fishers agreed on <i>one</i>  thing: the harbour must open, and soon, they said.</p>"
    let page = ContiguousArray("<html><body><article><h1>Harbour</h1>\(body)\(InventedPage().body)</article>".utf8)
    let extracted = HTMLExtractor().extract(page)
    #expect(!extracted.sourceMap.isEmpty)
    var end: UInt32 = 0
    for run in extracted.sourceMap {
      #expect(run.text.lower >= end)
      end = run.text.upper
      let slice = extracted.text[run.text.bounds]
      if run.isExact { #expect(slice.elementsEqual(page[run.source.bounds])) }
    }
  }

  @Test func rangesLieInTheText() {
    let extracted = InventedPage().extract()
    for paragraph in extracted.paragraphs { #expect(Int(paragraph.upper) <= extracted.text.count) }
    #expect(extracted.paragraphs.count == 4)
  }

  @Test(arguments: ["", "<", "<html></html>", "just text", "<p>", "\u{0}", "<title>Only a title</title>"])
  func pagesWithoutAnArticle(page: String) {
    _ = HTMLExtractor().extract(ContiguousArray(page.utf8))
  }
}
