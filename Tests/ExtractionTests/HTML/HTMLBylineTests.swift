import Extraction
import Testing

/// Who wrote an article, on pages that say it in many ways.
@Suite struct HTMLBylineTests {
  private func byline(head: String = "", under: String = "", after: String = "", last: String = "") -> [String] {
    var page = InventedPage()
    page.head += "<meta property='og:site_name' content='The Ellery Courier'>" + head
    page.under = under
    page.body += last
    page.after += after
    return page.extract().metadata.byline
  }

  private func json(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test(arguments: [
    "By Ann Lee", "Von Ann Lee", "Par Ann Lee", "Por Ann Lee", "di Ann Lee", "Av Ann Lee", "Door Ann Lee",
    "par Ann Lee, correspondante", "Autor: Ann Lee", "Texte : Ann Lee", "Автор: Ann Lee", "ByAnn Lee",
    "Por Ann Lee | Redactora", "Written by Ann Lee", "A cura di Ann Lee", "Oleh Ann Lee",
  ])
  func linesUnderTheHeadline(line: String) { #expect(byline(under: "<p>\(line)</p>") == ["Ann Lee"]) }

  @Test func whatIsPrintedGoesBeforeWhoFiledIt() {
    let meta = "<meta name='author' content='Karl Beispiel'>"
    #expect(byline(head: meta, under: "<p>By Ann Lee</p>") == ["Ann Lee"])
    #expect(byline(head: meta) == ["Karl Beispiel"])
  }

  @Test func theLastLineMaySign() { #expect(byline(last: "<p>Von Petra Muster</p>") == ["Petra Muster"]) }

  @Test func aDeskIsNamedWhereNobodyIs() {
    let desk = "{\"@type\":\"Organization\",\"name\":\"Harbour News Desk\"}"
    #expect(byline(head: json("\"author\":\(desk)")) == ["Harbour News Desk"])
    #expect(byline(head: json("\"author\":\(desk)"), under: "<p>By Ann Lee</p>") == ["Ann Lee"])
  }

  @Test(arguments: [
    "The Ellery Courier", "Ellery Courier Redaktion GmbH www.courier.example", "admin", "Newsroom staff",
  ])
  func theSiteIsNoAuthor(name: String) {
    #expect(byline(head: "<meta name='author' content='\(name)'>") == [])
  }

  @Test func severalNamesInOneValue() {
    let author = "{\"@type\":\"Person\",\"name\":[\"Ann Lee\",\"Bo Chen\"]}"
    #expect(byline(head: json("\"author\":\(author)")) == ["Ann Lee", "Bo Chen"])
  }

  @Test func theAuthorsOfOtherArticlesAreNotOurs() {
    let other =
      "<article itemscope itemtype='https://schema.org/Article'><a href='/b'>Ferry runs aground</a> "
      + "<span itemprop='author'>Karl Beispiel</span></article>"
    #expect(byline(after: other) == [])
    #expect(byline(under: "<span itemprop='author'>Ann Lee</span>", after: other) == ["Ann Lee"])
  }

  @Test(arguments: [
    "{\"@type\":\"NewsArticle\",\"headline\":'Harbour \"closed\"',\"author\":{\"@type\":\"Person\",\"name\":\"Ann Lee\"}}",
    "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour \"closed\" today\",\"author\":{\"name\":\"Ann Lee\"}}",
    "{\"@type\":\"NewsArticle\",\n// \"articleSection\": \"\",\n\"author\":{\"name\":\"Ann Lee\"}}",
    "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}}",
    "{\"@type\":\"NewsArticle\",\"mainEntityOfPage\":{\"@type\":\"WebPage\",\"author\":{\"name\":\"Ann Lee\"}}}",
  ])
  func oddStructuredData(data: String) {
    #expect(byline(head: "<script type='application/ld+json'>\(data)</script>") == ["Ann Lee"])
  }

  @Test func aPartOfTheTitleThatIsTheHeadingIsTheTitle() {
    var page = InventedPage()
    page.head = "<title>Harbour closed after storm – All the news of the islands and the coast</title>"
    #expect(page.extract().metadata.title == "Harbour closed after storm")
  }
}
