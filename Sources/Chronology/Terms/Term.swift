internal import TextCore

/// A word, a number or a mark of a text: what the rules' automaton reads.
///
/// Terms are finer than the tokens of the language layer (`mid-1990s` is four), so that a rule sees all spellings alike.
struct Term {
  /// The first byte.
  var lower: UInt32
  /// One past the last byte.
  var upper: UInt32
  /// Which predicates of the rules hold of it; 0 for a term that no rule asks for.
  var symbol: UInt16
  /// Whether nothing stands between it and the term before.
  var isGlued: Bool
  /// Whether it is made of letters or digits.
  var isWord: Bool
  /// Its row in the vocabulary, or -1.
  var entry: Int32
  /// The number that it is, or -1.
  var number: Int32
  /// Thousandths that a number has besides.
  var thousandths: Int16

  /// Its bytes.
  var range: TextRange { TextRange(lower, upper) }
}
