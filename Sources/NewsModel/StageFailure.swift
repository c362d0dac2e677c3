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
