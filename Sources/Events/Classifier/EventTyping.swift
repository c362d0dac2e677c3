internal import NewsModel
internal import TextCore

/// Decides on the type of a candidate, or that it is none that is sure enough.
struct EventTyping {
  /// What was decided.
  struct Verdict {
    let type: EventType
    let mode: String?
    let confidence: Double
  }

  let classifier: EventClassifier?
  let features: EventFeatures

  /// What a type must reach where the lexicon names it, where it names another, and where it names none.
  private static let named = 0.35
  private static let other = 0.6
  private static let unnamed = 0.7

  /// The type of `candidate`, whose sides are given; nil where it is not sure, or misses a side that it must have.
  func verdict(
    _ candidate: Candidate, _ actor: PoliticalEvent.Participant, _ recipient: PoliticalEvent.Participant?
  ) -> Verdict? {
    guard let (type, confidence) = type(candidate, actor, recipient) else { return nil }
    guard recipient != nil || Self.needsNobody.contains(type) else { return nil }
    let sense = candidate.triggers.first { $0.type == type && $0.mode != nil }
    let isFirst = candidate.triggers.first?.type == type
    let mode = isFirst ? candidate.triggers[0].mode ?? sense?.mode : sense?.mode
    return Verdict(type: type, mode: mode, confidence: confidence)
  }

  /// Types that are told without a recipient too.
  private static let needsNobody: Set<EventType> = [.protest, .mobilize, .retreat]

  private func type(
    _ candidate: Candidate, _ actor: PoliticalEvent.Participant, _ recipient: PoliticalEvent.Participant?
  ) -> (EventType, Double)? {
    let senses = candidate.triggers.map(\.type)
    guard let classifier else { return senses.first.map { ($0, 0.5) } }
    let text = features.text
    let seen = features.features(
      actor: candidate.actor, rows(of: actor.range, at: candidate.actor), actor.sector,
      recipient: candidate.recipient, recipient.flatMap { range in
        candidate.recipient.map { rows(of: range.range, at: $0) }
      }, recipient?.sector)
    let probabilities = classifier.probabilities(seen)
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { return nil }
    let confidence = (Double(probabilities[best]) * 100).rounded() / 100
    let type = Self.type(EventClassifier.classes[best], senses, text.lemma(candidate.predicate))
    let least = senses.isEmpty ? Self.unnamed : senses.contains(type) ? Self.named : Self.other
    return confidence >= least ? (type, min(confidence, 1)) : nil
  }

  /// CONCEDE and RETREAT are one class of the classifier; the sense of the predicate tells them apart.
  private static func type(_ label: String, _ senses: [EventType], _ lemma: String) -> EventType {
    if let type = EventType(label: label) { return type }
    return senses.first { $0 == .retreat || $0 == .concede } ?? .concede
  }

  /// The rows of a side's words around its head.
  private func rows(of range: TextRange, at head: Int) -> Range<Int> {
    let tokens = features.text.tokens.ranges
    var (first, last) = (head, head)
    while first > 0, range.contains(tokens[first - 1]) { first -= 1 }
    while last + 1 < tokens.count, range.contains(tokens[last + 1]) { last += 1 }
    return first..<last + 1
  }
}
