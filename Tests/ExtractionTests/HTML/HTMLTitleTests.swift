import Extraction
import Testing

/// The headline of pages whose titles for programs say something else, or more.
@Suite struct HTMLTitleTests {
  private func title(_ heading: String, head: String, before: String = "", after: String = "") -> String? {
    var page = InventedPage()
    page.head = head
    page.heading = heading
    page.before += before
    page.after = after + page.after
    return page.extract().metadata.title
  }

  @Test(arguments: ["kicker", "article__overline", "dachzeile", "head-roofline", "sr-only", "date"])
  func whatStandsBesideTheHeadlineIsNoPartOfIt(name: String) {
    let heading = "<h1><span class='\(name)'>Storm on the coast</span> <span>Harbour closed after storm</span></h1>"
    #expect(title(heading, head: "<title>Harbour closed after storm | Courier</title>") == "Harbour closed after storm")
  }

  @Test func smallPrintInTheHeadingIsNoPartOfIt() {
    let heading = "<h1>Harbour closed after storm <small>3 May 2022, Sea, Weather</small></h1>"
    #expect(title(heading, head: "<title>Harbour closed after storm</title>") == "Harbour closed after storm")
  }

  @Test func aHeadingThatIsAllKickerStays() {
    let heading = "<h1><span class='kicker'>Harbour closed after storm</span></h1>"
    #expect(title(heading, head: "<title>Harbour closed after storm</title>") == "Harbour closed after storm")
  }

  @Test func aKickerThatTheTitlesHaveTooStays() {
    let both = "Port Ellery: Harbour closed after storm"
    let head =
      "<meta property='og:title' content='\(both)'><script type='application/ld+json'>"
      + "{\"@type\":\"NewsArticle\",\"headline\":\"Harbour closed after storm\"}</script>"
    #expect(title("<h1>\(both)</h1>", head: head) == both)
  }

  @Test(arguments: [
    "<a href='/'>Notes from the Pier and the Quay</a>",
    "<a href='https://pier.example'>Notes from the Pier and the Quay</a>",
    "<a href='/index.php' rel='home'>Notes from the Pier and the Quay</a>",
  ])
  func aHeadingThatLeadsHomeIsTheOutlet(link: String) {
    let head = "<title>Harbour closed | Notes from the Pier and the Quay</title>"
    #expect(title("<h2>Harbour closed</h2>", head: head, before: "<h1>\(link)</h1>") == "Harbour closed")
  }

  @Test func theOnlyHeadingOfTheFirstRankIsTheHeadline() {
    let head = "<title>Best advice for boat owners in bad weather</title>"
    #expect(title("<h1>Harbour closed after storm</h1>", head: head) == "Harbour closed after storm")
  }

  @Test func oneOfManyHeadingsIsNotTheHeadline() {
    let head = "<title>Best advice for boat owners in bad weather</title>"
    let found = title("<h1>Harbour closed after storm</h1><h1>Ferries stay in port</h1>", head: head)
    #expect(found == "Best advice for boat owners in bad weather")
  }

  @Test func aHeadingBehindTheProseIsNotTheHeadline() {
    let head = "<title>Best advice for boat owners in bad weather</title>"
    let found = title("", head: head, after: "<div><h1>A word from our founder</h1><p>Thank you for reading.</p></div>")
    #expect(found == "Best advice for boat owners in bad weather")
  }

  @Test(arguments: ["|", " | ", "｜", " │ "])
  func separatorsWithAndWithoutSpaces(mark: String) {
    let head = "<meta property='og:site_name' content='The Courier'><title>Harbour closed\(mark)The Courier</title>"
    #expect(title("", head: head) == "Harbour closed")
  }
}
