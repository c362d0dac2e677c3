/// What made a derived thing, and how sure it is.
public struct Provenance: Sendable, Hashable {
  /// The name of the stage.
  public let stage: String
  /// The version of the stage; it rises when the stage may decide differently.
  public let version: Int
  /// The name of the rule that decided.
  public let rule: String
  /// The probability that the decision is right, 0 … 1.
  public let confidence: Double

  /// A decision of `rule` in `stage`.
  public init(stage: String, version: Int, rule: String, confidence: Double) {
    precondition((0...1).contains(confidence), "a confidence is a probability")
    self.stage = stage
    self.version = version
    self.rule = rule
    self.confidence = confidence
  }
}
