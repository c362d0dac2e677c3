internal import NewsModel
internal import TextCore

/// A phrase that may speak of somebody or something, before it is known which.
struct Mention: Sendable {
  /// Of how many it speaks.
  enum Number: Sendable { case singular, plural, unknown }

  /// How its noun phrase begins.
  enum Determination: Sendable {
    /// `the ministry`, `his ministry`: known already.
    case definite
    /// `a ministry`: new.
    case indefinite
    /// Neither.
    case bare
  }

  /// The whole phrase: titles, appositions and what else hangs on it.
  var tokens: Range<Int>
  /// The head word; of a name, its last.
  var head: Int
  var kind: ChainMention.Kind
  /// The name alone, without title and possessive; empty where there is none.
  var name: Range<Int>
  /// What the entity recogniser says of the name.
  var entity: EntityType?
  /// The ISO code of the country that the name is one of.
  var country: String?
  var number: Number
  var determination: Determination
  var pronoun: Pronoun?
  /// Who it is said to be: noun phrases without their articles, such as `Russian Foreign Minister`.
  var roles: ContiguousArray<Range<Int>> = []
  /// The head words of `roles`.
  var roleHeads: ContiguousArray<Int> = []
  /// Whether it is several phrases joined by *and*.
  var coordinated = false
  /// What the phrase itself tells of gender, personhood and kind.
  var evidence = Evidence()

  /// What a mention or a whole chain tells about its entity.
  struct Evidence: Sendable {
    /// What shows a person: titles, roles. It outweighs what the entity recogniser says, however often.
    var shownPerson = 0
    /// What shows that it is no person.
    var shownThing = 0
    /// How often the entity recogniser says person, or anything else.
    var readPerson = 0
    var readThing = 0
    /// The same of names of several words alone: they outweigh what it says of a family name by itself.
    var fullPerson = 0
    var fullThing = 0
    var masculine = 0
    var feminine = 0
    /// Weak evidence: a common first name.
    var masculineName = 0
    var feminineName = 0
    var organisation = 0
    var country = 0
    var place = 0
    var group = 0
    var other = 0

    /// Adds what another mention tells.
    mutating func add(_ other: Evidence) {
      shownPerson += other.shownPerson
      shownThing += other.shownThing
      readPerson += other.readPerson
      readThing += other.readThing
      fullPerson += other.fullPerson
      fullThing += other.fullThing
      masculine += other.masculine
      feminine += other.feminine
      masculineName += other.masculineName
      feminineName += other.feminineName
      organisation += other.organisation
      country += other.country
      place += other.place
      group += other.group
      self.other += other.other
    }

    /// Above zero for a person, below for anything else; zero where nothing tells.
    var person: Int {
      if shownPerson != shownThing { return 4 * (shownPerson - shownThing) }
      return fullPerson != fullThing ? 2 * (fullPerson - fullThing) : readPerson - readThing
    }

    /// Adds what a word tells of gender.
    mutating func addGender(_ word: WordClass) {
      if word.contains(.masculine) { masculine += 1 }
      if word.contains(.feminine) { feminine += 1 }
    }

    /// The gender that the text tells, or a first name where it tells none.
    var gender: EntityChain.Gender? {
      if masculine != feminine { return masculine > feminine ? .masculine : .feminine }
      if masculine > 0 { return nil }
      if masculineName != feminineName { return masculineName > feminineName ? .masculine : .feminine }
      return nil
    }

    /// Whether both may be one by gender.
    func agrees(with other: Evidence) -> Bool {
      guard let gender, let theirs = other.gender else { return true }
      return gender == theirs
    }
  }
}
