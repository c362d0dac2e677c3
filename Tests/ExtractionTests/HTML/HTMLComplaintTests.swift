import Extraction
import Foundation
import NewsModel
import Testing
import TextCore

/// More of what readers of other extractors complain of, each on a page of our own.
@Suite struct HTMLComplaintTests {
  private static let lead =
    "Two boxes of tea are still missing in the channel, and divers wait for the wind to drop, the port authority said."

  @Test(arguments: [
    "<div class='article-teaser'><p>\(lead)</p></div>", "<header class='page-header'><p>\(lead)</p></header>",
    "<h2 class='subtitle'>\(lead)</h2>", "<div><p>\(lead)</p></div>",
  ])
  func theOpeningParagraphIsThere(piece: String) {
    var page = InventedPage()
    page.under = piece
    #expect(page.text == Self.lead + "\n\n" + InventedPage.plain)
  }

  @Test func aTeaserThatLeadsElsewhereIsNoOpening() {
    var page = InventedPage()
    page.under = "<div class='teaser'><a href='/tea'><p>\(Self.lead)</p></a></div>"
    #expect(page.text == InventedPage.plain)
  }

  @Test func whatTheDescriptionSaysOpensTheArticle() {
    var page = InventedPage()
    page.head += "<meta name='description' content='Boxes of tea missing in the channel after the storm'>"
    page.under = "<div><span>Boxes of tea missing in the channel after the storm</span></div>"
    #expect(page.text.hasPrefix("Boxes of tea missing in the channel after the storm\n\n"))
  }

  @Test func theClosingParagraphIsThereWhereItIsSetAsAHeading() {
    var page = InventedPage()
    page.body += "<h3>\(Self.lead)</h3>"
    #expect(page.text.hasSuffix(Self.lead))
  }

  @Test(arguments: ["has-paywall", "no-sidebar with-comments", "has-related-content", "post hentry supports-share"])
  func whatIsAroundAnElementIsNotWhatItIs(name: String) {
    var page = InventedPage()
    page.body = "<div class='\(name)'>\(page.body)</div>"
    #expect(page.text == InventedPage.plain)
  }

  @Test func aSectionOfAContentsListIsNoList() {
    var page = InventedPage()
    page.body = InventedPage.paragraphs.map { "<div id='toc_part'><p>\($0)</p></div>" }.joined()
    #expect(page.text == InventedPage.plain)
  }

  @Test func longCommentsDoNotHideAShortArticle() {
    var page = InventedPage()
    let comment =
      "<div class='comment'><p>I saw the boxes drift past my window that night, and nobody believed a word.</p></div>"
    page.body = "<div class='comments-open post-paywall'>\(page.body)</div>"
    page.after = (0..<60).map { comment.split(separator: "night").joined(separator: "night \($0)") }.joined()
    #expect(page.text.hasPrefix(InventedPage.opening))
  }

  @Test func aPaywallNoticeIsNoReport() throws {
    var page = InventedPage()
    page.body = "<p>\(InventedPage.opening)</p><p>Already a subscriber? Log in to read on.</p>"
    let extracted = page.extract()
    #expect(extracted.paragraphs.count == 1)
    let notice = try #require(extracted.furniture.first)
    #expect(notice.kind == .notice)
    #expect(String(decoding: extracted.text[notice.range.bounds], as: UTF8.self).hasPrefix("Already a subscriber?"))
  }

  @Test(arguments: [
    "Sign up for Harbour Lights, which comes each morning.", "Email Ada Merrin at merrin@courier.example.",
    "Lesen Sie auch: Die Fähre fährt wieder", "À lire aussi : Le ferry reprend la mer", "PUEDES VER: El puerto reabre",
    "Leia também: O porto volta a abrir", "Leggi anche: Il porto riapre", "Lees ook: De haven gaat open",
    "Читайте также: Порт снова открыт", "Baca juga: Pelabuhan dibuka lagi", "Caption", "Notas relacionadas",
  ])
  func linesThatLeadElsewhereAreLeftOut(line: String) {
    var page = InventedPage()
    page.body = InventedPage.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "<p>\(line)</p>")
    #expect(page.text == InventedPage.plain)
  }

  @Test func programsAreNoReport() {
    var page = InventedPage()
    page.body += "<pre><code>let boxes = [1, 2]; if (boxes.count == 2) { print(boxes[0]); }</code></pre>"
    #expect(page.text == InventedPage.plain)
  }

  @Test func versesSetAsTheyWereTypedStay() {
    var page = InventedPage()
    page.body += "<pre>The boats are gone, the quay is bare,\nand who will say that they were there?</pre>"
    #expect(page.text.contains("the quay is bare"))
  }

  @Test func whereEverythingIsCalledACommentSentencesAreTaken() {
    let posts = InventedPage.paragraphs.map { "<div class='comment'><p>\($0)</p></div>" }.joined()
    let page = ContiguousArray("<html><body><h1>Harbour closed after storm</h1>\(posts)</body></html>".utf8)
    let extracted = HTMLExtractor().extract(page)
    #expect(extracted.paragraphs.count == 4)
  }

  @Test func aPictureBesideALongParagraphMakesItNoCaption() {
    var page = InventedPage()
    let text = InventedPage.closing + " " + InventedPage.later + " " + InventedPage.opening
    page.body += "<div><img src='x.jpg'><p>\(text)</p></div>"
    #expect(page.text.hasSuffix(text))
  }

  @Test func aGalleryIsToldByItsCaptions() {
    let captions = [
      "A harbour crane lies across the northern quay on Monday morning after the storm.",
      "Fishermen look for their boats: nine of them sank at their moorings during the night.",
      "The lifeboat station lost its roof, but the boat itself was not damaged, the crew said.",
      "Children collect roof tiles in Customs Street, where the school stays closed until Thursday.",
    ]
    var page = InventedPage()
    page.body = "<p>The storm crossed the bay on Sunday night. Our photographer walked along the quays.</p>"
    page.body += captions.map { "<figure><img src='1.jpg'><figcaption>\($0)</figcaption></figure>" }.joined()
    #expect(captions.allSatisfy(page.text.contains))
    // Beside an article of words they are what they are.
    var other = InventedPage()
    other.body += captions.map { "<figure><img src='1.jpg'><figcaption>\($0)</figcaption></figure>" }.joined()
    #expect(other.text == InventedPage.plain)
  }

  @Test func theEntriesOfALiveReportStayInOrder() {
    let entries = [
      ("17.40", "Divers have gone back into the harbour to look at the hull of the ferry, the harbour master said."),
      ("15.10", "The transport minister has arrived in the town and is speaking with the crews of the boats."),
      ("12.30", "The crossing is closed until Friday at the earliest, the ministry says, and lorries wait."),
    ]
    var page = InventedPage()
    page.body = entries.map { time, text in
      "<article class='live-entry'><time datetime='2025-10-13'>\(time)</time><p>\(text)</p><div><a href='#'>Share</a></div></article>"
    }.joined()
    let places = entries.compactMap { page.text.range(of: $0.1)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(!page.text.contains("Share"))
  }
}
