// The labels of the models that Parallax reads English with; `ModelLabel.init(label:)` refuses any other.

/// Part of speech, coarse: the tags of Universal Dependencies, and one for white space.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  /// `ADJ`: adjective.
  case adj
  /// `ADP`: adposition.
  case adp
  /// `ADV`: adverb.
  case adv
  /// `AUX`: auxiliary.
  case aux
  /// `CCONJ`: coordinating conjunction.
  case cconj
  /// `DET`: determiner.
  case det
  /// `INTJ`: interjection.
  case intj
  /// `NOUN`: noun.
  case noun
  /// `NUM`: numeral.
  case num
  /// `PART`: particle.
  case part
  /// `PRON`: pronoun.
  case pron
  /// `PROPN`: proper noun.
  case propn
  /// `PUNCT`: punctuation.
  case punct
  /// `SCONJ`: subordinating conjunction.
  case sconj
  /// `SYM`: symbol.
  case sym
  /// `VERB`: verb.
  case verb
  /// `X`: other.
  case x
  /// `SPACE`: white space.
  case space

  /// The name of the label as the field prints it.
  public var label: StaticString {
    switch self {
    case .adj: "ADJ"
    case .adp: "ADP"
    case .adv: "ADV"
    case .aux: "AUX"
    case .cconj: "CCONJ"
    case .det: "DET"
    case .intj: "INTJ"
    case .noun: "NOUN"
    case .num: "NUM"
    case .part: "PART"
    case .pron: "PRON"
    case .propn: "PROPN"
    case .punct: "PUNCT"
    case .sconj: "SCONJ"
    case .sym: "SYM"
    case .verb: "VERB"
    case .x: "X"
    case .space: "SPACE"
    }
  }
}
