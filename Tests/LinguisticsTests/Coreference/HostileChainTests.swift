import Linguistics
import NewsModel
import TestSupport
import Testing
import TextCore

/// Whatever a text holds: no crash, chains in order, ranges inside the text.
@Suite(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
struct HostileChainTests {
  @Test func anyTextGivesSoundChains() {
    let words = [
      "“", "”", "\"", "(", ")", "he", "his", "it", "they", "who", "I", "Mr.", "Mrs.", "President", "the", "a", "Hale",
      "Laura", "Bright", "ministry", "said", ",", ".", "\n", "\n\n", "’s", "of", "and", "USA", "U.S.", "毛宁", "é", "💙",
      "—", "/", "minister", "was", "is", "that", "rained", "Jr.", "X", "",
    ]
    checkProperty(runs: 60) { random in
      let count = Int(random.next() % 120)
      let text = (0..<count).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined(separator: " ")
      guard let read = ReadChains(text) else { return }
      expectSound(read)
    }
  }

  @Test(arguments: ["", " ", "\n\n", "He", "\"", "“I", "Hale’s", "THE MINISTER SAID", "1 2 3", "( ( ( he ) ) )"])
  func oddTexts(_ text: String) throws { expectSound(try #require(ReadChains(text))) }

  @Test func timeGrowsWithTheText() throws {
    let paragraph =
      "Margaret Ellison met Robert Hale on Monday. She told the minister that the bank was closed. “I know it,” he said. "
    func time(_ copies: Int) throws -> Duration {
      let text = ContiguousArray(String(repeating: paragraph, count: copies).utf8)
      let model = try #require(Installed.languageModel)
      var reader = EnglishReader(model)
      var reading = ArticleReading(Article(id: "long", text: text))
      reading.language = reader.read(text.span)
      return processorTime { #expect(!CoreferenceResolver().chains(of: reading).isEmpty) }
    }
    _ = try time(10)
    let short = try time(40)
    let long = try time(400)
    // Ten times the text; room for a busy machine, none for a square.
    #expect(long < short * 60, "\(short) for 40 paragraphs, \(long) for 400")
  }

  private func expectSound(_ read: ReadChains) {
    let count = UInt32(read.reading.article.text.count)
    let tokens = read.reading.language?.tokens.count ?? 0
    var first: TextRange?
    for chain in read.chains {
      #expect(!chain.mentions.isEmpty && !chain.name.isEmpty)
      #expect(chain.name.upper <= count && chain.roles.allSatisfy { $0.upper <= count && !$0.isEmpty })
      for (left, right) in zip(chain.mentions, chain.mentions.dropFirst()) {
        #expect(left.range.lower <= right.range.lower && left.range != right.range)
      }
      for mention in chain.mentions {
        #expect(mention.range.upper <= count && !mention.range.isEmpty && !mention.rule.isEmpty)
        #expect(mention.tokens.upperBound <= tokens && mention.tokens.contains(mention.head))
        #expect(mention.name.map(mention.range.contains) ?? true)
      }
      if let first { #expect(first.lower <= chain.mentions[0].range.lower) }
      first = chain.mentions[0].range
    }
  }
}
