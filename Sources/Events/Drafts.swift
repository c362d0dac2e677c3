internal import NewsModel
internal import TextCore

/// The events that were found, each once.
struct Drafts {
  private var all: ContiguousArray<(event: PoliticalEvent, sentenceStart: UInt32)> = []

  /// Adds an event, unless the same words of the same sentence tell it already: `held talks` is found by verb and noun.
  mutating func add(_ event: PoliticalEvent, _ candidate: Candidate) {
    for place in all.indices.suffix(12) where Self.isSame(all[place].event, event) {
      if all[place].event.provenance.confidence < event.provenance.confidence { all[place].event = event }
      return
    }
    all.append((event, event.range.lower))
  }

  private static func isSame(_ one: PoliticalEvent, _ other: PoliticalEvent) -> Bool {
    guard one.type == other.type else { return false }
    let same = one.actor.range == other.actor.range && one.recipient?.range == other.recipient?.range
    let crossed = one.actor.range == other.recipient?.range && one.recipient?.range == other.actor.range
    return same || crossed && one.type.isMutual
  }

  /// The events in text order.
  func events() -> ContiguousArray<PoliticalEvent> {
    ContiguousArray(all.map(\.event).sorted { ($0.range, $0.predicate) < ($1.range, $1.predicate) })
  }
}
