import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct ArticleLineTests {
  @Test func aLineWithoutLayersHasWhatIsKnown() {
    var article = Article(id: "x \"1\"", text: utf8("Hé 🙂.\n"))
    article.metadata.title = "A\\B"
    article.metadata.published = "2024-04-09"
    let line = written { ArticleLine(article: article).append(to: &$0) }
    #expect(
      line
        == #"{"schema":"parallax.article/1","id":"x \"1\"","#
        + #""text_sha256":"\#(article.textSHA256)","language":null,"published":"2024-04-09","title":"A\\B","#
        + #""outlet":null,"text":"Hé 🙂.\n","furniture":[]}"# + "\n")
  }

  @Test func theRestOfTheInputComesOutAgain() throws {
    let input = try ArticleInput(
      line: utf8(
        #"{"id": "1", "score": 1.50, "text": "Hi.", "byline": ["A. B", "C"], "url": "https://example.org/é", "#
          + #""tags": [ "x", {"y": null} ], "outlet": "The Post", "language": "en", "fetched": "2024-04-10"}"#))
    guard case .text(let text) = input.body else { throw ArticleInputError.missing("text") }
    let article = Article(id: input.id, text: text, metadata: input.metadata)
    let line = written { ArticleLine(article: article).append(to: &$0, parts: []) }
    #expect(
      line
        == #"{"schema":"parallax.article/1","id":"1","text_sha256":"\#(article.textSHA256)","language":"en","#
        + #""published":null,"title":null,"outlet":"The Post","url":"https://example.org/é","fetched":"2024-04-10","#
        + #""byline":["A. B","C"],"furniture":[],"extra":{"score":1.50,"tags":["x",{"y":null}]}}"# + "\n")
  }

  @Test func offsetsCountCodePoints() throws {
    let sample = try SampleLayer()
    var reading = ArticleReading(sample.article)
    reading.layout = ArticleLayout(furniture: sample.furniture)
    reading.language = sample.layer
    let article = ArticleLine(reading)
    let line = written { article.append(to: &$0, parts: []) }
    #expect(
      line.hasSuffix(
        #""furniture":[{"start":0,"end":13,"kind":"appeal"}],"sentences":[[15,31],[33,41]],"#
          + #""entities":[{"start":15,"end":27,"type":"ORG"}]}"# + "\n"))
  }

  @Test func tokensComeWhenAskedFor() throws {
    let sample = try SampleLayer()
    let line = written {
      ArticleLine(article: sample.article, language: sample.layer).append(to: &$0, parts: .tokens)
    }
    let tokens = [
      #"{"start":15,"end":19,"tag":"NN","pos":"NOUN","lemma":"café","head":1,"dep":"compound","sent_start":true}"#,
      #"{"start":20,"end":27,"tag":"NNP","pos":"PROPN","lemma":"Ąžuolas","head":1,"dep":"ROOT"}"#,
      #"{"start":28,"end":30,"tag":"FW","pos":"X","lemma":"e\#u{301}","head":1,"dep":"appos"}"#,
      #"{"start":30,"end":31,"tag":".","pos":"PUNCT","lemma":".","head":1,"dep":"punct"}"#,
      #"{"start":31,"end":33,"tag":"_SP","pos":"SPACE","lemma":"\n\n","head":3,"dep":"dep"}"#,
      #"{"start":33,"end":35,"tag":"PRP","pos":"PRON","lemma":"he","head":6,"dep":"nsubj","sent_start":true}"#,
      #"{"start":36,"end":40,"tag":"VBD","pos":"VERB","lemma":"leave","head":6,"dep":"ROOT","#
        + #""morph":"Tense=Past|VerbForm=Fin"}"#,
      #"{"start":40,"end":41,"tag":".","pos":"PUNCT","lemma":".","head":6,"dep":"punct"}"#,
    ]
    #expect(line.contains(#""tokens":["# + tokens.joined(separator: ",") + #"],"entities":["#))
    #expect(line.hasSuffix(#""noun_chunks":[{"start":15,"end":27,"root":1},{"start":33,"end":35,"root":5}]}"# + "\n"))
  }

  /// What a reader does who knows the text and the line only.
  @Test func everyOffsetFindsItsSlice() throws {
    let sample = try SampleLayer()
    var writer = JSONWriter()
    ArticleLine(article: sample.article, language: sample.layer).append(to: &writer, parts: [.text, .tokens])
    let document = try JSONDocument(parsing: writer.finish())
    let text = try #require(document.member("text", of: document.root))
    let scalars = Array(String(decoding: document.string(at: text), as: UTF8.self).unicodeScalars)
    let tokens = try #require(document.member("tokens", of: document.root))
    let words = document.elements(of: tokens).map { token -> String in
      let bounds = ["start", "end"].map { (key: StaticString) in
        document.member(key, of: token).flatMap { document.integer(at: $0) }.map(Int.init) ?? 0
      }
      return String(String.UnicodeScalarView(scalars[bounds[0]..<bounds[1]]))
    }
    #expect(words == ["Café", "Ąžuolas", "e\u{301}", ".", "\n\n", "He", "left", "."])
  }
}
