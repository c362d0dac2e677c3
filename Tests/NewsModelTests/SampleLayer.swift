import NewsModel
import TestSupport
import TextCore

/// A text whose bytes, code points and UTF-16 units all differ, with its layer marked by hand.
struct SampleLayer {
  let article: Article
  let layer: LanguageLayer
  let furniture: ContiguousArray<Furniture>

  init() throws {
    let marked = try MarkedText(
      "⟦appeal:Give “now”! 🙏⟧\n\n⟦s:⟦ORG:⟦t:Café⟧ ⟦t:Ąžuolas⟧⟧ ⟦t:e\u{301}⟧⟦t:.⟧⟧⟦t:\n\n⟧⟦s:⟦t:He⟧ ⟦t:left⟧⟦t:.⟧⟧")
    var layer = LanguageLayer()
    let tokens = marked.ranges("t")
    let lemmas = ["café", "Ąžuolas", "e\u{301}", ".", "\n\n", "he", "leave", "."]
    for (row, range) in tokens.enumerated() {
      layer.tokens.ranges.append(range)
      layer.tokens.tags.append([.nn, .nnp, .fw, .period, .space, .prp, .vbd, .period][row])
      layer.tokens.partsOfSpeech.append([.noun, .propn, .x, .punct, .space, .pron, .verb, .punct][row])
      layer.tokens.lemmas.append(layer.tokens.strings.intern(lemmas[row]))
      layer.tokens.morphology.append(layer.tokens.strings.intern(row == 6 ? "Tense=Past|VerbForm=Fin" : ""))
      layer.tokens.heads.append([1, 1, 1, 1, 3, 6, 6, 6][row])
      layer.tokens.dependencies.append([.compound, .root, .appos, .punct, .dep, .nsubj, .root, .punct][row])
    }
    let sentences = marked.ranges("s")
    layer.sentences = [
      Sentence(tokens: 0..<5, range: sentences[0]), Sentence(tokens: 5..<8, range: sentences[1]),
    ]
    layer.entities = [EntityMention(tokens: 0..<2, range: try marked.range("ORG"), type: .org)]
    layer.nounChunks = [NounChunk(tokens: 0..<2, root: 1), NounChunk(tokens: 5..<6, root: 5)]
    self.layer = layer
    furniture = [Furniture(range: try marked.range("appeal"), kind: .appeal)]
    article = Article(id: "a/1", text: marked.text)
  }
}

/// The UTF-8 of `text`.
func utf8(_ text: String) -> ContiguousArray<UInt8> { ContiguousArray(text.utf8) }

/// What `body` writes.
func written(_ body: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  body(&writer)
  return String(decoding: writer.finish(), as: UTF8.self)
}
