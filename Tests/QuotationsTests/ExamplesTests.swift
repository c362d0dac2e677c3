import NewsModel
import Quotations
import TestSupport
import Testing
import TextCore

/// The quotations of `Examples/`: every direct and mixed one must be found, and most of the indirect ones.
@Suite(.enabled(if: Newsreader.hasModel, "the language model is not installed"))
struct ExamplesTests {
  /// A quotation of the truth.
  private struct Known {
    let article: String
    let id: String
    let kind: String
    let speaker: String?
    let carriers: [String]
    let content: String
  }

  /// Words without quotation marks, punctuation at the ends and the `that` before a clause, as they are compared.
  private func bare(_ text: String) -> String {
    var words: [String] = []
    for word in text.unicodeScalars.split(whereSeparator: { " \n“”\"‘’'.,;—".unicodeScalars.contains($0) }) {
      words.append(String(String.UnicodeScalarView(word)))
    }
    if words.first == "that" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  private func known() throws -> (texts: [String: ContiguousArray<UInt8>], quotes: [Known]) {
    let truth = try ExamplesTruth()
    let document = truth.document
    func string(_ key: StaticString, _ node: ID<JSONNode>) -> String? {
      guard let value = document.member(key, of: node), document.isString(value) else { return nil }
      return String(decoding: document.string(at: value), as: UTF8.self)
    }
    var quotes: [Known] = []
    for (key, article) in document.members(of: document.member("articles", of: document.root) ?? document.root) {
      let id = String(decoding: document.string(at: key), as: UTF8.self)
      guard let list = document.member("quotes", of: article) else { continue }
      for quote in document.elements(of: list) {
        let fragments = document.member("content", of: quote).map { Array(document.elements(of: $0)) } ?? []
        let carriers = document.member("relayed_by", of: quote).map { Array(document.elements(of: $0)) } ?? []
        quotes.append(
          Known(
            article: id, id: string("id", quote) ?? "", kind: string("kind", quote) ?? "",
            speaker: string("speaker", quote), carriers: carriers.compactMap { string("name", $0) },
            content: fragments.compactMap { string("exact", $0) }.map(bare).joined(separator: " ")))
      }
    }
    return (truth.texts, quotes)
  }

  @Test func `every direct and mixed quotation is found, with its kind`() throws {
    let (texts, quotes) = try known()
    #expect(quotes.count == 63)
    var indirect = (found: 0, all: 0)
    var speakers = (right: 0, all: 0)
    for (article, text) in texts.sorted(by: { $0.key < $1.key }) {
      let found = try Newsreader.quotations(text).map { Printed($0, text) }
      for quote in quotes where quote.article == article {
        let match = found.first { $0.content.map(bare).joined(separator: " ") == quote.content }
        if quote.kind == "indirect" {
          indirect.all += 1
          indirect.found += match == nil ? 0 : 1
          continue
        }
        let printed = try #require(match, "\(article) \(quote.id): \(quote.content)")
        #expect(printed.kind.label.description == quote.kind, "\(article) \(quote.id)")
        speakers.all += 1
        if printed.speaker.map({ bare($0).split(separator: " ").last })
          == quote.speaker.map({ bare($0).split(separator: " ").last })
        {
          speakers.right += 1
        }
      }
    }
    print("Examples: indirect \(indirect.found) of \(indirect.all); speakers \(speakers.right) of \(speakers.all)")
    #expect(indirect.found >= 24)
    #expect(speakers.right >= 32)
  }
}
