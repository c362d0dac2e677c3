/// A step of a collation, in their order: what a measurement of where time goes is told.
package enum CollationStep: CaseIterable, Sendable {
  /// Chains become entities.
  case entities
  /// Words are made comparable.
  case words
  /// What was said is joined.
  case utterances
  /// What is stated is joined.
  case claims
  /// Where articles part is looked for.
  case conflicts
  /// Claims are listed.
  case list
  /// Events are joined.
  case events
  /// Timeline, summary and framing are made.
  case overview
}
