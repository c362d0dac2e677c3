package import NewsModel

/// The few morphological features that tell a base form, read from `Feature=Value|…`.
package struct MorphologyTraits: OptionSet, Sendable {
  /// One bit a trait.
  package let rawValue: UInt8

  /// One thing.
  package static let singular = MorphologyTraits(rawValue: 1)
  /// Any number is said.
  package static let hasNumber = MorphologyTraits(rawValue: 2)
  /// An infinitive.
  package static let infinitive = MorphologyTraits(rawValue: 4)
  /// A finite form.
  package static let finite = MorphologyTraits(rawValue: 8)
  /// Present tense.
  package static let present = MorphologyTraits(rawValue: 16)
  /// Not compared.
  package static let positive = MorphologyTraits(rawValue: 32)

  /// The traits with these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The traits that `features` name.
  ///
  /// Example: Number=Sing → singular, hasNumber
  package init(features: String) {
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
  package func isBaseForm(_ part: PartOfSpeech) -> Bool {
    if part == .noun, contains(.singular) { return true }
    if part == .verb, contains(.finite), contains(.present), !contains(.hasNumber) { return true }
    return contains(.infinitive) || contains(.positive)
  }
}
