import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  private func read(_ text: String, sidecar: String? = nil, options: IntakeOptions = IntakeOptions()) throws
    -> PageItem
  {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.txt")
    if let sidecar { try folder.write(sidecar, to: "a.json") }
    return try #require(IntakeTests.read(folder.path(of: "a.txt"), options: options).first)
  }

  @Test func itSaysWhatIsKnownAndTheTextBeginsBehindIt() throws {
    let item = try read(
      """
      ---
      title: "Bridge shut: mayor speaks"
      Outlet: The Courier
      published: 2024-05-03T10:00:00Z
      url: https://courier.example.org/bridge
      byline: Ada Merrin, Leo Orr

      desk: town
      ---

      The bridge is shut.

      """)
    let article = try #require(item.raw?.article)
    #expect(String(decoding: article.text, as: UTF8.self) == "The bridge is shut.\n")
    #expect(article.metadata.title == "Bridge shut: mayor speaks")
    #expect(article.metadata.outlet == "The Courier")
    #expect(article.metadata.published == "2024-05-03T10:00:00Z")
    #expect(article.metadata.url == "https://courier.example.org/bridge")
    #expect(article.metadata.byline == ["Ada Merrin", "Leo Orr"])
    #expect(String(decoding: article.metadata.extra, as: UTF8.self) == #"{"desk":"town"}"#)
  }

  @Test(arguments: [
    "---\nThe bridge is shut.\n---\nMore.", "---\ntitle: Bridge\nThe bridge is shut.", "---\n---\nThe bridge.",
    "--- \ntitle Bridge\n---\nText.", "title: Bridge\n---\nText.", "---", "---\ntitle: A\ntitle: B\n---\nText.",
    "----\ntitle: A\n----\nText.", "---\nfile name: A\n---\nText.",
  ])
  func whatIsShapedOtherwiseIsText(_ text: String) throws {
    let item = try read(text)
    #expect(item.text == text)
    #expect(item.raw?.article.metadata.title == nil)
  }

  @Test func lineEndsOfWindows() throws {
    let item = try read("---\r\ntitle: Bridge\r\n---\r\n\r\nText.\r\n")
    #expect(item.text == "Text.\r\n")
    #expect(item.raw?.article.metadata.title == "Bridge")
  }

  @Test func nothingBehindItIsAFailure() throws {
    let item = try read("---\ntitle: Bridge\n---\n \n")
    #expect(item.summary == "there is no text behind the front matter" || item.text == " \n")
    #expect(try read("---\ntitle: Bridge\n---\n").summary == "there is no text behind the front matter")
  }

  @Test func theSidecarGoesBeforeItAndTheOptionsBehindIt() throws {
    var options = IntakeOptions()
    options.outlet = "Default"
    options.published = "2024-01-01"
    let item = try read(
      "---\ntitle: Bridge\noutlet: Courier\n---\nText.", sidecar: #"{"title": "Bridge shut"}"#, options: options)
    let metadata = try #require(item.raw?.article.metadata)
    #expect(metadata.title == "Bridge shut")
    #expect(metadata.outlet == "Courier")
    #expect(metadata.published == "2024-01-01")
  }
}
