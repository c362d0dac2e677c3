import Collation
import Foundation
import TestSupport
import Testing

/// The examples in the doc comments of the small rules.
@Suite struct RuleExamplesTests {
  private func examples(_ file: String) throws -> [DocExample] {
    let path = "Sources/Collation/" + file
    let examples = try DocExamples.collect(in: try Repository.root().appendingPathComponent(path))
    #expect(!examples.isEmpty)
    return examples
  }

  @Test func stems() throws {
    for example in try examples("Words/Stem.swift") {
      let stem = stemmed(ContiguousArray(example.input.utf8)[...])
      #expect(String(decoding: stem, as: UTF8.self) == example.output)
    }
  }

  @Test func stemsEndOnScalars() {
    let stem = stemmed(ContiguousArray("ёжикиёжики".utf8)[...])
    #expect(String(decoding: stem, as: UTF8.self) == "ёжикиё")
  }

  @Test func numbers() throws {
    for example in try examples("Conflicts/NumberWord.swift") {
      let words = example.input.split(separator: " ").map(String.init)
      #expect(NumberWord.value(of: words) == Double(example.output))
    }
    #expect(NumberWord.value(of: ["several"]) == nil)
    #expect(NumberWord.value(of: []) == nil)
    #expect(NumberWord.value(of: ["1.2.3"]) == nil)
  }

  @Test func abbreviations() throws {
    for example in try examples("Words/Abbreviations.swift") {
      let plain = Abbreviations.plain(ContiguousArray(example.input.utf8))
      #expect(String(decoding: plain, as: UTF8.self) == example.output)
    }
  }

  @Test func wordsOfOneSense() throws {
    for example in try examples("Words/SameSense.swift") {
      #expect(SameSense.word(for: example.input) == example.output)
    }
    #expect(SameSense.word(for: "kill") != SameSense.word(for: "injure"))
  }

  @Test func unitsThatThingsAreMeasuredIn() throws {
    for example in try examples("Conflicts/Facts/Measures.swift") {
      #expect(Measures.unit(of: example.input) == example.output)
    }
    #expect(Measures.unit(of: "page") == nil)
  }

  @Test func wordsOneLetterApart() throws {
    for example in try examples("Comparison/EditDistance.swift") {
      let words = example.input.split(separator: " ").map { ContiguousArray($0.utf8) }
      #expect(EditDistance.isWithinOne(words[0], words[1]) == (example.output == "true"))
      #expect(EditDistance.isWithinOne(words[1], words[0]) == (example.output == "true"))
    }
  }

  @Test func endsThatCannotBothBe() throws {
    for example in try examples("Conflicts/Facts/Outcomes.swift") {
      let ends = Outcomes.ends(of: example.input).map { "\($0.row) \($0.isFirst ? "first" : "second")" }
      #expect(ends.joined(separator: ", ") == example.output)
    }
  }

  @Test func onlyTheVerbNamesSomeEnds() {
    #expect(Outcomes.ends(of: "start").count == 1)
    #expect(Outcomes.ends(of: "start", asVerb: false).isEmpty)
  }

  @Test func placesInPlaces() throws {
    for example in try examples("Conflicts/Places/Gazetteer.swift") {
      let names = example.input.components(separatedBy: " | ")
      #expect(Gazetteer.mayBeOne(names[0], names[1]) == (example.output != "apart"), "\(example.input)")
      #expect(Gazetteer.mayBeOne(names[1], names[0]) == (example.output != "apart"), "\(example.input)")
      if example.output == "inside" { #expect(Gazetteer.lies(names[0], in: names[1]), "\(example.input)") }
    }
    #expect(!Gazetteer.mayBeOne("", ""))
    #expect(!Gazetteer.mayBeOne("the ", ","))
  }

  @Test func spellingsOfOneWord() throws {
    for example in try examples("Comparison/PrintedWords.swift") {
      let words = example.input.split(separator: " ").map { ContiguousArray($0.utf8) }
      #expect(PrintedWords.areOneSpelling(words[0], words[1]) == (example.output == "true"))
      #expect(PrintedWords.areOneSpelling(words[1], words[0]) == (example.output == "true"))
    }
  }
}
