internal import NewsModel

/// What kind of value a slot has.
enum FactKind: CaseIterable {
  case number, time, place, person, polarity, outcome

  /// The kind of conflict that two values are.
  var conflict: Conflict.Kind {
    switch self {
    case .number: .number
    case .time: .date
    case .place: .place
    case .person: .name
    case .polarity: .negation
    case .outcome: .outcome
    }
  }
}
