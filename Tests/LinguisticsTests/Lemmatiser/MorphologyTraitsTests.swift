import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing

@Suite struct MorphologyTraitsTests {
  @Test func theExampleOfTheSpecificationHolds() throws {
    let examples = try DocExamples.collect(
      in: Repository.root().appending(path: "Sources/Linguistics/Lemmatiser/MorphologyTraits.swift"))
    #expect(examples.map(\.output) == ["singular, hasNumber"])
    for example in examples { #expect(MorphologyTraits(features: example.input) == [.singular, .hasNumber]) }
  }

  @Test func whatIsABaseForm() {
    #expect(MorphologyTraits(features: "Number=Sing").isBaseForm(.noun))
    #expect(!MorphologyTraits(features: "Number=Plur").isBaseForm(.noun))
    #expect(MorphologyTraits(features: "Tense=Pres|VerbForm=Fin").isBaseForm(.verb))
    #expect(!MorphologyTraits(features: "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin").isBaseForm(.verb))
    #expect(MorphologyTraits(features: "VerbForm=Inf").isBaseForm(.aux))
    #expect(MorphologyTraits(features: "Degree=Pos").isBaseForm(.adv))
  }
}
