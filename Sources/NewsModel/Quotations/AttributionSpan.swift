public import TextCore

/// Words that a trained model takes for a part of an attribution; what belongs to what is not said.
public struct AttributionSpan: Sendable, Equatable {
  /// The part, by the names of PolNeAR (Newell et al. 2018).
  public enum Role: UInt8, CaseIterable, Sendable {
    /// Who said it: `the ministry`.
    case source
    /// The words that say that it was said: `has warned`.
    case cue
    /// What was said, with its quotation marks.
    case content
  }

  /// The part that it is.
  public var role: Role
  /// Its words, from the first to the last.
  public var range: TextRange
  /// How sure the model is of both of its ends, 0 to 1.
  public var probability: Float

  /// A span of these parts.
  public init(role: Role, range: TextRange, probability: Float) {
    self.role = role
    self.range = range
    self.probability = probability
  }
}
