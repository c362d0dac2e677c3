// The labels of the models that Parallax reads English with; `ModelLabel.init(label:)` refuses any other.

/// How a token depends on its head: the ClearNLP labels.
public enum Dependency: UInt8, CaseIterable, Sendable {
  /// `ROOT`: head of a sentence.
  case root
  /// `acl`: clausal modifier of a noun.
  case acl
  /// `acomp`: adjectival complement.
  case acomp
  /// `advcl`: adverbial clause.
  case advcl
  /// `advmod`: adverbial modifier.
  case advmod
  /// `agent`: agent of a passive.
  case agent
  /// `amod`: adjectival modifier.
  case amod
  /// `appos`: apposition.
  case appos
  /// `attr`: attribute.
  case attr
  /// `aux`: auxiliary.
  case aux
  /// `auxpass`: passive auxiliary.
  case auxpass
  /// `case`: case marking.
  case `case`
  /// `cc`: coordinating conjunction.
  case cc
  /// `ccomp`: clausal complement.
  case ccomp
  /// `compound`: part of a compound.
  case compound
  /// `conj`: conjunct.
  case conj
  /// `csubj`: clausal subject.
  case csubj
  /// `csubjpass`: clausal passive subject.
  case csubjpass
  /// `dative`: dative.
  case dative
  /// `dep`: unclassified.
  case dep
  /// `det`: determiner.
  case det
  /// `dobj`: direct object.
  case dobj
  /// `expl`: expletive.
  case expl
  /// `intj`: interjection.
  case intj
  /// `mark`: marker of a clause.
  case mark
  /// `meta`: meta modifier.
  case meta
  /// `neg`: negation.
  case neg
  /// `nmod`: nominal modifier.
  case nmod
  /// `npadvmod`: noun phrase as adverbial.
  case npadvmod
  /// `nsubj`: subject.
  case nsubj
  /// `nsubjpass`: passive subject.
  case nsubjpass
  /// `nummod`: numeric modifier.
  case nummod
  /// `oprd`: object predicate.
  case oprd
  /// `parataxis`: parataxis.
  case parataxis
  /// `pcomp`: complement of a preposition.
  case pcomp
  /// `pobj`: object of a preposition.
  case pobj
  /// `poss`: possessive modifier.
  case poss
  /// `preconj`: pre-correlative conjunction.
  case preconj
  /// `predet`: predeterminer.
  case predet
  /// `prep`: prepositional modifier.
  case prep
  /// `prt`: particle.
  case prt
  /// `punct`: punctuation.
  case punct
  /// `quantmod`: modifier of a quantifier.
  case quantmod
  /// `relcl`: relative clause.
  case relcl
  /// `xcomp`: open clausal complement.
  case xcomp

  /// The name of the label as the field prints it.
  public var label: StaticString {
    switch self {
    case .root: "ROOT"
    case .acl: "acl"
    case .acomp: "acomp"
    case .advcl: "advcl"
    case .advmod: "advmod"
    case .agent: "agent"
    case .amod: "amod"
    case .appos: "appos"
    case .attr: "attr"
    case .aux: "aux"
    case .auxpass: "auxpass"
    case .case: "case"
    case .cc: "cc"
    case .ccomp: "ccomp"
    case .compound: "compound"
    case .conj: "conj"
    case .csubj: "csubj"
    case .csubjpass: "csubjpass"
    case .dative: "dative"
    case .dep: "dep"
    case .det: "det"
    case .dobj: "dobj"
    case .expl: "expl"
    case .intj: "intj"
    case .mark: "mark"
    case .meta: "meta"
    case .neg: "neg"
    case .nmod: "nmod"
    case .npadvmod: "npadvmod"
    case .nsubj: "nsubj"
    case .nsubjpass: "nsubjpass"
    case .nummod: "nummod"
    case .oprd: "oprd"
    case .parataxis: "parataxis"
    case .pcomp: "pcomp"
    case .pobj: "pobj"
    case .poss: "poss"
    case .preconj: "preconj"
    case .predet: "predet"
    case .prep: "prep"
    case .prt: "prt"
    case .punct: "punct"
    case .quantmod: "quantmod"
    case .relcl: "relcl"
    case .xcomp: "xcomp"
    }
  }
}
