/// Makes one term of a number that is written in several words: `twenty-two`, `two hundred`, `nineteen ninety-six`,
/// `twenty-first`, `2 1/2`.
struct NumberWords {
  private let alphabet: Alphabet
  private let cardinal: Int
  private let ordinal: Int
  private let articleLetter: UInt16
  private let andLetter: UInt16
  private let hyphenLetter: UInt16

  /// Looks numbers up in `alphabet`.
  init(_ alphabet: Alphabet) {
    self.alphabet = alphabet
    cardinal = alphabet.predicate("N") ?? 0
    ordinal = alphabet.predicate("ORD") ?? 0
    func letter(_ word: String) -> UInt16 { alphabet.predicate(word).flatMap { alphabet.letters[$0].first } ?? 0 }
    articleLetter = letter("a")
    andLetter = letter("and")
    hyphenLetter = letter("-")
  }

  /// Folds the numbers of `terms` in place. O(terms).
  func fold(_ terms: inout ContiguousArray<Term>) {
    guard var from = terms.firstIndex(where: { alphabet.holds(cardinal, $0.symbol) && $0.entry >= 0 }) else { return }
    var to = from
    while from < terms.count {
      guard let head = value(terms[from]) else {
        if to != from { terms[to] = terms[from] }
        to += 1
        from += 1
        continue
      }
      var (term, next) = number(terms, from)
      // `a hundred`
      if head >= 100, to > 0, terms[to - 1].symbol == articleLetter, articleLetter != 0 {
        to -= 1
        term.lower = terms[to].lower
        term.isGlued = terms[to].isGlued
      }
      terms[to] = term
      to += 1
      from = next
    }
    terms.removeLast(terms.count - to)
  }

  /// The cardinal number that a word is.
  private func value(_ term: Term) -> Int? {
    guard term.entry >= 0, alphabet.holds(cardinal, term.symbol) else { return nil }
    return alphabet.vocabulary.value(of: term.entry, in: cardinal)
  }

  /// The number that begins at a term, and the term after it.
  private func number(_ terms: ContiguousArray<Term>, _ start: Int) -> (Term, Int) {
    guard let head = value(terms[start]) else { return (terms[start], start + 1) }
    var place = start + 1
    var total = head
    if head < 100 {
      total = belowHundred(terms, &place, head)
      if let last = ordinalUnit(terms, place, after: total) { return ordinal(terms, start, last, total) }
      if (11...20).contains(total), let year = yearEnd(terms, &place, after: total) {
        return (folded(terms, start, place, year, [.number, .year]), place)
      }
    }
    while place < terms.count, let scale = value(terms[place]), scale >= 100, total < 1_000_000 {
      total *= scale
      place += 1
      if let rest = remainder(terms, &place, below: scale) { total += rest }
    }
    if place == start + 1 { return (terms[start], place) }
    let isYear = (1000...2199).contains(total)
    return (folded(terms, start, place, total, isYear ? [.number, .year] : .number), place)
  }

  /// `twenty` with `two` after it, a hyphen between or not.
  private func belowHundred(_ terms: ContiguousArray<Term>, _ place: inout Int, _ head: Int) -> Int {
    guard head >= 20, head % 10 == 0 else { return head }
    let unit = isHyphen(terms, place) ? place + 1 : place
    guard unit < terms.count, let value = value(terms[unit]), (1...9).contains(value) else { return head }
    place = unit + 1
    return head + value
  }

  /// The place of `first` in `twenty-first`.
  private func ordinalUnit(_ terms: ContiguousArray<Term>, _ place: Int, after head: Int) -> Int? {
    guard head >= 20, head % 10 == 0 else { return nil }
    let unit = isHyphen(terms, place) ? place + 1 : place
    guard unit < terms.count, terms[unit].entry >= 0,
      let value = alphabet.vocabulary.value(of: terms[unit].entry, in: ordinal), value < 10
    else { return nil }
    return unit
  }

  private func ordinal(_ terms: ContiguousArray<Term>, _ start: Int, _ last: Int, _ head: Int) -> (Term, Int) {
    let value = head + (alphabet.vocabulary.value(of: terms[last].entry, in: ordinal) ?? 0)
    return (folded(terms, start, last + 1, value, NumberShape(ordinal: value)), last + 1)
  }

  /// `ninety-six` after `nineteen`.
  private func yearEnd(_ terms: ContiguousArray<Term>, _ place: inout Int, after head: Int) -> Int? {
    guard place < terms.count, let tens = value(terms[place]), (10...90).contains(tens) else { return nil }
    place += 1
    return head * 100 + belowHundred(terms, &place, tens)
  }

  /// What comes after `hundred` or `thousand`: `and six`, `twenty`.
  private func remainder(_ terms: ContiguousArray<Term>, _ place: inout Int, below scale: Int) -> Int? {
    var next = place
    if next < terms.count, terms[next].symbol == andLetter, andLetter != 0 { next += 1 }
    guard next < terms.count, let head = value(terms[next]), head < 100, head < scale else { return nil }
    next += 1
    let rest = belowHundred(terms, &next, head)
    place = next
    return rest
  }

  private func isHyphen(_ terms: ContiguousArray<Term>, _ place: Int) -> Bool {
    place < terms.count && terms[place].isGlued && !terms[place].isWord && terms[place].symbol == hyphenLetter
  }

  private func folded(
    _ terms: ContiguousArray<Term>, _ start: Int, _ end: Int, _ value: Int, _ shape: NumberShape
  ) -> Term {
    Term(
      lower: terms[start].lower, upper: terms[end - 1].upper, symbol: alphabet.numbers[Int(shape.rawValue)],
      isGlued: terms[start].isGlued, isWord: true, entry: -1, number: Int32(clamping: value), thousandths: 0)
  }
}
