/// Words that may tell an event: a predicate with who did it and to whom.
struct Candidate {
  /// The rows of the two sides' heads.
  let actor: Int
  let recipient: Int?
  /// The row of the word that tells the event.
  let predicate: Int
  /// The row of the verb that governs it: `held` for `talks`; else the predicate.
  let verb: Int
  /// The sense of the predicate; nil where the lexicon does not know it.
  let triggers: [Trigger]
  /// The rule that found it.
  let rule: String
  /// The quotation whose speaker is the actor (`We condemn …`), else nil.
  var speakerOf: Int?
}
