/// A sentence of a summary, with all that states the claim that it is taken from.
public struct SummarySentence: Sendable, Equatable {
  /// The sentence or clause.
  public let text: Evidence
  /// `text` first, then a slice of each other article that states the same, in the order of the account.
  public let evidence: ContiguousArray<Evidence>
  /// Whether other articles contradict it.
  public let isDisputed: Bool

  /// The sentence `text`; `others` state the same.
  public init(text: Evidence, others: some Sequence<Evidence> = [], isDisputed: Bool = false) {
    var evidence: ContiguousArray<Evidence> = [text]
    for slice in others where !evidence.contains(where: { $0.article == slice.article }) { evidence.append(slice) }
    self.text = text
    self.evidence = evidence
    self.isDisputed = isDisputed
  }
}
