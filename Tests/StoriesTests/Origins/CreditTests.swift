import Foundation
import NewsModel
import Stories
import TestSupport
import Testing
import TextCore

@Suite struct CreditTests {
  private let finder = CreditFinder()

  /// `rule: name | name` of the credits in a reading.
  private func summary(_ reading: ArticleReading) -> String {
    let credits = finder.credits(of: reading)
    guard let first = credits.first else { return "" }
    return first.rule + ": " + credits.map { reading.string($0.name) }.joined(separator: " | ")
  }

  /// A reading whose whole text is one piece of furniture.
  private func furniture(_ text: String, _ kind: Furniture.Kind) -> ArticleReading {
    var reading = ArticleReading(Article(id: "a", text: ContiguousArray(text.utf8)))
    reading.layout = ArticleLayout(furniture: [Furniture(range: TextRange(0..<text.utf8.count), kind: kind)])
    return reading
  }

  @Test func theExamplesOfThePhrasesHold() throws {
    let file = try Repository.root().appendingPathComponent("Sources/Stories/Origins/credit-phrases.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let examples = lines.filter { $0.hasPrefix("# Example: ") }.map { $0.dropFirst(11).components(separatedBy: " →") }
    #expect(examples.count >= 7)
    for example in examples {
      let reading = ArticleReading(Article(id: "a", text: ContiguousArray(example[0].utf8)))
      #expect(summary(reading) == example[1].trimmingCharacters(in: .whitespaces), "\(example[0])")
    }
  }

  @Test(arguments: [
    ("By Lena Ostrow, Associated Press", Furniture.Kind.byline, "byline: Associated Press"),
    ("By Reuters", .byline, "byline: Reuters"), ("By Samuel Orde", .byline, ""),
    ("SELBURG (AFP) — ", .dateline, "dateline: AFP"),
    ("Photo: Leo Tarrant / Reuters", .credit, ""), ("A ferry, via Associated Press", .caption, ""),
    ("Credit...Transport Ministry, via Associated Press", .credit, ""),
    ("via Veldaran Press Agency", .credit, "via: Veldaran Press Agency"), ("VPA/Nils Ferrand", .credit, ""),
    ("AFP", .credit, "signature: AFP"),
    ("With reporting by Reuters.", .credit, "information: Reuters"),
  ])
  func furnitureCredits(_ text: String, _ kind: Furniture.Kind, _ expected: String) {
    #expect(summary(furniture(text, kind)) == expected)
  }

  @Test func aCreditAfterACaptionIsOfThePicture() {
    let text = "The bow on Monday. AFP"
    var reading = ArticleReading(Article(id: "a", text: ContiguousArray(text.utf8)))
    reading.layout = ArticleLayout(furniture: [
      Furniture(range: TextRange(0..<18), kind: .caption), Furniture(range: TextRange(19..<22), kind: .credit),
    ])
    #expect(summary(reading) == "")
  }

  @Test func agenciesInBrackets() {
    let start = Pool.reading("a", "Fog\n\nSELBURG (AP) - A ferry ran aground near the old mole at dawn on Monday.")
    #expect(summary(start) == "brackets: AP")
    let end = Pool.reading("a", "Fog\n\nA ferry ran aground near the old mole at dawn on Monday, police said. (AFP)")
    #expect(summary(end) == "brackets: AFP")
    let middle = Pool.reading(
      "a",
      "Fog\n\nIn the long night of Monday the small port waited for its ferry and for the paper (AFP) that never came to the quay."
    )
    #expect(summary(middle) == "")
  }

  @Test func aCreditIsASliceOfTheText() {
    let reading = Pool.reading(
      "a", "Fog\n\nThe line is shut.\n\nThis report contains information from Reuters and AFP.")
    let credits = finder.credits(of: reading)
    #expect(credits.map { reading.string($0.name) } == ["Reuters", "AFP"])
    #expect(reading.string(credits[0].phrase) == "report contains information from Reuters")
    #expect(credits.allSatisfy { $0.extent == .part })
  }
}
