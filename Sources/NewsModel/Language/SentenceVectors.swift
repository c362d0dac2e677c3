/// A vector of each sentence of a text, of length 1; the cosine of two sentences is the dot product of their vectors.
public struct SentenceVectors: Sendable, Equatable {
  /// Floats in a vector.
  public let width: Int
  /// The vectors of all sentences in text order, back to back: sentences × width.
  public let values: ContiguousArray<Float>

  /// Vectors of `width` floats each; `values` holds a whole number of them.
  public init(width: Int, values: ContiguousArray<Float>) {
    precondition(width > 0 && values.count % width == 0, "every sentence has a whole vector")
    self.width = width
    self.values = values
  }
}
