import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct SidecarTests {
  private let sidecar = #"""
    {"outlet": "The Alden Courier", "published": "2025-10-13T19:25:00+02:00", "url": "https://courier.example.org/1",
     "title": "Crossing suspended", "byline": ["Maren Ashby"], "language": "en", "section": "Port", "text": 7}
    """#

  private func metadata(_ items: [PageItem]) -> [ArticleMetadata] { items.compactMap(\.raw).map(\.article.metadata) }

  @Test func whatItSaysBelongsToTheTextBesideIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("The crossing is shut.", to: "a/one.txt")
    try folder.write(sidecar, to: "a/one.json")
    try folder.write("The crossing is open.", to: "a/two.TEXT")
    let items = read(folder.path)
    #expect(items.map(\.summary) == ["a/one", "a/two"])
    #expect(items.first?.text == "The crossing is shut.")
    let found = try #require(metadata(items).first)
    #expect(found.outlet == "The Alden Courier")
    #expect(found.published == "2025-10-13T19:25:00+02:00")
    #expect(found.url == "https://courier.example.org/1")
    #expect(found.title == "Crossing suspended")
    #expect(found.byline == ["Maren Ashby"])
    #expect(found.language == "en")
    #expect(String(decoding: found.extra, as: UTF8.self) == #"{"section":"Port","text":7}"#)
    #expect(metadata(items).last == ArticleMetadata())
  }

  @Test func itCountsForATextThatIsNamedToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("The crossing is shut.", to: "one.text")
    try folder.write("\u{feff}" + sidecar, to: "one.json")
    #expect(metadata(read(path)).map(\.outlet) == ["The Alden Courier"])
    #expect(read(folder.path(of: "one.json")).first?.summary.contains("no article") == true)
  }

  @Test func aFileWithoutAnExtensionHasNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("The crossing is shut.", to: "one")
    try folder.write("[]", to: "one.json")
    #expect(metadata(read(folder.path)) == [ArticleMetadata()])
  }

  @Test(arguments: [
    ("", "malformed JSON"), ("{", "malformed JSON"), ("[]", "must be a JSON object"),
    (#"{"outlet": 7}"#, "outlet must be a string"), (#"{"byline": [7]}"#, "byline must be"),
    (#"{"outlet": "A", "outlet": "B"}"#, "the key outlet is there twice"),
    (#"{"x": ""# + String(repeating: "y", count: 1 << 20) + #""}"#, "longer than 1 MiB"),
  ])
  func oneThatIsNotReadMakesItsArticleAFailure(_ content: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("The crossing is shut.", to: "one.txt")
    try folder.write("The crossing is open.", to: "two.txt")
    let path = try folder.write(content, to: "one.json")
    let items = read(folder.path)
    #expect(items.count == 2)
    let failure = try #require(items.first?.failure)
    #expect(failure.id == "one")
    #expect(failure.origin == InputOrigin(file: path))
    #expect(failure.message.hasPrefix("its sidecar is not read: "))
    #expect(failure.message.contains(message), "\(failure.message)")
    #expect(items.last?.text == "The crossing is open.")
  }

  @Test func aFolderInItsPlaceIsAFailure() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("The crossing is shut.", to: "one.txt")
    try folder.write("Inside.", to: "one.json/inside.txt")
    #expect(read(path).first?.failure?.message.contains("it is no file") == true)
  }

  @Test func aTextThatCannotBeReadSaysSoItself() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "one.txt")
    try folder.write("{", to: "one.json")
    #expect(read(folder.path).map(\.summary) == ["the file is empty"])
  }

  @Test func otherFilesArePassedOverInAFolderAndRefusedWhereTheyAreNamed() throws {
    let folder = try TemporaryFolder()
    for name in ["README.md", "check.py", "truth.json", "map.png", "data.csv", "run.sh"] {
      let path = try folder.write("Text.", to: name)
      #expect(read(path).map(\.raw) == [nil])
    }
    #expect(read(folder.path(of: "README.md")).first?.summary.hasPrefix("a .md file is not read") == true)
    #expect(read(folder.path).compactMap(\.raw).isEmpty)
    try folder.write("<p>", to: "page.html")
    #expect(read(folder.path).map(\.summary) == ["page"])
  }

  @Test(arguments: ["Talks with Mr. Wang", "statement 12.3", "NOTES", "U.S.-Chinese talks", "ends."])
  func aPointInANameNeedNotBeginAnExtension(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: name)
    #expect(read(folder.path).map(\.summary) == [name])
  }
}
