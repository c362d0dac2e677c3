import Foundation
import Linguistics
import NewsModel
import Tensors
import Testing
import TextCore

/// Agreement with spaCy and ONNX Runtime without Python: on the invented sentences and the examples.
@Suite struct GoldenTests {
  /// The least share that must agree of each attribute, as `make parity` asks for.
  private static let floor = 0.9995

  @Test(.enabled(if: Installed.hasLanguageModel, Comment(rawValue: Installed.reason)))
  func readingsAgreeWithSpaCy() throws {
    var reader = EnglishReader(try #require(Installed.languageModel))
    var agreement = Agreement()
    for line in try GoldenReading.lines("english.jsonl") {
      let expected = GoldenReading(line)
      agreement.add(expected, GoldenReading(reader.read(expected.text.span), of: expected.text, id: expected.id))
    }
    #expect(agreement.total("tokens") > 4_500)
    for difference in agreement.differences { print(difference) }
    for name in GoldenReading.names {
      let share = agreement.share(name)
      #expect(share >= Self.floor, "\(name) agrees with spaCy in \(share) only; the differences are printed above")
    }
  }

  @Test(.enabled(if: Installed.weights("all-MiniLM-L6-v2") != nil, "the model is not installed: run `make test`"))
  func vectorsAndPiecesAgreeWithTheReference() throws {
    let file = try WeightsFile(path: Installed.weights("all-MiniLM-L6-v2") ?? "")
    let encoder = try SentenceEncoder(file)
    let wordPiece = try WordPiece(file)
    for line in try GoldenReading.lines("vectors.jsonl").map(GoldenLine.init) {
      let text = ContiguousArray<UInt8>(line.string("text"))
      var pieces: ContiguousArray<UInt32> = []
      wordPiece.encode(text.span, range: 0..<text.count, into: &pieces)
      #expect(pieces.map { "\($0)" } == line.list("pieces"))
      let vector = encoder.vectors(of: [TextRange(0..<text.count)], in: text.span)
      let cosine = zip(vector, line.numbers("vector")).reduce(0) { $0 + Double($1.0) * $1.1 }
      #expect(cosine > 0.9999 && cosine < 1.0001, "\(line.string("text"))")
    }
  }
}

/// How often two sides agree, by attribute, and where they do not.
private struct Agreement {
  private var right: [String: Int] = [:]
  private var totals: [String: Int] = [:]
  private(set) var differences: [String] = []

  mutating func add(_ expected: GoldenReading, _ ours: GoldenReading) {
    for name in GoldenReading.names {
      let (left, right) = (expected.columns[name] ?? [], ours.columns[name] ?? [])
      let count = max(left.count, right.count)
      totals[name, default: 0] += count
      for place in 0..<count {
        let pair = (place < left.count ? left[place] : "nothing", place < right.count ? right[place] : "nothing")
        if pair.0 == pair.1 {
          self.right[name, default: 0] += 1
        } else {
          differences.append("\(expected.id), \(name) \(place): spaCy \(pair.0), ours \(pair.1)")
        }
      }
    }
  }

  func total(_ name: String) -> Int { totals[name] ?? 0 }

  func share(_ name: String) -> Double { Double(right[name] ?? 0) / Double(max(1, totals[name] ?? 0)) }
}
