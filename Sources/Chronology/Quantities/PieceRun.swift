/// The pieces of a run of text with the words that they may be.
struct PieceRun {
  let pieces: ContiguousArray<Piece>
  let words: QuantityWords

  /// The number of pieces.
  var count: Int { pieces.count }

  /// A piece; nil outside the run.
  subscript(place: Int) -> Piece? { pieces.indices.contains(place) ? pieces[place] : nil }

  /// The longest phrase of a role that begins at a place, and the place after it.
  func phrase(_ role: QuantitySense.Role, at place: Int) -> (sense: QuantitySense, end: Int)? {
    guard let first = self[place], first.row >= 0 else { return nil }
    for phrase in words.phrases(in: first.row) where phrase.sense.role == role && matches(phrase, at: place) {
      if phrase.sense.condition == .capital, !first.isCapital { continue }
      return (phrase.sense, place + phrase.rest.count + 1)
    }
    return nil
  }

  private func matches(_ phrase: QuantityWords.Phrase, at place: Int) -> Bool {
    guard place + phrase.rest.count < count else { return false }
    for (step, key) in phrase.rest.enumerated() where pieces[place + step + 1].key != key { return false }
    return true
  }

  /// Whether a word or mark stands at a place.
  func isWord(_ key: WordKey, at place: Int) -> Bool {
    guard let piece = self[place] else { return false }
    return piece.key == key && piece.kind != .digits
  }

  /// Whether a mark is glued to the piece before and has the next one glued to it.
  func isJoint(_ key: WordKey, at place: Int) -> Bool {
    guard let piece = self[place], let next = self[place + 1] else { return false }
    return piece.kind == .mark && piece.key == key && piece.isGlued && next.isGlued
  }
}

/// The words that the grammar of numbers itself is made of.
enum NumeralWord {
  static let hyphen = key("-")
  static let stroke = key("/")
  static let point = key(".")
  static let comma = key(",")
  static let and = key("and")
  static let to = key("to")
  static let or = key("or")
  static let from = key("from")
  static let between = key("between")
  static let `in` = key("in")
  static let out = key("out")
  static let of = key("of")
  static let a = key("a")
  static let an = key("an")
  static let the = key("the")
  static let one = key("one")
  static let half = key("half")
  static let couple = key("couple")
  static let old = key("old")
  static let aged = key("aged")
  static let age = key("age")
  static let ages = key("ages")
  static let magnitude = key("magnitude")
  static let minus = key("minus")
  static let closing = key(")")
  static let number = key("no")
  /// ½, ¼ and ¾ with their hundredths.
  static let signs: [(key: WordKey, hundredths: Int)] = [(key("½"), 50), (key("¼"), 25), (key("¾"), 75)]

  private static func key(_ word: String) -> WordKey { WordKey(word) ?? WordKey() }
}
