import Linguistics
import Tensors
import Testing
import TextCore

@Suite(.enabled(if: Installed.weights("all-MiniLM-L6-v2") != nil, "the model is not installed: run `make test`"))
struct SentenceEncoderTests {
  private static let sentences = [
    "The council approved the new harbour bridge on Tuesday.",
    "On Tuesday, councillors gave the go-ahead for a bridge across the harbour.",
    "Rain is expected in the north until the weekend.",
    "“Nobody asked us,” said Zoë Ångström, a ferry captain.",
    "",
    String(repeating: "bridge ", count: 400),
  ]

  /// The first six numbers of each vector, by ONNX Runtime from the same weights.
  private static let starts: [[Float]] = [
    [-0.043206, -0.043652, 0.079105, 0.021082, 0.058503, -0.057943],
    [-0.020609, 0.06601, 0.025951, 0.01705, -0.016089, -0.000233],
    [-0.026665, -0.024201, 0.140318, 0.031509, 0.090756, -0.016664],
    [0.050108, 0.033929, 0.001307, -0.006234, -0.005519, -0.03688],
    [-0.118839, 0.048299, -0.002548, -0.011011, 0.051951, 0.010292],
    [-0.023398, -0.089037, 0.022116, -0.005722, -0.006361, -0.002794],
  ]

  /// The cosines of the first vector with all, by the same.
  private static let cosines: [Float] = [1, 0.6789, 0.0947, 0.1318, 0.0276, 0.26]

  private let file: WeightsFile
  private let encoder: SentenceEncoder

  init() throws {
    file = try WeightsFile(path: Installed.weights("all-MiniLM-L6-v2") ?? "")
    encoder = try SentenceEncoder(file)
  }

  /// All sentences end to end, and their ranges.
  private func text(_ sentences: [String]) -> (bytes: ContiguousArray<UInt8>, ranges: [TextRange]) {
    var bytes = ContiguousArray<UInt8>()
    let ranges = sentences.map { sentence in
      let start = bytes.count
      bytes.append(contentsOf: sentence.utf8)
      return TextRange(start..<bytes.count)
    }
    return (bytes, ranges)
  }

  private func vectors(_ sentences: [String]) -> [[Float]] {
    let (bytes, ranges) = text(sentences)
    let flat = encoder.vectors(of: ranges, in: bytes.span)
    return stride(from: 0, to: flat.count, by: SentenceEncoder.width).map {
      Array(flat[$0..<($0 + SentenceEncoder.width)])
    }
  }

  private func product(_ left: [Float], _ right: [Float]) -> Float { zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }

  @Test func theInstalledFileIsWhole() throws { try file.verify() }

  @Test func vectorsAreThoseOfTheReference() {
    let vectors = vectors(Self.sentences)
    #expect(vectors.count == Self.sentences.count)
    for (vector, start) in zip(vectors, Self.starts) {
      #expect(abs(product(vector, vector) - 1) < 1e-5)
      for (found, expected) in zip(vector, start) { #expect(abs(found - expected) < 2e-4) }
    }
    for (vector, cosine) in zip(vectors, Self.cosines) { #expect(abs(product(vectors[0], vector) - cosine) < 5e-4) }
  }

  @Test func aVectorDoesNotDependOnItsBatch() {
    let together = vectors(Self.sentences + Self.sentences.reversed() + [Self.sentences[5], Self.sentences[3]])
    for (place, sentence) in Self.sentences.enumerated() {
      #expect(vectors([sentence])[0] == together[place])
      #expect(together[2 * Self.sentences.count - 1 - place] == together[place])
    }
  }

  @Test func noSentencesNoVectors() { #expect(vectors([]).isEmpty) }

  @Test func realPiecesAreThoseOfHuggingFace() throws {
    var pieces = ContiguousArray<UInt32>()
    let text = ContiguousArray(Self.sentences[3].utf8)
    try WordPiece(file).encode(text.span, range: 0..<text.count, into: &pieces)
    #expect(
      pieces.prefix(14) == [101, 1523, 6343, 2356, 2149, 1010, 1524, 2056, 11199, 17076, 15687, 1010, 1037, 7115])
  }
}
