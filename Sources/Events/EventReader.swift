package import NewsModel
package import TextCore

/// Finds who did what to whom, in PLOVER's types.
///
/// In steps: predicates that may tell an event, with their two sides, by the tree (`Rules`, `Arguments`); who the sides
/// are (`Actors`); the type, by a trained classifier (`Classifier`) over the words of the predicate and the lexicon
/// (`Triggers`); whether, when and where it happened (`Meaning`). What is not sure is left out.
package struct EventReader: Sendable {
  /// The version of the stage.
  static let version = 1

  private let triggers = TriggerLexicon()
  private let actors = ActorLexicon()
  private let words = StatusLexicon()
  private let contexts = ContextReader()
  private let modes = ModeReader()
  private let classifier: EventClassifier?
  private let encoding: (any SentenceEncoding)?

  /// A reader that asks `classifier` for types, which asks `encoding` for the vector of a sentence where the words do not
  /// settle it. Without a classifier the lexicon alone decides.
  package init(classifier: EventClassifier? = nil, encoding: (any SentenceEncoding)? = nil) {
    self.classifier = classifier
    self.encoding = encoding
  }

  /// The events of `reading`, whose layout and language layer must be there, in text order. Chains, quotations and times
  /// are used where they are there. O(text).
  package func events(of reading: ArticleReading) -> ContiguousArray<PoliticalEvent> {
    guard let text = EventText(reading) else { return [] }
    let finder = CandidateFinder(text, triggers: triggers, actors: actors, words: words)
    var typing = EventTyping(
      classifier: classifier, features: EventFeatures(text: text, matcher: finder.matcher), encoding: encoding,
      modes: modes)
    var drafts = Drafts()
    for row in 0..<text.count where text.isReport[row] {
      for candidate in finder.candidates(at: row) {
        if let event = event(candidate, text, finder.participants, &typing) { drafts.add(event, candidate) }
      }
    }
    return drafts.events()
  }

  /// The features of two given sides of an article, for training: names and weights, with those of the vector of their
  /// sentence where there is an encoding; empty where they are no words.
  package func features(
    of reading: ArticleReading, actor: TextRange, recipient: TextRange?
  ) -> [EventFeature] {
    guard let text = EventText(reading), let (head, rows) = Self.head(of: actor, in: text) else { return [] }
    let finder = CandidateFinder(text, triggers: triggers, actors: actors, words: words)
    let other = recipient.flatMap { Self.head(of: $0, in: text) }
    let features = EventFeatures(text: text, matcher: finder.matcher).features(
      actor: head, rows, finder.participants.side(at: head)?.sector, recipient: other?.head, other?.rows,
      other.flatMap { finder.participants.side(at: $0.head)?.sector })
    let sentence = text.sentences[Int(text.sentenceRows[head])].range
    return features + (encoding.map { EventFeature.vector($0.vector(of: sentence, in: text.bytes)) } ?? [])
  }

  /// The rows of a slice, and the one whose head lies outside.
  private static func head(of range: TextRange, in text: EventText) -> (head: Int, rows: Range<Int>)? {
    let rows = (0..<text.count).filter { text.tokens.ranges[$0].overlaps(range) }
    guard let first = rows.first, let last = rows.last else { return nil }
    let head = rows.first { row in
      let head = text.head(row)
      return (head < first || head > last || head == row) && text.tokens.partsOfSpeech[row] != .punct
    }
    return (head ?? last, first..<last + 1)
  }

  private func event(
    _ candidate: Candidate, _ text: EventText, _ participants: ParticipantReader,
    _ typing: inout EventTyping
  ) -> PoliticalEvent? {
    guard let actor = participants.actor(of: candidate) else { return nil }
    let recipient = candidate.recipient.flatMap { participants.side(at: $0) }
    if let recipient, recipient.range == actor.range || recipient.chain != nil && recipient.chain == actor.chain {
      return nil
    }
    guard let verdict = typing.verdict(candidate, actor, recipient) else { return nil }
    let date = DateReader(text: text).date(of: candidate)
    let status = StatusReader(text: text, words: words).status(of: candidate, date: date)
    let predicate = text.tokens.ranges[candidate.predicate]
    var (lower, upper) = (predicate.lower, predicate.upper)
    for range in [actor.range, recipient?.range, text.tokens.ranges[candidate.verb]].compactMap({ $0 }) {
      lower = min(lower, range.lower)
      upper = max(upper, range.upper)
    }
    return PoliticalEvent(
      type: verdict.type, mode: verdict.mode, contexts: contexts.contexts(of: text.extent(candidate.verb), in: text),
      status: status, actor: actor, recipient: recipient, date: date,
      place: PlaceReader(text: text).place(of: candidate), range: TextRange(lower, upper), predicate: predicate,
      provenance: Provenance(
        stage: "events", version: Self.version, rule: candidate.rule, confidence: verdict.confidence))
  }
}
