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
  /// What the classifier asks for the vector of a sentence where it is not sure; nil where there is none.
  let encoding: (any SentenceEncoding)?
  let modes: ModeReader
  /// The vector of the sentence that was asked for last.
  private var vector: (sentence: Int, features: [EventFeature])?

  /// Decides by what `classifier` believes of `features`.
  init(
    classifier: EventClassifier?, features: EventFeatures, encoding: (any SentenceEncoding)?, modes: ModeReader
  ) {
    self.classifier = classifier
    self.features = features
    self.encoding = encoding
    self.modes = modes
  }

  /// What a type must reach where the lexicon names it, where it names another, and where it names none.
  private static let named = 0.6
  private static let other = 0.75
  /// The same where neither side is of a state, of which the classifier saw few.
  private static let otherAtHome = 0.95
  /// The same where the classifier judges by another verb.
  private static let ofAnother = 0.85
  private static let unnamed = 0.9
  private static let sure = 0.9
  /// What a type must reach that is the only one that the lexicon names.
  private static let only: Float = 0.35

  /// The type of `candidate`, whose sides are given; nil where it is not sure, or misses a side that it must have.
  mutating func verdict(
    _ candidate: Candidate, _ actor: PoliticalEvent.Participant, _ recipient: PoliticalEvent.Participant?
  ) -> Verdict? {
    guard let (type, confidence) = type(candidate, actor, recipient) else { return nil }
    if type == .agree, recipient == nil, isOpinion(candidate.predicate) { return nil }
    if type == .threaten, isForecast(candidate.predicate, candidate) { return nil }
    guard
      recipient != nil || Self.needsNobody.contains(type)
        || Self.mayLackRecipient.contains(type) && confidence >= Self.sure && actor.sector != nil
          && !candidate.triggers.isEmpty
    else { return nil }
    let sense = candidate.triggers.first { $0.type == type && $0.mode != nil }
    let isFirst = candidate.triggers.first?.type == type
    let mode = isFirst ? candidate.triggers[0].mode ?? sense?.mode : sense?.mode
    let told = modes.mode(of: type, candidate, sense: means(of: candidate, type) ?? mode, in: features.text)
    return Verdict(type: type, mode: told, confidence: confidence)
  }

  /// Whether somebody only thinks the same: `agreed that it was late`, `agreed, saying …`, `agreed with the decision`. Who
  /// agrees to do something does more.
  private func isOpinion(_ verb: Int) -> Bool {
    guard features.text.lemma(verb) == "agree" else { return false }
    let follows = features.text.children(verb, .prep).map(features.text.lemma)
    return features.text.child(verb, .xcomp) == nil && !follows.contains("to") && !follows.contains("on")
  }

  /// Whether somebody warns that something is so or will be, which threatens nobody: `warned that the party risked a
  /// backlash`, `warned the ministers that they would fail`. A threat tells what will be done to whom it warns.
  private func isForecast(_ verb: Int, _ candidate: Candidate) -> Bool {
    let text = features.text
    guard ["warn", "caution"].contains(text.lemma(verb)), let clause = text.child(verb, .ccomp) else { return false }
    guard let subject = text.child(clause, .nsubj), text.child(verb, .dobj) != nil,
      text.children(clause, .aux).contains(where: { text.tokens.tags[$0] == .md })
    else { return true }
    guard let recipient = candidate.recipient, subject != recipient else { return true }
    return text.chainRows[subject] >= 0 && text.chainRows[subject] == text.chainRows[recipient]
  }

  /// `telephone conversation`: the word before a noun tells how.
  private func means(of candidate: Candidate, _ type: EventType) -> String? {
    for child in features.text.children(candidate.predicate, .compound) {
      for trigger in features.matcher.lexicon.verbs[features.text.lemma(child)] ?? []
      where trigger.type == type && trigger.mode != nil { return trigger.mode }
    }
    return nil
  }

  /// Types that are told without a recipient too.
  private static let needsNobody: Set<EventType> = [.protest, .mobilize]

  /// Types that are told without a recipient where they are sure.
  private static let mayLackRecipient: Set<EventType> = [.agree, .reject, .retreat]

  private mutating func type(
    _ candidate: Candidate, _ actor: PoliticalEvent.Participant, _ recipient: PoliticalEvent.Participant?
  ) -> (EventType, Double)? {
    let senses = candidate.triggers.map(\.type)
    guard let classifier else { return senses.first.map { ($0, 0.5) } }
    let text = features.text
    let seen = features.features(
      actor: candidate.actor, rows(of: actor.range, at: candidate.actor), actor.sector,
      recipient: candidate.recipient,
      recipient.flatMap { range in
        candidate.recipient.map { rows(of: range.range, at: $0) }
      }, recipient?.sector)
    let prior =
      !text.isVerb(candidate.predicate) || !(candidate.triggers.first?.objects.isEmpty ?? true)
      ? Self.sureSense : Self.firstSense
    var probabilities = weighted(classifier.probabilities(seen), by: senses, prior)
    let bar = bar(candidate, actor, recipient)
    if let decided = decided(probabilities, senses, candidate.predicate, bar) { return decided }
    // A sentence whose words settle it needs no vector, which costs more than all else here.
    if classifier.usesVectors, (probabilities.max() ?? 0) >= (senses.isEmpty ? Self.hopeful : Self.possible),
      let vector = vector(of: Int(text.sentenceRows[candidate.predicate]))
    {
      probabilities = weighted(classifier.refinedProbabilities(seen + vector), by: senses, prior)
      if let decided = decided(probabilities, senses, candidate.predicate, bar) { return decided }
    }
    return byLexicon(probabilities, senses)
  }

  /// What a type must reach that the lexicon does not name for the predicate: more where the classifier judges by another
  /// verb (`would support a commission to look into …`), or where neither side is of a state.
  private func bar(
    _ candidate: Candidate, _ actor: PoliticalEvent.Participant, _ recipient: PoliticalEvent.Participant?
  ) -> Double {
    let top = EventFeatures.Path(features.text, candidate.actor, candidate.recipient).top
    // `failed to reach a deal` is told by both.
    var verb = candidate.verb
    while verb != top, features.text.dependency(verb) == .xcomp { verb = features.text.head(verb) }
    let isAnother = features.text.isVerb(top) && top != candidate.predicate && top != verb
    guard actor.code != nil || recipient?.code != nil else { return Self.otherAtHome }
    return isAnother ? Self.ofAnother : Self.other
  }

  /// The type that the lexicon names, where it names but one, which the classifier holds for possible.
  private func byLexicon(_ probabilities: [Float], _ senses: [EventType]) -> (EventType, Double)? {
    guard let type = senses.first, Set(senses).count == 1,
      let place = EventClassifier.classes.firstIndex(of: Self.label(type)), probabilities[place] >= Self.only
    else { return nil }
    return (type, (Double(probabilities[place]) * 100).rounded() / 100)
  }

  /// The likeliest type, where it is likely enough for what the lexicon says of the predicate.
  private func decided(
    _ probabilities: [Float], _ senses: [EventType], _ predicate: Int, _ other: Double
  ) -> (EventType, Double)? {
    guard let best = probabilities.indices.max(by: { probabilities[$0] < probabilities[$1] }) else { return nil }
    let confidence = (Double(probabilities[best]) * 100).rounded() / 100
    let type = Self.type(EventClassifier.classes[best], senses, features.text.lemma(predicate))
    let least = senses.isEmpty ? Self.unnamed : senses.contains(type) ? Self.named : other
    return confidence >= least ? (type, min(confidence, 1)) : nil
  }

  /// From when on a predicate is worth a vector, which costs more than all else here: one that the lexicon knows, and one
  /// that it does not know.
  private static let possible: Float = 0.3
  private static let hopeful: Float = 0.75

  /// The features of the vector of a sentence, computed once for those that follow each other.
  private mutating func vector(of sentence: Int) -> [EventFeature]? {
    if let vector, vector.sentence == sentence { return vector.features }
    guard let encoding else { return nil }
    let found = EventFeature.vector(
      encoding.vector(of: features.text.sentences[sentence].range, in: features.text.bytes))
    vector = (sentence, found)
    return found
  }

  /// How much more a type counts that the lexicon names: first, or at all.
  private static let firstSense: Float = 3
  private static let laterSense: Float = 2
  /// The same where its object tells the sense, or the predicate is a noun: there are few in what the classifier was
  /// trained on.
  private static let sureSense: Float = 12

  /// What the classifier believes, with what the lexicon says of the predicate as a prior.
  private func weighted(_ probabilities: [Float], by senses: [EventType], _ firstSense: Float) -> [Float] {
    guard let first = senses.first else { return probabilities }
    let all = zip(EventClassifier.classes, probabilities).map { label, probability in
      Self.label(first) == label
        ? probability * firstSense
        : senses.contains { Self.label($0) == label } ? probability * Self.laterSense : probability
    }
    let sum = all.reduce(0, +)
    return all.map { $0 / sum }
  }

  private static func label(_ type: EventType) -> String {
    type == .concede || type == .retreat ? "YIELD" : "\(type.label)"
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
