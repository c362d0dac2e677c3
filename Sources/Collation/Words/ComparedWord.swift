internal import NewsModel
internal import TextCore

/// A token as it is compared across articles.
struct ComparedWord: Equatable {
  /// What a word adds to the meaning of a sentence.
  enum Role: UInt8 {
    /// A name.
    case name
    /// A number.
    case number
    /// A noun, verb, adjective or adverb that says something.
    case content
    /// Any other word.
    case function
  }

  /// The row of the token in its article.
  let token: Int
  /// The base form in lower case.
  let lemma: Symbol
  /// What the words of one family share (see `stemmed`).
  let stem: Symbol
  /// The stem that stands for all words of its sense (see `SameSense`): what sentences share.
  var sense: Symbol
  /// What it adds.
  var role: Role
  /// Whether it is denied: `not`, `never`, `no` stand to it.
  var isNegated: Bool

  /// Whether it denies another word: `not`, `never`, `no`.
  let denies: Bool

  /// The row of the entity that it stands for: `she`, `the company`. Then its sense is the entity's. -1 for none.
  var entity: Int32 = -1

  /// Whether it stands for somebody or something that is known by name.
  var isEntity: Bool { entity >= 0 }

  /// Whether it says something by itself.
  var carriesMeaning: Bool { role != .function }
}

/// A slice of an article with its words.
struct Passage {
  /// Where it stands.
  let evidence: Evidence
  /// Its words in text order, marks and white space left out.
  let words: ContiguousArray<ComparedWord>
  /// The senses of the words that carry meaning and of those that stand for an entity, ascending, each once.
  let senses: ContiguousArray<Symbol>
  /// The sum of their weights.
  let weight: Double
  /// How many of the words deny another.
  let denials: Int
}
