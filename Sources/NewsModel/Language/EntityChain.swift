public import TextCore

/// What kind of thing a chain of mentions is about.
public enum EntityKind: UInt8, CaseIterable, Sendable {
  /// One human being.
  case person
  /// A company, ministry, agency, party, outlet.
  case organisation
  /// A country, also where its capital or its people stand for it.
  case country
  /// Any other place.
  case place
  /// Several people, named or not.
  case group
  /// Anything else: events, products, laws.
  case other

  /// The name as JSON has it.
  public var label: StaticString {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .country: "country"
    case .place: "place"
    case .group: "group"
    case .other: "other"
    }
  }
}

/// One place where a text speaks of something.
public struct ChainMention: Sendable, Equatable {
  /// How it is spoken of.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// By name: `Sergei Lavrov`, `Mr. Lavrov`.
    case name
    /// By a noun: `the minister`.
    case nominal
    /// By a pronoun: `he`.
    case pronoun

    /// The name as JSON has it.
    public var label: StaticString {
      switch self {
      case .name: "name"
      case .nominal: "nominal"
      case .pronoun: "pronoun"
      }
    }
  }

  /// Its bytes: the whole phrase, with titles, appositions and what else hangs on its head.
  public let range: TextRange
  /// The name in it, without title and possessive; nil for nouns and pronouns.
  public let name: TextRange?
  /// The rows of its tokens.
  public let tokens: Range<Int>
  /// The row of its head word.
  public let head: Int
  /// How it is spoken of.
  public let kind: Kind
  /// The name of the sieve that joined it to its chain; `first` for the first mention.
  public let rule: String

  /// A mention over `tokens` with its head at `head`.
  public init(
    range: TextRange, tokens: Range<Int>, head: Int, kind: Kind, rule: String, name: TextRange? = nil
  ) {
    self.range = range
    self.name = name
    self.tokens = tokens
    self.head = head
    self.kind = kind
    self.rule = rule
  }
}

/// Something that a text speaks of, with all the places where it does (a coreference chain).
///
/// A mention is not an entity: that two mentions are one thing is a decision, and `ChainMention.rule` says whose.
public struct EntityChain: Sendable, Equatable {
  /// What the text says of a person's gender; for speakers and pronouns.
  public enum Gender: UInt8, Sendable {
    /// `he`, `Mr.`, `spokesman` …
    case masculine
    /// `she`, `Mrs.`, `spokeswoman` …
    case feminine
  }

  /// What it is, decided over all its mentions.
  public var kind: EntityKind
  /// Its fullest name, without title and possessive; where it has no name, its first mention.
  public var name: TextRange
  /// Whether `name` is a name.
  public var isNamed: Bool
  /// All mentions in text order, at least one.
  public var mentions: ContiguousArray<ChainMention>
  /// What the text says that it is: `Russian Foreign Minister`, `spokeswoman for the union`; in text order.
  public var roles: ContiguousArray<TextRange>
  /// Its gender where the text tells it.
  public var gender: Gender?

  /// A chain of `mentions`.
  public init(
    kind: EntityKind, name: TextRange, isNamed: Bool, mentions: ContiguousArray<ChainMention>,
    roles: ContiguousArray<TextRange> = [], gender: Gender? = nil
  ) {
    precondition(!mentions.isEmpty, "a chain has a mention")
    self.kind = kind
    self.name = name
    self.isNamed = isNamed
    self.mentions = mentions
    self.roles = roles
    self.gender = gender
  }
}
