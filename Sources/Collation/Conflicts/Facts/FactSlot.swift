internal import NewsModel
internal import TextCore

/// A place in a sentence where a fact has its value: a number, a day, a place, a name, a verb.
struct FactSlot {
  /// The row of the sentence.
  let sentence: Int
  /// The rows of the tokens.
  let tokens: Range<Int>
  /// What tells values apart.
  let key: FactKey
  /// The sense of the word that the value stands to; nil where there is none.
  let governor: Symbol?
  /// How it stands to it: a preposition between them; nil where there is none.
  let relation: Symbol?
  /// The sense of the noun that it tells the owner or the kind of: `office` in `the Orsel office`, `the office of Orsel`.
  var modified: Symbol?
  /// The senses of the words above the value, up to the verb.
  var path: Set<Symbol> = []
  /// Whether it tells when or where something was said.
  var isSaid = false
  /// Whose words it stands in: an entity, -1 for the article's own, -2 for somebody who is not known.
  var voice = -1
  /// Whether it is told as what may or shall be, not as what is: `to pass`, `would pass`, `if it passes`.
  var isUnreal = false
  /// Whether it is what a form of *be* says of its subject.
  var isComplement = false
  /// The rows of the words that tell the value more exactly: `suburb of Orsel`, `12 people, three of them children`.
  var detail: Range<Int>?
  /// What a number is exact to: 1 for 1,187, a million for `43 million`, a hundredth for 31.55.
  var step = 0.0
  /// The senses that tell what a verb is told of: its subject and object.
  var arguments: Set<Symbol> = []
  /// The sense of the first verb above the value.
  var verb: Symbol?
  /// The senses of the people among them.
  var people: Set<Symbol> = []
  /// How a number is given; nil for all else.
  var span: NumberSpan?
}

/// A value of a fact.
enum FactKey: Hashable {
  /// A number with its unit; of a stretch its end, and where it begins.
  case number(Double, from: Double?, unit: String)
  /// A time.
  case time(TimeValue)
  /// Somebody or something known by name: a row of the entities.
  case entity(Int)
  /// A verb that is denied or not.
  case polarity(isDenied: Bool)
  /// One of two ends that a thing can come to: a row of the list, and which.
  case outcome(Int, isFirst: Bool)
}
