import NewsModel
import TestSupport
import Testing
import TextCore

@Suite struct EvidenceJSONTests {
  @Test func evidenceCarriesItsSlice() throws {
    let marked = try MarkedText("“Ну,” 🙂 he said: ⟦e:“naïve \\ \"so\"”⟧.")
    let article = Article(id: "a", text: marked.text)
    let range = try marked.range("e")
    let json = written { $0.evidence(range, of: article, OffsetMap(marked.text.span)) }
    #expect(json == #"{"article":"a","start":17,"end":31,"exact":"“naïve \\ \"so\"”"}"#)
  }

  @Test func aFailureIsALineOfItsOwn() {
    let failure = StageFailure(id: "a\n1", stage: "intake", message: "the bytes are not “UTF-8”")
    #expect(
      written { $0.errorLine(failure) }
        == #"{"id":"a\n1","error":{"stage":"intake","message":"the bytes are not “UTF-8”"}}"# + "\n")
    #expect(
      written { $0.failure(failure) } == #"{"id":"a\n1","stage":"intake","message":"the bytes are not “UTF-8”"}"#)
  }

  @Test func provenanceNamesItsRule() {
    let provenance = Provenance(stage: "quotations", version: 1, rule: "said-after", confidence: 0.93)
    let json = written { writer in
      writer.beginObject()
      writer.provenanceMembers(provenance)
      writer.endObject()
    }
    #expect(json == #"{"confidence":0.93,"rule":"said-after"}"#)
  }

  @Test func theDigestIsTheSystemsSHA256() {
    #expect(
      Article(id: "a", text: utf8("abc")).textSHA256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
