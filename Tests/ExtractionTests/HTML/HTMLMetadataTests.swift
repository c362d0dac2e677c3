import Extraction
import Testing

/// What pages say about their articles.
@Suite struct HTMLMetadataTests {
  private func metadata(head: String = "", before: String = "", url: String? = nil) -> PageMetadata {
    var page = InventedPage()
    page.head += head
    page.before += before
    return page.extract(url: url).metadata
  }

  private func json(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>"
  }

  @Test func theTitleIsWithoutTheOutlet() {
    #expect(metadata().title == "Harbour closed after storm")
    let named = metadata(head: "<meta property='og:site_name' content='The Ellery Courier'>")
    #expect(named.title == "Harbour closed after storm" && named.outlet == "The Ellery Courier")
  }

  @Test func structuredDataGoFirst() {
    let found = metadata(
      head: json("\"datePublished\":\"2022-05-03T08:22:00+02:00\",\"dateModified\":\"2022-05-04T10:00:00Z\"")
        + "<meta property='article:published_time' content='2021-01-01'>")
    #expect(found.published == PageMetadata.Moment(value: "2022-05-03T08:22:00+02:00", source: .structuredData))
    #expect(found.modified?.value == "2022-05-04T10:00:00Z")
  }

  @Test func aTimeOfChangeIsNoTimeOfPublication() {
    let found = metadata(head: "<meta property='article:modified_time' content='2022-05-04T10:00:00Z'>")
    #expect(found.published == nil && found.modified?.value == "2022-05-04T10:00:00Z")
  }

  @Test(arguments: ["2522-05-03", "0001-01-01", "2022-13-40", "now", "1970-01-01T00:00:00Z"])
  func absurdDatesAreRefused(date: String) {
    #expect(metadata(head: json("\"datePublished\":\"\(date)\"")).published == nil)
  }

  @Test func theAddressHasADay() {
    let found = metadata(url: "https://courier.example/2022/05/03/harbour-closed")
    #expect(found.published == PageMetadata.Moment(value: "2022-05-03", source: .url))
  }

  @Test(arguments: [
    ("Ann Lee", ["Ann Lee"]), ("By Ann Lee and Bo Chen", ["Ann Lee", "Bo Chen"]), ("The Ellery Courier", []),
    ("Ann Lee, Senior Reporter", ["Ann Lee"]), ("ann.lee@courier.example", []), ("Newsroom staff", []),
    ("Von Petra Muster, Karl Beispiel", ["Petra Muster", "Karl Beispiel"]), ("Ann Lee REUTERS", ["Ann Lee"]),
  ])
  func bylinesAreNamesOfPersons(line: String, names: [String]) {
    let site = "<meta property='og:site_name' content='The Ellery Courier'>"
    #expect(metadata(head: site + "<meta name='author' content='\(line)'>").byline == names)
  }

  @Test func authorsOfTheStructuredDataArePersons() {
    let found = metadata(
      head: json(
        "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},{\"@type\":\"Organization\",\"name\":\"Sea Wire\"}]"))
    #expect(found.byline == ["Ann Lee"])
  }

  @Test func dataThatAreNotQuiteJSONAreRead() {
    let found = metadata(
      head:
        "<script type='application/ld+json'>\n// <![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"a\tb\",\"datePublished\":\"2022-05-03\",}\n// ]]></script>"
    )
    #expect(found.published?.value == "2022-05-03")
  }

  @Test func languageAndSection() {
    let found = metadata(
      head: "<meta property='article:section' content='Sea'><link rel=canonical href='https://courier.example/h'>")
    #expect(found.language == "en" && found.section == "Sea" && found.canonicalURL == "https://courier.example/h")
  }
}
