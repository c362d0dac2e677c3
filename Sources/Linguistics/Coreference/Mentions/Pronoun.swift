/// A personal pronoun in any of its forms.
struct Pronoun: Sendable, Equatable {
  /// Whom it speaks of.
  enum Person: Sendable, Equatable {
    /// `I`
    case speaker
    /// `we`
    case speakers
    /// `you`
    case addressee
    /// `he`
    case he
    /// `she`
    case she
    /// `it`
    case it
    /// `they`
    case they
    /// `who`
    case relative
  }

  /// How it stands to its clause.
  enum Form: Sendable, Equatable {
    /// `he`, `him`
    case personal
    /// `his`, `hers`
    case possessive
    /// `himself`
    case reflexive
  }

  let person: Person
  let form: Form

  /// The pronoun that `word`, in lower case, is; nil for any other word.
  init?(_ word: String) {
    guard let found = Self.forms[word] else { return nil }
    (person, form) = found
  }

  private static let forms: [String: (Person, Form)] = [
    "i": (.speaker, .personal), "me": (.speaker, .personal), "my": (.speaker, .possessive),
    "mine": (.speaker, .possessive), "myself": (.speaker, .reflexive),
    "we": (.speakers, .personal), "us": (.speakers, .personal), "our": (.speakers, .possessive),
    "ours": (.speakers, .possessive), "ourselves": (.speakers, .reflexive),
    "you": (.addressee, .personal), "your": (.addressee, .possessive), "yours": (.addressee, .possessive),
    "yourself": (.addressee, .reflexive), "yourselves": (.addressee, .reflexive),
    "he": (.he, .personal), "him": (.he, .personal), "his": (.he, .possessive), "himself": (.he, .reflexive),
    "she": (.she, .personal), "her": (.she, .personal), "hers": (.she, .possessive),
    "herself": (.she, .reflexive),
    "it": (.it, .personal), "its": (.it, .possessive), "itself": (.it, .reflexive),
    "they": (.they, .personal), "them": (.they, .personal), "their": (.they, .possessive),
    "theirs": (.they, .possessive), "themselves": (.they, .reflexive),
    "who": (.relative, .personal), "whom": (.relative, .personal), "whose": (.relative, .possessive),
  ]
}
