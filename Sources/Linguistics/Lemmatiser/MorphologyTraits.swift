internal import NewsModel

/// The few morphological features that tell a base form, read from `Feature=Value|…`.
struct MorphologyTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let singular = MorphologyTraits(rawValue: 1)
  static let hasNumber = MorphologyTraits(rawValue: 2)
  static let infinitive = MorphologyTraits(rawValue: 4)
  static let finite = MorphologyTraits(rawValue: 8)
  static let present = MorphologyTraits(rawValue: 16)
  static let positive = MorphologyTraits(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits that `features` name.
  ///
  /// Example: Number=Sing → singular, hasNumber
  init(features: String) {
    var traits: MorphologyTraits = []
    for feature in features.split(separator: "|") {
      switch feature {
      case "Number=Sing": traits.formUnion([.singular, .hasNumber])
      case "VerbForm=Inf": traits.insert(.infinitive)
      case "VerbForm=Fin": traits.insert(.finite)
      case "Tense=Pres": traits.insert(.present)
      case "Degree=Pos": traits.insert(.positive)
      default: if feature.hasPrefix("Number=") { traits.insert(.hasNumber) }
      }
    }
    self = traits
  }

  /// Whether a word of this part of speech is its own lemma.
  func isBaseForm(_ part: PartOfSpeech) -> Bool {
    if part == .noun, contains(.singular) { return true }
    if part == .verb, contains(.finite), contains(.present), !contains(.hasNumber) { return true }
    return contains(.infinitive) || contains(.positive)
  }
}
