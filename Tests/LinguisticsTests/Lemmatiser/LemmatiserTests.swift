import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing
import TextCore

@Suite(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
struct LemmatiserTests {
  @Test func theExamplesOfTheSpecificationHold() throws {
    let examples = try DocExamples.collect(
      in: Repository.root().appending(path: "Sources/Linguistics/Lemmatiser/Lemmatiser.swift"))
    #expect(examples.count == 3)
    for example in examples {
      let parts = example.input.components(separatedBy: ", ")
      let part = try #require(PartOfSpeech(label: parts[1].uppercased()))
      #expect(try lemma(parts[0], part) == example.output, "line \(example.line)")
    }
  }

  @Test func aBaseFormIsOnlyLowered() throws {
    #expect(try lemma("Glasses", .noun, "Number=Sing") == "glasses")
    #expect(try lemma("Glasses", .noun, "Number=Plur") == "glass")
  }

  @Test func typographicQuotationMarksBecomeStraight() throws {
    #expect(try lemma("“", .punct) == "\"")
    #expect(try lemma("’", .punct) == "'")
  }

  @Test func aWordThatNoRuleFitsStaysAsItIsWritten() throws {
    #expect(try lemma("Krk", .verb) == "Krk")
    #expect(try lemma("Krk", .aux) == "krk")
  }

  private func lemma(_ word: String, _ part: PartOfSpeech, _ features: String = "") throws -> String {
    let model = try #require(Installed.languageModel)
    let bytes = ContiguousArray(word)
    var lower: ContiguousArray<UInt8> = []
    lower.appendLowercased(bytes.span)
    let lemma = model.lemmatiser.lemma(
      of: bytes.span, lower: lower.span, as: part, traits: MorphologyTraits(features: features))
    return String(decoding: lemma, as: UTF8.self)
  }
}
