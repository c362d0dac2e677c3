import Foundation
import Intake
import NewsModel
import Pipeline
import TestSupport
import Testing

/// Pages on their way through the pipeline: what was found with the text is used, and not found again.
@Suite struct PageInputTests {
  private static let page = """
    <!DOCTYPE html><html lang="en-GB"><head><title>Weir at Lowmoor gives way | The Teal Valley Record</title>
    <meta property="og:site_name" content="The Teal Valley Record">
    <link rel="canonical" href="https://record.example/weir">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Weir at Lowmoor gives way",
    "datePublished": "2031-05-06T09:15:00+01:00", "author": {"@type": "Person", "name": "Ines Calloway"}}</script>
    <style>p { color: red }</style></head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <article><h1>Weir at Lowmoor gives way</h1>
    <p>The old weir at Lowmoor gave way early on Tuesday, and water stood a foot deep in Mill Lane by seven o'clock.</p>
    <p>Nobody was hurt, the river authority said, but eleven families had to leave their houses for the night.</p>
    <p>Sign up for our newsletter and get the news of the valley every morning.</p>
    <p>"We had asked for repairs three times since the spring," said Maud Ferriby, who lives beside the sluice.</p>
    </article><footer>Copyright 2031</footer></body></html>
    """

  private func read(_ pages: [String: String], _ options: IntakeOptions = IntakeOptions()) throws -> [AnalysisResult] {
    let folder = try TemporaryFolder()
    for (name, text) in pages { try folder.write(text, to: name) }
    let source = PageSource(paths: [folder.path], options: options)
    let analyser = LayoutAnalyser()
    var results: [AnalysisResult] = []
    while let item = source.next() { results.append(analyser.analyse(item)) }
    return results
  }

  private func reading(_ result: AnalysisResult?) throws -> ArticleReading {
    guard case .article(let reading) = try #require(result) else { throw StageFailure(id: "", stage: "", message: "") }
    return reading
  }

  @Test func aPageIsAnArticleWithItsLayout() throws {
    let reading = try reading(try read(["weir.html": Self.page]).first)
    let metadata = reading.article.metadata
    #expect(reading.article.id == "weir")
    #expect(metadata.title == "Weir at Lowmoor gives way")
    #expect(metadata.byline == ["Ines Calloway"])
    #expect(metadata.outlet == "The Teal Valley Record")
    #expect(metadata.published == "2031-05-06T09:15:00+01:00")
    #expect(metadata.url == "https://record.example/weir")
    let paragraphs = (reading.layout?.paragraphs ?? []).map { reading.string($0) }
    #expect(paragraphs.count == 3)
    #expect(paragraphs.first?.hasPrefix("The old weir at Lowmoor gave way") == true)
    #expect(paragraphs.last?.hasSuffix("beside the sluice.") == true)
  }

  @Test func itIsTheSameInAFileAndInALine() throws {
    let line = #"{"id": "weir", "html": \#(try quoted(Self.page))}"#
    let fromLine = try reading(try read(["in.jsonl": line]).first)
    let fromFile = try reading(try read(["weir.html": Self.page]).first)
    #expect(fromLine == fromFile)
  }

  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed), as: UTF8.self)
  }

  @Test func whatTheInputSaysGoesBeforeThePageAndWhatIsAssumedBehindIt() throws {
    var options = IntakeOptions()
    options.outlet = "Somebody"
    options.published = "2030-01-01"
    let known = try reading(try read(["weir.html": Self.page], options).first)
    #expect(known.article.metadata.outlet == "The Teal Valley Record")
    #expect(known.article.metadata.published == "2031-05-06T09:15:00+01:00")
    let bare = Self.page.replacingOccurrences(of: "datePublished", with: "none")
      .replacingOccurrences(of: "og:site_name", with: "none")
    let silent = try reading(try read(["weir.html": bare], options).first)
    #expect(silent.article.metadata.outlet == "Somebody")
    #expect(silent.article.metadata.published == "2030-01-01")
    let line = #"{"id": "weir", "outlet": "Desk", "html": \#(try quoted(Self.page))}"#
    #expect(try reading(try read(["in.jsonl": line], options).first).article.metadata.outlet == "Desk")
  }

  @Test func aPageWithoutAnArticleIsAFailureOfItsOwn() throws {
    let results = try read(["a.html": "<html><body><nav><a href='/'>Home</a></nav></body></html>", "b.html": Self.page])
    guard case .failure(let failure) = try #require(results.first) else {
      Issue.record("a page of links is no article")
      return
    }
    #expect(failure.id == "a")
    #expect(failure.stage == "extraction")
    #expect(failure.message.contains("a.html"))
    #expect(try reading(results.last).article.id == "b")
  }
}
