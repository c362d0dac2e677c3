import Chronology
import NewsModel
import Testing
import TextCore

/// The file of words gives examples; all of them hold.
@Suite struct QuantityExampleTests {
  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func everyExampleHolds() throws {
    let model = try #require(Installed.languageModel)
    let reader = QuantityReader()
    let times = TimeReader()
    for example in reader.examples {
      var reading = ArticleReading.read(utf8(example.text), published: "2024-04-10", model)
      reading.chronology = times.chronology(of: reading)
      let found = reader.quantities(of: reading).map { described($0, in: reading) }
      if example.expected == ["none"] {
        #expect(found.isEmpty, "\(example.rule): \(example.text) gave \(found)")
      } else {
        #expect(found.contains(example.expected), "\(example.rule): \(example.text) gave \(found)")
      }
    }
  }

  @Test func everyKindHasExamples() {
    let examples = QuantityReader().examples
    #expect(examples.count > 45)
    for kind in Quantity.Kind.allCases {
      #expect(examples.contains { $0.expected.dropFirst().first == "\(kind.label)" })
    }
  }

  /// `SLICE | KIND | VALUE | UNIT | MODIFIER`, what is counted standing for a unit.
  private func described(_ quantity: Quantity, in reading: ArticleReading) -> [String] {
    let unit = quantity.unit.isEmpty ? quantity.counted.map { reading.string($0) } ?? "" : quantity.unit
    var value = digits(quantity.value)
    if let low = quantity.bounds.low, let high = quantity.bounds.high, low < high {
      value = "\(digits(low))..\(digits(high))"
    }
    return [reading.string(quantity.range), "\(quantity.kind.label)", value, unit]
      + (quantity.modifier.map { [$0] } ?? [])
  }

  private func digits(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? String(value)
  }
}
