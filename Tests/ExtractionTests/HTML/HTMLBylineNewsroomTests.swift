import Extraction
import Foundation
import TestSupport
import Testing

/// Who wrote an article, in the forms that newsrooms of many countries use.
@Suite struct HTMLBylineNewsroomTests {
  private func byline(_ change: (inout InventedPage) -> Void) -> [String] {
    var page = InventedPage()
    page.head += "<meta property='og:site_name' content='The Ellery Courier'>"
    change(&page)
    return page.extract().metadata.byline
  }

  private func under(_ markup: String) -> [String] { byline { $0.under = markup } }

  private func last(_ markup: String) -> [String] { byline { $0.body += markup } }

  private func told(_ members: String, _ more: String = "") -> [String] {
    byline { $0.head += "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\(members)}</script>\(more)" }
  }

  /// The examples of the rule for lines of names at the headline.
  @Test func linesOfNamesAtTheHeadline() throws {
    let file = try Repository.root().appendingPathComponent(
      "Sources/Extraction/HTML/Metadata/Byline/HeadlineNames.swift")
    let examples = try DocExamples.collect(in: file)
    #expect(examples.count >= 5)
    for example in examples {
      let found = under("<p>\(example.input)</p>").joined(separator: ", ")
      #expect(found == (example.output == "(nobody)" ? "" : example.output), "\(example.input)")
    }
  }

  @Test(arguments: [
    "<p>Petra Muster</p><p>4 March 2024</p>", "<p>4. März 2024</p><p>Petra Muster</p>",
    "<p>Petra Muster</p><p>Political correspondent</p>", "<p>Petra Muster - The Ellery Courier</p><p>4 March 2024</p>",
    "<div><span>By</span> <span>Petra Muster</span> <time>March 4, 2024</time></div>",
    "<p>Reporter</p><p>Petra Muster</p>", "<p>Aus Brüssel berichtet Petra Muster</p>",
    "<p>By Petra Muster <a href='mailto:x'>petra.muster@courier.example</a></p>",
    "<p>By Petra Muster Associated Press</p>", "<p>Tekst: Petra Muster Foto: Max Modell</p>",
    "<p>Penulis: Petra Muster | Editor: Max Modell</p>", "<p>Scris de Petra Muster</p>", "<p>Autorka: Petra Muster</p>",
    "<p>dal nostro inviato Petra Muster</p>", "<p>Muhabir: Petra Muster</p>", "<p>Корреспондент Petra Muster</p>",
  ])
  func onePerson(line: String) { #expect(under(line) == ["Petra Muster"], "\(line)") }

  @Test func severalPersons() {
    #expect(
      under("<p>Petra Muster et Paul Exemple</p><p>Publié le 4 mars 2024</p>") == ["Petra Muster", "Paul Exemple"])
    #expect(
      last("<p>(Reporting by Petra Muster in Berlin and Max Modell; Editing by Dana Park)</p>")
        == ["Petra Muster", "Max Modell"])
  }

  /// Of whom the article tells, and who made the picture, has not written it; nor has a place.
  @Test func others() {
    #expect(under("<p>Mara Tellin</p><p>4 March 2024</p>") == [])
    #expect(under("<p>Harbour News</p><p>4 March 2024</p>") == [])
    #expect(under("<p>Do Courier, em São Paulo</p>") == [])
    #expect(under("<div><strong>Foto:</strong><p class='author'>Petra Muster</p></div>") == [])
  }

  @Test func structuredDataInManyShapes() {
    let office = "\"author\":{\"@type\":\"Organization\",\"name\":\"The Ellery Courier\"}"
    #expect(told("\(office),\"creator\":[\"Ann Lee\"]") == ["Ann Lee"])
    #expect(told("\(office),\"creator\":[\"Courier Magazine\"]") == [])
    #expect(told("\"author\":[],\"creator\":{\"name\":\"Ann Lee\"}") == ["Ann Lee"])
    #expect(told("\"author\":{\"@type\":\"Person\",\"givenName\":\"Ann\",\"familyName\":\"Lee\"}") == ["Ann Lee"])
    #expect(told("\"author\":{\"@list\":[{\"name\":\"Ann Lee\"},{\"name\":\"Bo Chen\"}]}") == ["Ann Lee", "Bo Chen"])
    let person =
      "<script type='application/ld+json'>{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Lee\"}</script>"
    #expect(told("\"author\":{\"@id\":\"#ann\"}", person) == ["Ann Lee"])
    #expect(
      told("\"author\":{\"name\":\"Ann Lee\"}", "<meta name='author' content='Ann Lee, Bo Chen'>")
        == ["Ann Lee", "Bo Chen"])
  }

  @Test(arguments: [
    "<meta property='og:author' content='Ann Lee'>", "<meta property='dc:creator' content='Ann Lee'>",
    "<meta name='mediator_author' content='Ann Lee'>", "<meta name='author_name' content='Ann Lee'>",
    "<meta name='parsely-page' content='{\"title\": \"Harbour\", \"authors\": [\"Ann Lee\"]}'>",
    "<div itemprop='author' itemscope itemtype='https://schema.org/Person'><meta itemprop='name' content='Ann Lee'></div>",
  ])
  func whatProgramsAreTold(markup: String) { #expect(byline { $0.head += markup } == ["Ann Lee"], "\(markup)") }

  @Test func theOutletIsNoAuthor() {
    #expect(byline { $0.head += "<meta property='dc:creator' content='The Ellery Courier'>" } == [])
    let office =
      "<div itemprop='author' itemscope itemtype='https://schema.org/Organization'><meta itemprop='name' content='Ann Lee'></div>"
    #expect(under(office) == [])
  }
}
