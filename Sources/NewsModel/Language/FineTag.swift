// The labels of the models that Parallax reads English with; `ModelLabel.init(label:)` refuses any other.

/// Part of speech, fine-grained: the Penn Treebank tags as OntoNotes 5 extends them.
public enum FineTag: UInt8, CaseIterable, Sendable {
  /// `$`: currency sign.
  case dollar
  /// `''`: closing quotation mark.
  case closeQuote
  /// `,`: comma.
  case comma
  /// `-LRB-`: opening bracket.
  case leftBracket
  /// `-RRB-`: closing bracket.
  case rightBracket
  /// `.`: end of sentence.
  case period
  /// `:`: colon, dash, ellipsis.
  case colon
  /// `ADD`: e-mail or web address.
  case add
  /// `AFX`: affix.
  case affix
  /// `CC`: coordinating conjunction.
  case cc
  /// `CD`: cardinal number.
  case cd
  /// `DT`: determiner.
  case dt
  /// `EX`: existential there.
  case ex
  /// `FW`: foreign word.
  case fw
  /// `HYPH`: hyphen.
  case hyphen
  /// `IN`: preposition or subordinating conjunction.
  case `in`
  /// `JJ`: adjective.
  case jj
  /// `JJR`: comparative.
  case jjr
  /// `JJS`: superlative.
  case jjs
  /// `LS`: list marker.
  case ls
  /// `MD`: modal.
  case md
  /// `NFP`: superfluous punctuation.
  case nfp
  /// `NN`: singular noun.
  case nn
  /// `NNP`: singular proper noun.
  case nnp
  /// `NNPS`: plural proper noun.
  case nnps
  /// `NNS`: plural noun.
  case nns
  /// `PDT`: predeterminer.
  case pdt
  /// `POS`: possessive ending.
  case possessiveEnding
  /// `PRP`: personal pronoun.
  case prp
  /// `PRP$`: possessive pronoun.
  case possessivePronoun
  /// `RB`: adverb.
  case rb
  /// `RBR`: comparative adverb.
  case rbr
  /// `RBS`: superlative adverb.
  case rbs
  /// `RP`: particle.
  case rp
  /// `SYM`: symbol.
  case sym
  /// `TO`: infinitival to.
  case to
  /// `UH`: interjection.
  case uh
  /// `VB`: base form.
  case vb
  /// `VBD`: past tense.
  case vbd
  /// `VBG`: gerund or present participle.
  case vbg
  /// `VBN`: past participle.
  case vbn
  /// `VBP`: present, not third person singular.
  case vbp
  /// `VBZ`: present, third person singular.
  case vbz
  /// `WDT`: wh-determiner.
  case wdt
  /// `WP`: wh-pronoun.
  case wp
  /// `WP$`: possessive wh-pronoun.
  case whPossessive
  /// `WRB`: wh-adverb.
  case wrb
  /// `XX`: unknown.
  case xx
  /// `_SP`: white space.
  case space
  /// ````: opening quotation mark.
  case openQuote

  /// The name of the label as the field prints it.
  public var label: StaticString {
    switch self {
    case .dollar: "$"
    case .closeQuote: "''"
    case .comma: ","
    case .leftBracket: "-LRB-"
    case .rightBracket: "-RRB-"
    case .period: "."
    case .colon: ":"
    case .add: "ADD"
    case .affix: "AFX"
    case .cc: "CC"
    case .cd: "CD"
    case .dt: "DT"
    case .ex: "EX"
    case .fw: "FW"
    case .hyphen: "HYPH"
    case .in: "IN"
    case .jj: "JJ"
    case .jjr: "JJR"
    case .jjs: "JJS"
    case .ls: "LS"
    case .md: "MD"
    case .nfp: "NFP"
    case .nn: "NN"
    case .nnp: "NNP"
    case .nnps: "NNPS"
    case .nns: "NNS"
    case .pdt: "PDT"
    case .possessiveEnding: "POS"
    case .prp: "PRP"
    case .possessivePronoun: "PRP$"
    case .rb: "RB"
    case .rbr: "RBR"
    case .rbs: "RBS"
    case .rp: "RP"
    case .sym: "SYM"
    case .to: "TO"
    case .uh: "UH"
    case .vb: "VB"
    case .vbd: "VBD"
    case .vbg: "VBG"
    case .vbn: "VBN"
    case .vbp: "VBP"
    case .vbz: "VBZ"
    case .wdt: "WDT"
    case .wp: "WP"
    case .whPossessive: "WP$"
    case .wrb: "WRB"
    case .xx: "XX"
    case .space: "_SP"
    case .openQuote: "``"
    }
  }
}
