import Extraction
import Testing

/// When an article was published, on pages that say it in many ways.
@Suite struct HTMLDateTests {
  private func metadata(
    head: String = "", under: String = "", after: String = "", url: String? = nil, fetched: String? = nil
  ) -> PageMetadata {
    var page = InventedPage()
    page.head += head
    page.under = under
    page.after += after
    return page.extract(url: url, fetched: fetched).metadata
  }

  private func published(_ value: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"\(value)\"}</script>"
  }

  @Test func aTimeInUniversalTimeIsOnTheDayOfTheAddress() {
    let url = "https://courier.example/2022/05/03/harbour-closed"
    #expect(metadata(head: published("2022-05-04T02:10:00Z"), url: url).published?.value == "2022-05-03")
    #expect(metadata(head: published("2022-05-03T14:10:00Z"), url: url).published?.value == "2022-05-03T14:10:00Z")
  }

  @Test func whoSaysTheSameWithAZoneIsAsked() {
    let meta = "<meta name='date' content='Tue, 03 May 2022 00:04:00 +0200'>"
    let found = metadata(head: published("2022-05-02T22:04:00Z") + meta).published
    #expect(found == PageMetadata.Moment(value: "2022-05-03T00:04:00+02:00", source: .meta))
  }

  @Test func anOlderAddressIsThatOfTheFirstPublication() {
    let url = "https://courier.example/2019/7/12/harbour-closed"
    #expect(metadata(head: published("2022-05-03T10:00:00+02:00"), url: url).published?.value == "2019-07-12")
  }

  @Test func aNumberInAnAddressIsNoDay() {
    let found = metadata(head: published("2022-05-31"), url: "https://courier.example/2022/05/3-boxes-of-tea")
    #expect(found.published?.value == "2022-05-31")
  }

  @Test func dayAndMonthAreToldByWhatIsPrinted() {
    let found = metadata(
      head: "<meta name='date' content='11/01/2022'>", under: "<div class='date'>Published: 01.11.2022</div>")
    #expect(found.published?.value == "2022-11-01")
  }

  @Test func nothingIsPublishedAfterItWasFetched() {
    let found = metadata(head: published("2024-05-03T10:00:00Z"), fetched: "2022-05-10T00:00:00Z")
    #expect(found.published == nil)
  }

  @Test func theTimeOfAnotherArticleIsNotOurs() {
    let other =
      "<article><h2><a href='/a'>Ferry runs aground</a></h2><time pubdate datetime='2023-01-01'>now</time></article>"
    let found = metadata(under: "<time datetime='2022-05-03T10:00:00+02:00'>3 May 2022</time>", after: other)
    #expect(found.published?.value == "2022-05-03T10:00:00+02:00")
  }

  @Test(arguments: [
    "Veröffentlicht am 3. Mai 2022", "Publié le 3 mai 2022", "Publicado el 3 de mayo de 2022", "3 maggio 2022",
    "Опубликовано 3 мая 2022", "3 травня 2022", "Publicerad 3 maj 2022", "2022年5月3日", "2022년 5월 3일",
    "2022. május 3.", "3 Mayıs 2022", "3 Mei 2022", "3 de maio de 2022", "May 3rd, 2022", "3. 5. 2022", "03.05.2022",
  ])
  func printedDaysInManyLanguages(line: String) {
    let found = metadata(under: "<div class='date'>\(line)</div>").published
    #expect(found == PageMetadata.Moment(value: "2022-05-03", source: .text))
  }

  @Test(arguments: [
    "Updated 3 May 2022", "Aktualisiert: 3. Mai 2022", "Mis à jour le 3 mai 2022", "Обновлено 3 мая 2022",
  ])
  func aPrintedDayOfChangeIsNone(line: String) {
    #expect(metadata(under: "<div class='date'>\(line)</div>").published == nil)
  }

  @Test func thePictureIsTheLastToBeAsked() {
    let found = metadata(head: "<meta property='og:image' content='https://courier.example/up/2022/05/03/pier.jpg'>")
    #expect(found.published == PageMetadata.Moment(value: "2022-05-03", source: .image))
  }

  @Test func aPostThatIsSetInHasATimeOfItsOwn() {
    let post = "<blockquote>Waves!<time datetime='2018-03-12T19:30:12+00:00'>12 March 2018</time></blockquote>"
    let found = metadata(under: "<div class='date'>Tuesday, 3 May 2022</div>\(post)")
    #expect(found.published == PageMetadata.Moment(value: "2022-05-03", source: .text))
  }

  @Test func whatATimePrintsAsPublicationGoesFirst() {
    let found = metadata(under: "<time datetime='2022-05-09T10:18:46Z'>Published on 3 May 2022</time>")
    #expect(found.published == PageMetadata.Moment(value: "2022-05-03", source: .timeElement))
  }

  @Test func whatAgreesWithThePrintedDayIsBelieved() {
    let meta = "<meta property='article:published_time' content='2022-05-06T08:29:34+02:00'>"
    let printed = "<div class='date'>6 May 2022</div>"
    let found = metadata(head: published("2022-05-04T07:29:00+02:00") + meta, under: printed)
    #expect(found.published?.value == "2022-05-06T08:29:34+02:00")
    let alone = metadata(head: published("2022-05-04T07:29:00+02:00") + meta)
    #expect(alone.published?.value == "2022-05-04T07:29:00+02:00")
  }

  @Test func aDayOfPublicationBesideOneOfChange() {
    let line = "<div class='date'>Last modified: 5 May 2022<br>Published: 3 May 2022</div>"
    #expect(metadata(under: line).published == PageMetadata.Moment(value: "2022-05-03", source: .text))
  }

  @Test func aPersonsJoiningIsNoPublication() {
    #expect(metadata(under: "<div class='date'>Joined: 3 May 2022</div>").published == nil)
  }

  @Test(arguments: [("29-10-2021", "2021-10-29"), ("10-29-2021", "2021-10-29"), ("03-04-2021", nil)])
  func anAddressWithTheYearLast(part: String, day: String?) {
    #expect(metadata(url: "https://courier.example/news/\(part)").published?.value == day)
  }
}
