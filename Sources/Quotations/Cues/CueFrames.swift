/// What a cue verb can take: the frames of `cue-verbs.txt`.
struct CueFrames: OptionSet {
  let rawValue: UInt16

  /// Words in quotation marks before or after it.
  static let quote = CueFrames(rawValue: 1 << 0)
  /// A clause.
  static let clause = CueFrames(rawValue: 1 << 1)
  /// A noun phrase.
  static let object = CueFrames(rawValue: 1 << 2)
  /// `to …`.
  static let infinitive = CueFrames(rawValue: 1 << 3)
  /// Its object is who is spoken to.
  static let hearer = CueFrames(rawValue: 1 << 4)
  /// Its object and what that is called.
  static let naming = CueFrames(rawValue: 1 << 5)
  /// A document, a poll, a study can do it too.
  static let document = CueFrames(rawValue: 1 << 6)
  /// A preposition that takes what was said.
  static let preposition = CueFrames(rawValue: 1 << 7)

  /// The frame of this name in the file, or nil.
  init?(name: some StringProtocol) {
    switch name {
    case "quote": self = .quote
    case "clause": self = .clause
    case "object": self = .object
    case "infinitive": self = .infinitive
    case "hearer": self = .hearer
    case "naming": self = .naming
    case "document": self = .document
    default: return nil
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}
