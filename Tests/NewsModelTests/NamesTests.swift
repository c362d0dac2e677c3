import Foundation
import NewsModel
import TestSupport
import Testing
import TextCore

/// Names of countries and people: the examples of the rules and lists, and what they must not do.
@Suite struct NamesTests {
  private func examples(_ file: String) throws -> [DocExample] {
    try DocExamples.collect(in: try Repository.root().appendingPathComponent("Sources/NewsModel/Names/" + file))
  }

  @Test func givenNames() throws {
    let names = GivenNames()
    let examples = try examples("GivenNames.swift")
    #expect(!examples.isEmpty)
    for example in examples {
      let words = example.input.split(separator: " ").map { ContiguousArray($0.utf8) }
      #expect(names.agree(words[0], words[1]) == (example.output == "yes"), "\(example.input)")
      #expect(names.agree(words[1], words[0]) == (example.output == "yes"), "\(example.input)")
    }
  }

  @Test(arguments: [
    ("vicente", "vincente", true), ("mathew", "matthew", true), ("daniel", "daniela", false), ("jon", "joan", false),
    ("martin", "marvin", false), ("martin", "martin", false), ("kristina", "christina", false),
  ])
  func aLetterTooManyWithin(_ left: String, _ right: String, _ isMisspelt: Bool) {
    let (one, other) = (ContiguousArray(left.utf8), ContiguousArray(right.utf8))
    #expect(GivenNames.isMisspelt(one, other) == isMisspelt)
    #expect(GivenNames.isMisspelt(other, one) == isMisspelt)
  }

  @Test func shortNames() throws {
    let names = GivenNames()
    let file = try Repository.root().appendingPathComponent("Sources/NewsModel/Names/short-names.txt")
    var count = 0
    for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("# Example: ") {
      let words = line.dropFirst(11).split(separator: " ").map { ContiguousArray($0.utf8) }
      #expect(names.isVariant(words[0], of: words[1]))
      count += 1
    }
    #expect(count > 0)
  }

  @Test func nameWords() throws {
    for example in try examples("NameWords.swift") {
      var table = SymbolTable()
      let name = ContiguousArray(example.input.utf8)
      let words = NameWords.words(name.span, &table).map { table[$0] }
      #expect(words.joined(separator: " | ") == example.output)
    }
  }

  @Test func nameWordsOfAnyText() {
    checkProperty(runs: 100) { random in
      var table = SymbolTable()
      let text = ContiguousArray(String(decoding: random.hostileBytes(upTo: 60), as: UTF8.self).utf8)
      for word in NameWords.words(text.span, &table) { #expect(!table[word].isEmpty) }
    }
  }

  @Test func everyCodeIsOneOfISO3166() throws {
    let codes = Set(CountryNames.codes.map(\.code))
    #expect(codes.count == CountryNames.codes.count && codes.count >= 249)
    let file = try Repository.root().appendingPathComponent("Sources/NewsModel/Names/countries.txt")
    for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      // Kosovo has a code that ISO leaves to its users.
      let code = line.prefix(3)
      #expect(codes.contains(String(code)) || code == "XKX", "\(line)")
    }
  }

  @Test func countries() throws {
    let countries = CountryNames()
    let file = try Repository.root().appendingPathComponent("Sources/NewsModel/Names/countries.txt")
    for line in String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("# Example: ") {
      let parts = line.dropFirst(11).components(separatedBy: " → ")
      #expect(countries[parts[0]]?.code == parts[1])
    }
    #expect(countries["Greenland"]?.code == "GRL" && countries["Republic of Korea"]?.code == "KOR")
    #expect(countries["Norway"]?.role == .name)
    #expect(countries["Norwegian"]?.role == .people)
    #expect(countries["Oslo"]?.role == .seat)
    #expect(countries["People’s Republic of China"]?.code == "CHN")
    #expect(countries["us"] == nil && countries[""] == nil && countries["Leeds"] == nil)
  }
}
