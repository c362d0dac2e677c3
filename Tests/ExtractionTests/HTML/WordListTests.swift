import Extraction
import Testing

/// The examples at the head of each word list for pages: what they say is what is extracted.
@Suite struct WordListTests {
  @Test func monthsInManyLanguages() throws {
    let examples = try ListExamples.read("HTML/Metadata/Dates/month-names.txt")
    #expect(examples.count >= 6)
    for example in examples {
      var page = InventedPage()
      page.head += "<meta name='date' content='\(example.input)'>"
      #expect(page.extract().metadata.published?.value == example.output, "\(example.input)")
    }
  }

  @Test func wordsBesideDates() throws {
    let examples = try ListExamples.read("HTML/Metadata/Dates/date-words.txt")
    #expect(examples.count >= 3)
    for example in examples {
      var page = InventedPage()
      page.under = "<div class='date'>\(example.input)</div>"
      let published = page.extract().metadata.published
      #expect((published != nil) == (example.output == "publication"), "\(example.input)")
    }
  }

  @Test func wordsOfBylines() throws {
    let examples = try ListExamples.read("HTML/Metadata/Byline/byline-words.txt")
    #expect(examples.count >= 7)
    for example in examples {
      var page = InventedPage()
      page.head += "<meta name='author' content='\(example.input)'>"
      let found = page.extract().metadata.byline.joined(separator: "; ")
      #expect(found == (example.output == "(nobody)" ? "" : example.output), "\(example.input)")
    }
  }

  /// What is called boilerplate is left out of the middle of a body, what is not stays.
  @Test func namesOfElements() throws {
    let examples = try ListExamples.read("HTML/Words/element-hints.txt")
    #expect(examples.count >= 7)
    let piece = "The quay was empty that morning, and nobody could say where the boats had gone."
    for example in examples {
      var page = InventedPage()
      let box = "<div \(example.input)><p>\(piece)</p></div>"
      page.body = InventedPage.paragraphs.map { "<p>\($0)</p>" }.joined(separator: box)
      let isKept = example.output == "body" || example.output == "(nothing)"
      #expect(page.text.contains(piece) == isKept, "\(example.input)")
    }
  }

  @Test(arguments: ["german", "french", "spanish", "portuguese", "italian", "dutch", "nordic", "slavic", "further"])
  func phrasesOfLanguages(language: String) throws {
    let examples = try ListExamples.read("Phrases/Languages/\(language).txt")
    #expect(examples.count >= 5)
    for example in examples {
      let reading = Reading("The old bridge over the river will be shut until May, the mayor said.\n\n" + example.input)
      #expect(reading.furniture().contains("\(example.output): \(example.input)"), "\(language): \(example.input)")
    }
  }
}
