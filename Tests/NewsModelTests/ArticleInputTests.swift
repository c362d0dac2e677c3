import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct ArticleInputTests {
  @Test func everyBodyIsRead() throws {
    #expect(try read(#"{"id": "a", "text": "Hé\n\ud83d\ude00"}"#).body == .text(utf8("Hé\n😀")))
    #expect(try read(#"{"id": "a", "html": "<p>\u003c"}"#).body == .html(utf8("<p><")))
    #expect(try read(#"{"id": "a", "html_file": "b/c.html.gz"}"#).body == .htmlFile("b/c.html.gz"))
    #expect(try read(#"{"id": "a", "text": "", "html": null}"#).body == .text([]))
  }

  @Test func theTextIsNeverAltered() {
    checkProperty { random in
      let text = random.hostileUTF8(upTo: 200)
      let id = String(decoding: [0x61] + random.hostileUTF8(upTo: 5), as: UTF8.self)
      var writer = JSONWriter()
      writer.beginObject()
      writer.key("text")
      writer.string(text.span)
      writer.key("id")
      writer.string(id)
      writer.endObject()
      let input = try ArticleInput(line: writer.finish())
      #expect(input.body == .text(text))
      #expect(Array(input.id.utf8) == Array(id.utf8))
    }
  }

  @Test func whatIsNotKnownIsNil() throws {
    let metadata = try read(#"{"id": "a", "text": "b", "title": null, "byline": null, "language": null}"#).metadata
    #expect(metadata == ArticleMetadata())
    #expect(try read(#"{"id": "a", "text": "b", "byline": "One Name"}"#).metadata.byline == ["One Name"])
  }

  @Test func keysWrittenWithEscapesAreTheSameKeys() throws {
    let input = try read(#"{"\u0069d": "a", "te\u0078t": "b", "e\u0078tra": 1}"#)
    #expect(input.id == "a")
    #expect(String(decoding: input.metadata.extra, as: UTF8.self) == #"{"extra":1}"#)
  }

  @Test(arguments: [
    ("[1]", ArticleInputError.notAnObject),
    (#""text""#, .notAnObject),
    ("{}", .missing("id")),
    (#"{"id": "a"}"#, .missing("text")),
    (#"{"id": "a", "text": null}"#, .missing("text")),
    (#"{"text": "a"}"#, .missing("id")),
    (#"{"id": 1, "text": "a"}"#, .wrongKind(key: "id", expected: "a string")),
    (#"{"id": "", "text": "a"}"#, .wrongKind(key: "id", expected: "a string that is not empty")),
    (#"{"id": "a", "text": ["b"]}"#, .wrongKind(key: "text", expected: "a string")),
    (#"{"id": "a", "text": "b", "title": 3}"#, .wrongKind(key: "title", expected: "a string")),
    (
      #"{"id": "a", "text": "b", "byline": [1]}"#,
      .wrongKind(key: "byline", expected: "a string or a list of strings")
    ),
    (#"{"id": "a", "id": "b", "text": "c"}"#, .ambiguous(key: "id")),
    (#"{"id": "a", "text": "b", "html": "c"}"#, .ambiguous(key: "html")),
    (#"{"id": "a", "text": "b"#, .notJSON(JSONError(.truncated, at: 22))),
    (#"{"id": "\ud800", "text": "b"}"#, .notJSON(JSONError(.loneSurrogate, at: 8))),
  ])
  func whatIsNoArticleSaysWhy(line: String, error: ArticleInputError) {
    #expect(throws: error) { try read(line) }
    #expect(!error.description.isEmpty)
  }

  @Test func anyBytesAreReadOrRefused() {
    checkProperty(runs: 500) { random in
      let line = utf8(#"{"id":"a","text":"b","#) + random.hostileBytes(upTo: 60) + utf8("}")
      do {
        let input = try ArticleInput(line: line)
        #expect(!input.id.isEmpty)
      } catch let error as ArticleInputError {
        #expect(!error.description.isEmpty)
      }
    }
  }

  private func read(_ line: String) throws(ArticleInputError) -> ArticleInput { try ArticleInput(line: utf8(line)) }
}
