public import TextCore

/// The slice of an article that a statement rests on.
public struct Evidence: Sendable, Hashable {
  /// The article's id.
  public let article: String
  /// The SHA-256 of the article's text in hexadecimal digits: another text under the same id is another source.
  public let textDigest: String
  /// The slice, in bytes of that text.
  public let range: TextRange

  /// The slice `range` of the text with `textDigest`.
  public init(article: String, textDigest: String, range: TextRange) {
    self.article = article
    self.textDigest = textDigest
    self.range = range
  }
}

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

/// One article that one stage could not do; the run goes on.
public struct StageFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The article's id, or where its line stands when it has none.
  public let id: String
  /// The stage that gave up.
  public let stage: String
  /// One sentence that says why.
  public let message: String

  /// A failure of `stage` at the article `id`.
  public init(id: String, stage: String, message: String) {
    self.id = id
    self.stage = stage
    self.message = message
  }

  /// The failure in one line.
  public var description: String { "\(id): \(stage): \(message)" }
}
