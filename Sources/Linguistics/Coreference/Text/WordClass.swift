/// What a single word tells about whom or what it names.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt32

  /// A form of address: `Mr.`
  static let honorific = WordClass(rawValue: 1 << 0)
  /// An office or rank that stands before a name: `President`.
  static let office = WordClass(rawValue: 1 << 1)
  /// What a person is or does: `spokeswoman`, `teacher`.
  static let role = WordClass(rawValue: 1 << 2)
  /// Said of a man.
  static let masculine = WordClass(rawValue: 1 << 3)
  /// Said of a woman.
  static let feminine = WordClass(rawValue: 1 << 4)
  /// A body that decides and speaks: `ministry`.
  static let organisation = WordClass(rawValue: 1 << 5)
  /// A body of several people, which *they* may be said of.
  static let collective = WordClass(rawValue: 1 << 6)
  /// A place: `village`.
  static let place = WordClass(rawValue: 1 << 7)
  /// A country: `nation`.
  static let country = WordClass(rawValue: 1 << 8)
  /// A city: `town`.
  static let town = WordClass(rawValue: 1 << 9)
  /// A time or day.
  static let time = WordClass(rawValue: 1 << 10)
  /// A verb whose subject speaks.
  static let saying = WordClass(rawValue: 1 << 11)
  /// Makes the noun after it new: `another`.
  static let indefinite = WordClass(rawValue: 1 << 12)
  /// Points the noun after it to something known: `the`, `its`.
  static let definite = WordClass(rawValue: 1 << 13)
  /// Takes an *it* that means nothing: `seem`, `likely`.
  static let empty = WordClass(rawValue: 1 << 14)
  /// Takes *it* as its subject without meaning: `rain`.
  static let weather = WordClass(rawValue: 1 << 15)
  /// Follows a name and is part of it: `Jr.`
  static let suffix = WordClass(rawValue: 1 << 16)
  /// Stands inside family names: `van`.
  static let particle = WordClass(rawValue: 1 << 17)
  /// A first name of men.
  static let masculineName = WordClass(rawValue: 1 << 18)
  /// A first name of women.
  static let feminineName = WordClass(rawValue: 1 << 19)

  /// Speaks or acts for a body: what stands after *of* or *for* is one.
  static let officer = WordClass(rawValue: 1 << 20)
  /// A body of any kind, which “the company” may be said of.
  static let generic = WordClass(rawValue: 1 << 21)
  /// A ship, which *she* may be said of.
  static let vessel = WordClass(rawValue: 1 << 22)

  /// Stands in the names of trade unions: `Federation`.
  static let labour = WordClass(rawValue: 1 << 23)

  /// Ends the name of a firm: `Ltd.`
  static let company = WordClass(rawValue: 1 << 24)
  /// The one-word name of a paper, an agency or a network.
  static let outlet = WordClass(rawValue: 1 << 25)
  /// What a body is for: `Fire` and `Rescue` of `Fire and Rescue Service`.
  static let field = WordClass(rawValue: 1 << 26)

  /// The classes by the names that the word lists use.
  static let named: [String: WordClass] = [
    "honorific": .honorific, "office": .office, "role": .role, "masculine": .masculine, "feminine": .feminine,
    "organisation": .organisation, "collective": .collective, "place": .place, "country": .country, "town": .town,
    "time": .time, "saying": .saying, "indefinite": .indefinite, "definite": .definite, "empty": .empty,
    "weather": .weather, "suffix": .suffix, "particle": .particle, "officer": .officer,
    "generic": .generic, "vessel": .vessel, "labour": .labour,
    "company": .company, "outlet": .outlet, "field": .field,
    "masculine-name": .masculineName, "feminine-name": .feminineName,
  ]
}
