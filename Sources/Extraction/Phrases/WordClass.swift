/// What is known of a single word, by the lists in the files beside this one.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// Small words in a byline.
  static let bylineWord = WordClass(rawValue: 1 << 0)
  /// Small words inside names.
  static let nameWord = WordClass(rawValue: 1 << 1)
  /// Words of a credit beside names.
  static let creditWord = WordClass(rawValue: 1 << 2)
  /// A month.
  static let month = WordClass(rawValue: 1 << 3)
  /// A day of the week.
  static let weekday = WordClass(rawValue: 1 << 4)
  /// Other words of a line that is a date.
  static let dateWord = WordClass(rawValue: 1 << 5)
  /// What an author does.
  static let biographyVerb = WordClass(rawValue: 1 << 6)
  /// What an author is.
  static let profession = WordClass(rawValue: 1 << 7)
  /// What speech is reported with.
  static let speech = WordClass(rawValue: 1 << 8)
  /// Leans on the paragraph before it.
  static let continuation = WordClass(rawValue: 1 << 9)
  /// A full stop after it ends no sentence.
  static let abbreviation = WordClass(rawValue: 1 << 10)
  /// Says nothing about a topic.
  static let common = WordClass(rawValue: 1 << 11)
  /// We.
  static let firstPerson = WordClass(rawValue: 1 << 12)
  /// You.
  static let secondPerson = WordClass(rawValue: 1 << 13)
  /// Asks for something.
  static let appealVerb = WordClass(rawValue: 1 << 14)

  /// The classes by the name that heads their list.
  static let byName: [String: WordClass] = [
    "byline word": .bylineWord,
    "name word": .nameWord,
    "credit word": .creditWord,
    "month": .month,
    "weekday": .weekday,
    "date word": .dateWord,
    "biography verb": .biographyVerb,
    "profession": .profession,
    "speech": .speech,
    "continuation": .continuation,
    "abbreviation": .abbreviation,
    "common": .common,
    "first person": .firstPerson,
    "second person": .secondPerson,
    "appeal verb": .appealVerb,
  ]
}
