import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct LineTests {
  private func lines(_ text: String, options: IntakeOptions = IntakeOptions()) throws -> [PageItem] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "in.jsonl")
    return read(folder.path(of: "in.jsonl"), options: options)
  }

  @Test func aLineIsAnArticleWithItsMetadata() throws {
    let line =
      #"{"id":"n1","text":"A \u00e9\ud83d\ude42\u0001\r\n","title":"T","byline":["X","Y"],"published":"2024-04-09","#
      + #""score": [1, 2.50],"fetched":null,"language":"en"}"#
    let article = try #require(try lines("\n" + line + "\r\n").first?.raw)
    #expect(article.origin.line == 2)
    #expect(article.article.text == ContiguousArray("A é🙂\u{1}\r\n".utf8))
    #expect(article.article.metadata.title == "T")
    #expect(article.article.metadata.byline == ["X", "Y"])
    #expect(article.article.metadata.fetched == nil)
    #expect(String(decoding: article.article.metadata.extra, as: UTF8.self) == #"{"score":[1,2.50]}"#)
  }

  @Test(
    arguments: [
      (#"{"id":"a","text":"#, "malformed JSON at byte", nil),
      ("[1]", "a line must be a JSON object", nil),
      (#"{"id":"a","text":7}"#, "text must be a string", "a"),
      (#"{"text":"T"}"#, "the line has no id", nil),
      (#"{"id":"","text":"T"}"#, "id must be", nil),
      (#"{"id":"a"}"#, "the line has no text", "a"),
      (#"{"id":"a","text":""}"#, "the text is empty", "a"),
      (#"{"id":"a","text":"A\u0000"}"#, "byte 1 is NUL", "a"),
      (#"{"id":"a","text":"T","title":3}"#, "title must be a string", "a"),
      (#"{"id":"a","text":"T","text":"U"}"#, "text is given more than once", "a"),
      (#"{"id":"a","text":"T","url":"u","url":"v"}"#, "the key url is there twice", "a"),
      (#"{"id":"a","text":"\ud800"}"#, "half of a surrogate pair", nil),
      (#"{"id":"a","text":"T"} x"#, "something after the end", nil),
    ] as [(String, String, String?)])
  func aLineThatIsNoArticleSaysWhyAndWhere(_ line: String, _ message: String, _ id: String?) throws {
    let good = #"{"id":"good","text":"Good."}"#
    let items = try lines([good, line, good].joined(separator: "\n"))
    #expect(items.count == 3)
    let failure = try #require(items[1].failure)
    #expect(failure.message.contains(message), "\(failure.message)")
    #expect(failure.id == id)
    #expect(failure.origin.line == 2)
    #expect(items[2].text == "Good.")
  }

  @Test func invalidUTF8InALineSaysTheByte() throws {
    let folder = try TemporaryFolder()
    let bytes = ContiguousArray(#"{"id":"a","text":""#.utf8) + [0xff] + ContiguousArray(#""}"#.utf8)
    let items = read(try folder.write(bytes, to: "in.jsonl"))
    #expect(items.map(\.summary) == ["malformed JSON at byte 18: the bytes are not UTF-8"])
  }

  @Test func aFailureIsToldByItsIdWithItsPlace() throws {
    let failure = try #require(try lines(#"{"id":"a"}"#).first?.failure?.stageFailure)
    #expect(failure.id == "a")
    #expect(failure.message.hasSuffix("in.jsonl:1: the line has no text, html or html_file"))
    let nameless = try #require(try lines("[]").first?.failure?.stageFailure)
    #expect(nameless.id.hasSuffix("in.jsonl:1"))
  }

  @Test func aLineThatIsTooLongIsPassedOverAndTheNextIsRead() throws {
    var options = IntakeOptions()
    options.lineByteLimit = 100_000
    let long = #"{"id":"long","text":""# + String(repeating: "x", count: 300_000) + #""}"#
    let items = try lines(long + "\n" + #"{"id":"b","text":"B."}"#, options: options)
    #expect(items.map(\.summary) == ["the line is longer than 100000 bytes and was passed over; split it", "b"])
    #expect(items.first?.failure?.origin.line == 1)
  }

  @Test func aTextThatIsTooLongIsToldByItsId() throws {
    var options = IntakeOptions()
    options.textByteLimit = 5
    let items = try lines(#"{"id":"a","text":"123456"}"#, options: options)
    #expect(items.first?.failure?.id == "a")
    #expect(items.map(\.summary) == ["the text is longer than 5 bytes; split it"])
  }

  @Test func aByteOrderMarkAndNoLastLineFeed() throws {
    #expect(try lines("\u{feff}" + #"{"id":"a","text":"A."}"#).map(\.summary) == ["a"])
    #expect(try lines("\u{feff}\n \r\n\t\n").isEmpty)
    #expect(try lines("").isEmpty)
  }

  /// Property: any bytes give articles or failures, none without a line, and good lines around them are found.
  @Test func anyBytesAreSafe() throws {
    let folder = try TemporaryFolder()
    let good = ContiguousArray(("\n" + #"{"id":"good","text":"Good."}"# + "\n").utf8)
    checkProperty(runs: 300) { random in
      let noise = random.hostileBytes(upTo: 300)
      let items = read(try folder.write(good + noise + good, to: "in.jsonl"))
      #expect(items.first?.summary == "good")
      #expect(items.last?.summary == "good")
      #expect(items.allSatisfy { ($0.raw?.origin ?? $0.failure?.origin)?.line != nil })
      let lineCount = noise.count { $0 == 0x0a } + 4
      #expect(items.count <= lineCount)
      let texts = read(try folder.write(noise, to: "in.txt"))
      #expect(texts.count == 1)
      if let text = texts.first?.raw?.article.text { #expect(noise.elementsEqual(text) || noise.first == 0xef) }
    }
  }
}
