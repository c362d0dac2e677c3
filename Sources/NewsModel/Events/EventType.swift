/// What kind of thing a political event is: the 16 types of PLOVER (Open Event Data Alliance, PLOVER 2.0).
public enum EventType: UInt8, CaseIterable, Sendable {
  /// Agrees to cooperate, promises, signs.
  case agree
  /// Praises, backs, recognises.
  case support
  /// Gives in, eases what it did to the other, apologises.
  case concede
  /// Works together, shares, trains together.
  case cooperate
  /// Gives aid of any kind.
  case aid
  /// Meets, visits, talks.
  case consult
  /// Withdraws, releases, lays down arms, resigns.
  case retreat
  /// Asks for or demands something.
  case request
  /// Refuses, rejects, vetoes.
  case reject
  /// Criticises, blames, investigates.
  case accuse
  /// Threatens, warns of what it will do.
  case threaten
  /// Takes to the streets, strikes, boycotts.
  case protest
  /// Punishes without force: sanctions, cut ties, expulsions.
  case sanction
  /// Makes ready to use force.
  case mobilize
  /// Uses power short of violence: arrests, bans, seizures.
  case coerce
  /// Uses violence.
  case assault

  /// The name as JSON has it.
  public var label: StaticString {
    switch self {
    case .agree: "AGREE"
    case .support: "SUPPORT"
    case .concede: "CONCEDE"
    case .cooperate: "COOPERATE"
    case .aid: "AID"
    case .consult: "CONSULT"
    case .retreat: "RETREAT"
    case .request: "REQUEST"
    case .reject: "REJECT"
    case .accuse: "ACCUSE"
    case .threaten: "THREATEN"
    case .protest: "PROTEST"
    case .sanction: "SANCTION"
    case .mobilize: "MOBILIZE"
    case .coerce: "COERCE"
    case .assault: "ASSAULT"
    }
  }

  /// The type of this name; nil where there is none.
  public init?(label: some StringProtocol) {
    guard let type = Self.allCases.first(where: { "\($0.label)" == label }) else { return nil }
    self = type
  }

  /// Words or deeds, with or against each other: the quad classes of the field.
  public enum Quad: UInt8, CaseIterable, Sendable {
    /// Words for each other.
    case verbalCooperation = 1
    /// Deeds for each other.
    case materialCooperation
    /// Words against each other.
    case verbalConflict
    /// Deeds against each other.
    case materialConflict
  }

  /// Its quad class.
  public var quad: Quad {
    switch self {
    case .agree, .consult, .support, .concede: .verbalCooperation
    case .cooperate, .aid, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .sanction, .mobilize, .coerce, .assault: .materialConflict
    }
  }

  /// Whether both sides do the same: who is named first does not matter.
  public var isMutual: Bool { self == .agree || self == .consult || self == .cooperate }
}
