// The labels of the models that Parallax reads English with; `ModelLabel.init(label:)` refuses any other.

/// What kind of thing a name or number mentions: the types of OntoNotes 5.
public enum EntityType: UInt8, CaseIterable, Sendable {
  /// `CARDINAL`: a number that is nothing else.
  case cardinal
  /// `DATE`: a date or period.
  case date
  /// `EVENT`: a named event.
  case event
  /// `FAC`: a building, airport, bridge.
  case fac
  /// `GPE`: a country, city, state.
  case gpe
  /// `LANGUAGE`: a language.
  case language
  /// `LAW`: a named law.
  case law
  /// `LOC`: a place that is no GPE.
  case loc
  /// `MONEY`: a sum of money.
  case money
  /// `NORP`: a nationality, religious or political group.
  case norp
  /// `ORDINAL`: an ordinal.
  case ordinal
  /// `ORG`: an organisation.
  case org
  /// `PERCENT`: a percentage.
  case percent
  /// `PERSON`: a person.
  case person
  /// `PRODUCT`: a product.
  case product
  /// `QUANTITY`: a measure.
  case quantity
  /// `TIME`: a time shorter than a day.
  case time
  /// `WORK_OF_ART`: the title of a work.
  case workOfArt

  /// The name of the label as the field prints it.
  public var label: StaticString {
    switch self {
    case .cardinal: "CARDINAL"
    case .date: "DATE"
    case .event: "EVENT"
    case .fac: "FAC"
    case .gpe: "GPE"
    case .language: "LANGUAGE"
    case .law: "LAW"
    case .loc: "LOC"
    case .money: "MONEY"
    case .norp: "NORP"
    case .ordinal: "ORDINAL"
    case .org: "ORG"
    case .percent: "PERCENT"
    case .person: "PERSON"
    case .product: "PRODUCT"
    case .quantity: "QUANTITY"
    case .time: "TIME"
    case .workOfArt: "WORK_OF_ART"
    }
  }
}
