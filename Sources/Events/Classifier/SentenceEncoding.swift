package import TextCore

/// What gives the vector of a sentence: the classifier sees by it what no list has a word for.
package protocol SentenceEncoding: Sendable {
  /// The vector of a slice of a text, of length 1.
  func vector(of range: TextRange, in text: ContiguousArray<UInt8>) -> ContiguousArray<Float>
}

extension EventFeature {
  /// How much a vector counts beside words: measured on held-out folds, 3 and 6 were tried.
  private static let vectorScale: Float = 3

  /// The features of a vector: `v=0`, `v=1` …
  static func vector(_ values: ContiguousArray<Float>) -> [EventFeature] {
    values.enumerated().map { EventFeature(name: "v=\($0.offset)", value: $0.element * vectorScale) }
  }
}
