import NewsModel
import TestSupport
import Testing
import TextCore

/// Each sieve on invented texts: what is marked with one letter is one, other letters are others.
@Suite(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
struct SieveTests {
  /// Whether the parts of one name are of one chain, and those of different names of different chains.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = try MarkedText(marked)
    let read = try #require(ReadChains(text.text))
    var chainOf: [String: Int] = [:]
    for mark in text.marks {
      let words = text.slice(mark.range)
      guard let chain = read.chain(at: mark.range) else {
        Issue.record("“\(words)” is in no chain", sourceLocation: sourceLocation)
        continue
      }
      if let known = chainOf[mark.name] {
        #expect(chain == known, "“\(words)” is not of chain \(mark.name)", sourceLocation: sourceLocation)
      } else {
        let other = chainOf.first { $0.value == chain }?.key ?? ""
        #expect(
          !chainOf.values.contains(chain), "“\(words)” is of chain \(other)", sourceLocation: sourceLocation)
        chainOf[mark.name] = chain
      }
    }
  }

  @Test(arguments: [
    // The same name, a middle initial, an initial, the family name with and without a title.
    "⟦a:Margaret Ellison⟧ arrived on Monday. “It is late,” ⟦a:Ellison⟧ said. Later ⟦a:Mrs. Ellison⟧ left.",
    "⟦a:Robert T. Hale⟧ was elected. Voters trusted ⟦a:Robert Hale⟧, and ⟦a:Mr. Hale⟧ thanked them.",
    "⟦a:Mike Hale⟧ lost the vote. The party had warned ⟦a:Michael Hale⟧ in March.",
    // Two people of one family name stay two, and titles tell them apart.
    "⟦a:Helen Marsh⟧ met ⟦b:Peter Marsh⟧ in Leeds. ⟦a:Ms. Marsh⟧ spoke first. ⟦b:Mr. Marsh⟧ listened.",
    // A family name that stands first.
    "⟦a:Chen Wei⟧ opened the talks in Geneva. “We agree,” ⟦a:Mr. Chen⟧ said.",
  ])
  func people(_ marked: String) throws { try check(marked) }

  @Test(arguments: [
    // Who is called by the family name all through the text is not replaced by a relative who is named once.
    "⟦a:Peter Marsh⟧ voted no. ⟦a:Marsh⟧ had promised so. ⟦a:Marsh⟧ spoke in May. They attacked ⟦b:Helen Marsh⟧, his wife. "
      + "⟦a:Marsh⟧ left.",
    // Who is told by the family name alone is not the relative who is named in full.
    "⟦a:President Marsh⟧ spoke on Monday. Crowds cheered ⟦a:Mr. Marsh⟧. The first lady, ⟦b:Helen Marsh⟧, waved. ⟦a:Mr. Marsh⟧ "
      + "left.",
    "⟦a:President Marsh⟧ spoke on Monday. One picture showed ⟦b:Peter Marsh Jr.⟧ with a gun.",
    // A name beside the subject is the subject, and is meant by the pronoun after it.
    "⟦b:Ms. Holt⟧ went on. The chairwoman, ⟦a:Laura Bright⟧, questioned ⟦b:Ms. Holt’s⟧ judgement. “No,” ⟦a:she⟧ said.",
    // One office, one person, before or after the name.
    "⟦a:France’s top diplomat⟧ landed in Rome. Reporters waited for hours. ⟦a:French Foreign Minister Claire Dumont⟧ "
      + "waved.",
    "⟦b:Italy’s foreign minister, Paolo Ricci⟧, met ⟦a:his French counterpart, Claire Dumont⟧. ⟦a:France’s top diplomat⟧ "
      + "said little.",
  ])
  func bearersOfNamesAndOffices(_ marked: String) throws { try check(marked) }

  @Test(arguments: [
    "The ⟦a:World Harbour Organization⟧ (⟦a:WHO⟧) met in Oslo. The ⟦a:WHO⟧ said that it was ready.",
    "The ⟦a:Transport Workers’ Federation⟧ called a strike. The ⟦a:Federation⟧ wants higher pay.",
    "The ⟦a:United States⟧ voted against. Officials from the ⟦a:U.S.⟧ explained why, and ⟦a:America⟧ stood alone.",
  ])
  func bodies(_ marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦a:Foreign Minister Anna Lindqvist⟧ landed in Rome. ⟦a:The minister⟧ will stay for two days.",
    "⟦a:Paul Okafor⟧, the mayor of Ashford, cut the ribbon. ⟦a:The mayor⟧ said nothing.",
    "⟦a:Sen. Laura Bright⟧ voted no. ⟦a:The senator⟧ had promised so.",
    "The ⟦a:Defence Ministry⟧ denied it. ⟦a:The ministry⟧ gave no reason.",
    // Of two of an office, who was spoken of last.
    "⟦a:President Olsen⟧ will meet ⟦b:President Ivan Petrov⟧ on Monday. ⟦a:Mr. Olsen⟧ sounded calm. ⟦a:Mr. Olsen⟧ slept late. "
      + "Critics of ⟦a:Mr. Olsen⟧ urged ⟦a:the president⟧ to stay.",
    "⟦a:The new bridge⟧ was closed in May. Engineers are looking at ⟦a:the bridge⟧.",
  ])
  func nominals(_ marked: String) throws { try check(marked) }

  @Test(arguments: [
    "⟦a:Margaret Ellison⟧ met ⟦b:Robert Hale⟧ on Monday. ⟦a:She⟧ thanked ⟦b:him⟧.",
    "⟦a:Margaret Ellison⟧ said that ⟦a:she⟧ would not sell ⟦a:her⟧ house.",
    "⟦a:The company⟧ lost money last year. ⟦a:It⟧ will close ⟦a:its⟧ plant.",
    "⟦a:Robert Hale⟧ said: “⟦a:I⟧ am not leaving.”",
    // He who praises somebody by name is somebody else.
    "⟦a:Robert Hale⟧ won the vote against ⟦b:David Stone⟧. ⟦a:He⟧ praised ⟦b:Mr. Stone’s⟧ campaign.",
  ])
  func pronouns(_ marked: String) throws { try check(marked) }

  @Test func itOfTheWeatherIsNothing() throws {
    let text = try MarkedText("The company closed its plant. ⟦it:It⟧ rained, and ⟦it:it⟧ is clear that nobody came.")
    let read = try #require(ReadChains(text.text))
    for range in text.ranges("it") { #expect(read.chain(at: range) == nil) }
  }

  @Test func rolesAreSlicesWithoutArticlesAndClauses() throws {
    let read = try #require(
      ReadChains(
        "French Foreign Minister Claire Dumont met Peter Marsh, the chief executive of Hartwell Group, who had flown "
          + "in. Mr. Marsh brought Helen Brook, a spokeswoman for the union."))
    #expect(read.roles(of: "Claire Dumont") == ["French Foreign Minister"])
    #expect(read.roles(of: "Peter Marsh") == ["chief executive of Hartwell Group"])
    #expect(read.roles(of: "Helen Brook") == ["spokeswoman for the union"])
    #expect(read.chain(named: "Claire Dumont")?.kind == .person)
    #expect(read.chain(named: "Helen Brook")?.gender == .feminine)
    #expect(read.chain(named: "Peter Marsh")?.gender == .masculine)
  }

  @Test func somebodyMaySpeakForAPerson() throws {
    let read = try #require(
      ReadChains("Helen Brook, a spokeswoman for Speaker Paul Marsh, declined to comment. Paul Marsh left at noon."))
    #expect(read.chain(named: "Paul Marsh")?.kind == .person)
  }

  @Test func nameLeavesTitleAndPossessiveOut() throws {
    let read = try #require(ReadChains("President Laura Bright’s visit ended on Friday. Mrs. Bright left at noon."))
    let chain = try #require(read.chain(named: "Laura Bright"))
    #expect(chain.mentions.compactMap(\.name).map { read.reading.string($0) } == ["Laura Bright", "Bright"])
    #expect(chain.mentions.map(\.kind) == [.name, .name])
    #expect(chain.mentions[1].rule == "surname")
  }

  @Test func countriesAreCountries() throws {
    let read = try #require(ReadChains("Norway and Sweden signed. Norway will pay first."))
    #expect(read.chain(named: "Norway")?.kind == .country)
    #expect(read.chain(named: "Norway")?.mentions.count == 2)
  }

  @Test func furnitureIsNotRead() throws {
    let text = try MarkedText("⟦p:Helen Marsh spoke in Leeds.⟧\n\n⟦f:Robert Hale writes for us. He lives here.⟧")
    let layout = ArticleLayout(
      paragraphs: [try text.range("p")], furniture: [Furniture(range: try text.range("f"), kind: .biography)])
    let read = try #require(ReadChains(text.text, layout: layout))
    let report = try text.range("p")
    #expect(read.chain(named: "Robert Hale") == nil)
    #expect(read.chains.allSatisfy { chain in chain.mentions.allSatisfy { report.contains($0.range) } })
    #expect(read.chain(named: "Helen Marsh") != nil)
  }

  @Test(arguments: [
    // Where somebody was elected, and for which party, tells who is meant.
    "⟦a:Rep. Ann Lowell (D-Md.)⟧ spoke on Monday. Governor Peter Marsh listened. ⟦a:The Maryland Democrat⟧ left early.",
    "⟦b:Sen. Peter Marsh⟧ (R-Texas) met ⟦a:Rep. Ann Lowell⟧ (R-Md.). ⟦a:The Maryland Republican⟧ left early.",
    // A clause after a comma does not say which one.
    "⟦a:Rep. Ann Lowell⟧ spoke. ⟦a:The congresswoman⟧, who was late, left early.",
    // The office tells which of a family is meant.
    "⟦a:Governor Peter Marsh⟧ came with ⟦b:Helen Marsh⟧ and Laura Marsh. Helen Marsh sang. ⟦a:Governor Marsh⟧ clapped.",
    // “And” joins the fields of one body’s work.
    "The ⟦a:Corran Fire and Rescue Service⟧ was called. A spokeswoman for the ⟦a:Corran Fire and Rescue Service⟧ left.",
  ])
  func offices(_ marked: String) throws { try check(marked) }
}
