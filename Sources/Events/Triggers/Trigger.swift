internal import NewsModel

/// A word that tells a political event, in one of its senses.
struct Trigger: Sendable, Equatable {
  /// What it tells.
  let type: EventType
  /// How that was done.
  let mode: String?
  /// The prepositions that the recipient can follow; empty where it is the object.
  let prepositions: [String]
  /// The lemmas of which one must be its object; empty where any may.
  let objects: [String]
  /// Whether somebody must be its object.
  let needsSomebody: Bool
  /// The particle or word that must stand with it.
  let particle: String?
  /// Whether it is the only sense where it fits: `fired the minister` is no shooting.
  let isOnly: Bool
}
