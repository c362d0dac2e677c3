import Collation
import Foundation
import Linguistics
import NewsModel
import TestSupport
import Testing
import TextCore

/// Chains of several articles as entities: who is one, and who stays two.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct EntitiesTests {
  private static let model: LanguageModel? = InstalledWeights.path("en_core_web_md").flatMap {
    try? LanguageModel(path: $0)
  }

  /// The entities of texts, each an article, as `name: alias, alias`.
  private func entities(_ texts: [String]) throws -> (ContiguousArray<StoryEntity>, ContiguousArray<ArticleReading>) {
    let model = try #require(Self.model)
    var reader = EnglishReader(model)
    let resolver = CoreferenceResolver()
    var readings: ContiguousArray<ArticleReading> = []
    for (row, text) in texts.enumerated() {
      var reading = ArticleReading(Article(id: "\(row)", text: ContiguousArray(text.utf8)))
      reading.language = reader.read(reading.article.text.span)
      reading.chains = resolver.chains(of: reading)
      readings.append(reading)
    }
    let all = ContiguousArray(readings.indices.map { ID<ArticleReading>($0) })
    return (StoryEntities().merge(articles: all, in: readings), readings)
  }

  private func people(_ texts: [String]) throws -> [String] {
    let (entities, readings) = try entities(texts)
    return entities.filter { $0.kind == .person }.map { readings[$0.name.article.row].string($0.name.range) }.sorted()
  }

  @Test func spellingsAndInitialsAreOnePerson() throws {
    let found = try people([
      "Foreign Minister Dmitry Orlov met reporters in Geneva. Mr. Orlov spoke for an hour.",
      "Dmitri Orlov, the foreign minister, met reporters on Monday.",
      "Dmitry A. Orlov met reporters in Geneva on Monday. Mr. Orlov was late.",
    ])
    #expect(found == ["Dmitry A. Orlov"])
  }

  @Test func familyNameJoinsTheOnlyFullName() throws {
    let found = try people([
      "Margaret Ellison spoke in Leeds. Ms. Ellison was brief.",
      "President Ellison spoke on Monday. Mrs. Ellison left.",
    ])
    #expect(found == ["Margaret Ellison"])
  }

  @Test func twoOfOneFamilyNameStayTwo() throws {
    let found = try people([
      "Helen Marsh and Peter Marsh spoke in Leeds on Monday.", "Helen Marsh spoke first, a witness said.",
      "Peter Marsh, a doctor, listened to her.",
    ])
    #expect(found == ["Helen Marsh", "Peter Marsh"])
  }

  @Test func familyNamesOneLetterApartStayTwo() throws {
    let found = try people(["Judith Barlow spoke on Monday.", "Judith Harlow spoke on Monday."])
    #expect(found == ["Judith Barlow", "Judith Harlow"])
  }

  @Test func aMisspeltFirstNameIsTheSamePerson() throws {
    let found = try people([
      "Former President Vincente Arrieta spoke on Monday. Mr. Arrieta was angry.",
      "Former President Vicente Arrieta spoke on Monday. Mr. Arrieta left early.",
      "Martin Holt spoke. Mr. Holt was late.", "Martina Holt spoke. Ms. Holt was late.",
    ])
    #expect(found.count == 3)
    #expect(found.count { $0.hasSuffix("Arrieta") } == 1)
  }

  @Test func ofTwoBearersTheOneWithThatOffice() throws {
    let found = try people([
      "President Peter Marsh spoke in Leeds. He left early. His wife, Helen Marsh, did not come. She was ill.",
      "President Marsh spoke in Leeds.",
    ])
    #expect(found == ["Helen Marsh", "Peter Marsh"])
  }

  @Test func aJuniorIsNotTheFatherWhoIsNamedBesideHim() throws {
    let found = try people([
      "President Marsh halted the hunt. Mr. Marsh gave no reason. A picture shows Peter Marsh Jr. with a gun.",
      "President Peter Marsh halted the hunt. He gave no reason.",
    ])
    #expect(found.contains("Peter Marsh") && found.contains("Peter Marsh Jr."))
    let one = try people(["Peter Marsh Jr. was elected. He thanked them.", "Peter Marsh was elected. He thanked them."])
    #expect(one.count == 1)
  }

  @Test func ministriesOfTwoCountriesStayTwo() throws {
    let (entities, readings) = try entities([
      "The Norwegian Foreign Ministry denied it. The Swedish Foreign Ministry did not.",
      "Norway’s Foreign Ministry denied it on Monday.",
    ])
    let ministries = entities.filter { entity in
      entity.kind == .organisation && readings[entity.name.article.row].string(entity.name.range).hasSuffix("Ministry")
    }
    #expect(ministries.count == 2)
    #expect(ministries.map(\.mentions.count).sorted() == [1, 2])
  }

  @Test func countriesByAnyName() throws {
    let (entities, _) = try entities(["Britain voted no.", "The United Kingdom voted no.", "The U.K. voted no."])
    #expect(entities.filter { $0.kind == .country }.map(\.mentions.count) == [3])
  }

  private func kinds(_ texts: [String]) throws -> [String: EntityKind] {
    let (entities, readings) = try entities(texts)
    return entities.reduce(into: [:]) { $0[readings[$1.name.article.row].string($1.name.range)] = $1.kind }
  }

  @Test func whoseMinisterIsNamedIsACountryThoughNoListHasIt() throws {
    let found = try kinds([
      "Ordavia’s transport minister met the mayor of Hollin. Rain fell in Ordavia.",
      "The Ordavian ambassador left Hollin. He will return to Ordavia on Monday.",
    ])
    #expect(found["Ordavia"] == .country)
    #expect(found["Hollin"] != .country)
    let state = try kinds(["Bavaria’s interior minister spoke in Munich.", "Rain fell in Bavaria and in Munich."])
    #expect(state["Bavaria"] != .country)
  }

  @Test func aBodyWithoutANameIsKnownByWhatItIs() throws {
    let texts = [
      "The harbour authority closed the quay. The company did not answer.",
      "On Monday the harbour authority of Hollin closed the quay. The company said nothing.",
    ]
    #expect(try kinds(texts)["harbour authority"] == .organisation)
    #expect(try kinds([texts[0]])["harbour authority"] == nil, "one article alone tells of it")
    #expect(try kinds(texts)["company"] == nil)
  }

  @Test func aShipOfOneArticleIsNamedWhereANounSaysWhatItIs() throws {
    let found = try kinds(["The sister ship Corran Dawn lost her steering off Hollin in March, the company said."])
    #expect(found["Corran Dawn"] != nil)
  }

  @Test func namesOfBodiesInOneOrder() throws {
    let reader = NameReader(countries: CountryNames())
    let file = "Sources/Collation/Entities/NameReader.swift"
    let examples = try DocExamples.collect(in: try Repository.root().appendingPathComponent(file))
    #expect(!examples.isEmpty)
    for example in examples {
      var table = SymbolTable()
      let name = ContiguousArray(example.input.utf8)
      let (words, country) = reader.words(of: TextRange(0..<name.count), in: name.span, &table, isBody: true)
      #expect(words.map { table[$0] }.joined(separator: " ") + " " + (country ?? "-") == example.output)
    }
  }

  /// The people of `Examples/truth.json` are found under their names, and those who must stay apart do.
  @Test func examplesHaveTheirPeople() throws {
    let truth = try ExamplesTruth()
    let ids = truth.texts.keys.sorted()
    let (entities, readings) = try entities(ids.map { String(decoding: truth.texts[$0] ?? [], as: UTF8.self) })
    func printed(_ evidence: Evidence) -> String { readings[evidence.article.row].string(evidence.range) }
    let document = truth.document
    func string(_ key: StaticString, of node: ID<JSONNode>) -> String {
      document.member(key, of: node).map { String(decoding: document.string(at: $0), as: UTF8.self) } ?? ""
    }
    let list = try #require(document.member("entities", of: document.root))
    var rowOf: [String: Int] = [:]
    for entity in document.elements(of: list) where string("kind", of: entity) == "person" {
      let name = string("name", of: entity)
      let rows = entities.indices.filter { row in
        entities[row].kind == .person && ([entities[row].name] + entities[row].aliases).map(printed).contains(name)
      }
      #expect(rows.count == 1, "\(name) is \(rows.count) entities")
      if let row = rows.first { rowOf[string("id", of: entity)] = row }
    }
    #expect(Set(rowOf.values).count == rowOf.count)
    for entity in entities {
      #expect(!entity.mentions.isEmpty && entity.mentions.contains(entity.name))
      #expect(Set(entity.aliases.map(printed)).count == entity.aliases.count)
    }
  }
}
