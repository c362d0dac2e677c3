import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct PageSourceTests {
  private func standardInput(_ text: String) -> [PageItem] {
    let pipe = TestPipe()
    pipe.write(text)
    pipe.close()
    return read("-", options: pipe.options)
  }

  @Test(arguments: [
    ("a.html", "a"), ("b/a.HTM", "b/a"), ("a.xhtml", "a"), ("a.html.gz", "a"), ("v1.2.htm.gz", "v1.2"),
  ])
  func aFileIsAPageByItsName(_ name: String, _ id: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<p>Text.</p>", to: name)
    let page = try #require(read(folder.path).first?.page)
    #expect(page.id == id)
    #expect(page.body == .file(path))
    #expect(page.origin == InputOrigin(file: path))
    #expect(read(path).first?.page?.id.hasSuffix(id) == true)
  }

  @Test func textsAndPagesMixAndNoTwoHaveOneId() throws {
    let folder = try TemporaryFolder()
    for name in ["a.html", "a.txt", "b.txt", "c.html.gz", "d.json", "e.css"] { try folder.write("Text.", to: name) }
    let items = read(folder.path)
    #expect(items.map(\.summary) == ["a", "a.txt", "b", "c"])
    #expect(items.map { $0.page != nil } == [true, false, false, true])
  }

  @Test func linesGiveTextsAndPages() throws {
    let folder = try TemporaryFolder()
    let lines = [
      #"{"id":"a","text":"Text."}"#, #"{"id":"b","html":"<p>Text.","outlet":"Courier"}"#,
      #"{"id":"c","html_file":"pages/c.html"}"#, #"{"id":"d","html":"<p>","html":"<i>"}"#,
    ]
    let items = read(try folder.write(lines.joined(separator: "\n"), to: "in.jsonl"))
    #expect(items.map { $0.raw?.article.id ?? $0.page?.id } == ["a", "b", "c", nil])
    #expect(items[1].page?.body == .bytes(ContiguousArray("<p>Text.".utf8)))
    #expect(items[1].page?.metadata.outlet == "Courier")
    #expect(items[2].page?.body == .file(folder.path(of: "pages/c.html")))
    #expect(items[3].failure?.id == "d")
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>Text.", "\u{feff}\n <html>", "<p>Text.</p>", "<?xml version='1.0'?><html/>", "<!-- a --><p>b",
  ])
  func aStreamThatBeginsWithATagIsAPage(_ text: String) {
    let items = standardInput(text)
    #expect(items.map(\.page?.id) == ["-"])
    #expect(items.first?.page?.body == .bytes(ContiguousArray(text.utf8)))
  }

  @Test(arguments: ["The minister left.", "< 5 per cent", "<3 hearts", "<", "\n", "{"])
  func anotherStreamIsNone(_ text: String) {
    #expect(standardInput(text).allSatisfy { $0.page == nil })
  }

  @Test func whatIsAssumedIsHandedOn() throws {
    let folder = try TemporaryFolder()
    var options = IntakeOptions()
    options.outlet = "Courier"
    options.published = "2031-05-06"
    let page = read(try folder.write("<p>Text.", to: "a.html"), options: options).first?.page
    #expect(page?.assumed.outlet == "Courier")
    #expect(page?.assumed.published == "2031-05-06")
    #expect(page?.metadata == ArticleMetadata())
  }
}
