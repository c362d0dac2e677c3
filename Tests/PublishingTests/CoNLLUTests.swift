import Foundation
import NewsModel
import Publishing
import TestSupport
import Testing
import TextCore

@Suite struct CoNLLUTests {
  /// Two sentences with white space tokens, a name of two words, and a head in the other sentence.
  private func sample() throws -> (article: Article, layer: LanguageLayer) {
    let marked = try MarkedText(
      "⟦s:⟦PERSON:⟦t:Zoë⟧ ⟦t:Ąžuolas⟧⟧ ⟦t:left⟧⟦t:.⟧⟧⟦t:\n\n⟧⟦s:⟦t:“⟧⟦t:So⟧⟦t:\t ⟧⟦t:what⟧⟦t:?⟧⟧")
    var layer = LanguageLayer()
    let lemmas = ["Zoë", "Ąžuolas", "leave", ".", "\n\n", "“", "so", "\t ", "what", "?"]
    for (row, range) in marked.ranges("t").enumerated() {
      layer.tokens.ranges.append(range)
      layer.tokens.tags.append([.nnp, .nnp, .vbd, .period, .space, .openQuote, .rb, .space, .wp, .period][row])
      layer.tokens.partsOfSpeech.append(
        [.propn, .propn, .verb, .punct, .space, .punct, .adv, .space, .pron, .punct][row])
      layer.tokens.lemmas.append(layer.tokens.strings.intern(lemmas[row]))
      layer.tokens.morphology.append(layer.tokens.strings.intern(row == 2 ? "Tense=Past|VerbForm=Fin" : ""))
      layer.tokens.heads.append([1, 2, 2, 2, 3, 8, 2, 6, 8, 8][row])
      layer.tokens.dependencies.append(
        [.compound, .nsubj, .root, .punct, .dep, .punct, .advmod, .dep, .root, .punct][row])
    }
    let sentences = marked.ranges("s")
    layer.sentences = [
      Sentence(tokens: 0..<5, range: sentences[0]), Sentence(tokens: 5..<10, range: sentences[1]),
    ]
    layer.entities = [EntityMention(tokens: 0..<2, range: try marked.range("PERSON"), type: .person)]
    return (Article(id: "a\t1\n", text: marked.text), layer)
  }

  private func written(_ article: Article, _ layer: LanguageLayer) -> String {
    var output: ContiguousArray<UInt8> = []
    CoNLLU().append(article, layer, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func anArticle() throws {
    let (article, layer) = try sample()
    expectSnapshot(written(article, layer), named: "article.conllu")
  }

  @Test func everyRowHasTenColumnsThatAreNotEmpty() throws {
    let (article, layer) = try sample()
    for line in written(article, layer).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(columns.count == 10)
      #expect(columns.allSatisfy { !$0.isEmpty })
    }
  }

  /// The rows of a sentence are numbered from 1 without gaps, and each head is one of them or 0.
  @Test func headsStayInsideTheirSentence() throws {
    let (article, layer) = try sample()
    let sentences = written(article, layer).components(separatedBy: "\n\n").filter { $0.contains("\t") }
    #expect(sentences.count == 2)
    for sentence in sentences {
      let rows = sentence.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
      #expect(rows.map { Int($0[0]) } == (1...rows.count).map { $0 })
      #expect(rows.allSatisfy { (0...rows.count).contains(Int($0[6]) ?? -1) })
      #expect(rows.contains { $0[6] == "0" && $0[7] == "root" })
    }
  }

  @Test func anArticleWithoutSentencesIsItsNameOnly() {
    #expect(written(Article(id: "a/1", text: [0x20]), LanguageLayer()) == "# newdoc id = a/1\n")
  }
}
