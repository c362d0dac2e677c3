internal import NewsModel
internal import TextCore

/// Refuses matches that are parts of something else: prices, scores, amounts, web addresses.
struct MatchGate {
  private let language: LanguageLayer
  private var token = 0
  private var entity = 0

  /// The year of the report.
  private let year: Int?

  /// A gate for a text with this language layer, of a report of `today`.
  init(_ language: LanguageLayer, today: CalendarDay?) {
    self.language = language
    year = today?.year
  }

  /// Whether a match is a time. Matches must come in text order, but for those of one beginning.
  mutating func admits(_ match: Match, _ action: Action, _ text: Span<UInt8>, _ terms: ContiguousArray<Term>) -> Bool {
    let first = terms[match.terms.lowerBound]
    let last = terms[match.terms.upperBound - 1]
    guard beginsCleanly(text, Int(first.lower)), endsCleanly(text, Int(last.upper)) else { return false }
    if isInName(first, last), !(action == .year && isYearOfName(first)) { return false }
    let isCompound = action == .period || action == .duration || action == .that || action == .reference
    if isCompound, isHyphenated(text, Int(last.upper)) || isTitle(text, first, last) { return false }
    if action == .era { return isEnd(of: last) }
    guard action == .year else { return true }
    return isYear(first, text, terms, match.terms)
  }

  /// The row of the token at a byte; nil where tokens are not known.
  mutating func token(at offset: Int) -> Int? {
    let ranges = language.tokens.ranges
    while token > 0, Int(ranges[token].lower) > offset { token -= 1 }
    while token + 1 < ranges.count, Int(ranges[token].upper) <= offset { token += 1 }
    return token < ranges.count ? token : nil
  }

  // MARK: What stands around

  private func beginsCleanly(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = text[start - 1]
    if before.isLetter || before.isDigit { return false }
    // @ / _ . of addresses, and what makes a number something else.
    if before == 0x40 || before == 0x5f || before == 0x2e { return false }
    guard text[start].isDigit else { return true }
    switch before {
    case 0x24, 0x23, 0x2f, 0x3a, 0x2c, 0x2b: return false
    case 0x2d: return start < 2 || !text[start - 2].isDigit
    // Currency signs other than the dollar; dashes and quotation marks are E2 80 xx.
    case 0x80...: return start >= 3 && text[start - 3] == 0xe2 && text[start - 2] == 0x80
    default: return true
    }
  }

  private func endsCleanly(_ text: Span<UInt8>, _ end: Int) -> Bool {
    guard end < text.count else { return true }
    let after = text[end]
    if after.isLetter || after.isDigit || after == 0x40 || after == 0x5f { return false }
    guard text[end - 1].isDigit else { return true }
    if after == 0x25 { return false }
    let isJoint = after == 0x2e || after == 0x2c || after == 0x2f || after == 0x3a || after == 0x2d
    return !(isJoint && end + 1 < text.count && text[end + 1].isDigit)
  }

  /// Whether a word is joined on: `the year-earlier loss` is not about `the year`.
  private func isHyphenated(_ text: Span<UInt8>, _ end: Int) -> Bool {
    end + 1 < text.count && text[end] == 0x2d && text[end + 1].isLetter
  }

  /// Whether it is the name of a programme: `on “This Week”`.
  private func isTitle(_ text: Span<UInt8>, _ first: Term, _ last: Term) -> Bool {
    guard first.lower < last.lower, first.lower > 0, (0x41...0x5a).contains(text[Int(last.lower)]) else { return false }
    let before = Int(first.lower) - 1
    if text[before] == 0x22 || text[before] == 0x60 || text[before] == 0x27 { return true }
    // “ is E2 80 9C.
    return before >= 2 && text[before] == 0x9c && text[before - 1] == 0x80 && text[before - 2] == 0xe2
  }

  /// Whether four digits end a name and are a year near that of the report: `the Harbour Conference 2024`. Products have
  /// numbers like years too, but seldom that one.
  private mutating func isYearOfName(_ term: Term) -> Bool {
    guard let year, abs(Int(term.number) - year) <= 1, let mention = entity(at: term.lower) else { return false }
    return mention.range.upper == term.upper && mention.range.lower < term.lower
      && (mention.type == .org || mention.type == .event)
  }

  /// Whether an expression is a part of a longer name: `Clara May`, a programme called `This Week`.
  private mutating func isInName(_ first: Term, _ last: Term) -> Bool {
    guard let mention = entity(at: first.lower), mention.range.upper >= last.upper else { return false }
    switch mention.type {
    case .person, .org, .workOfArt, .product, .fac: return mention.range.count > Int(last.upper - first.lower)
    default: return false
    }
  }

  private mutating func entity(at offset: UInt32) -> EntityMention? {
    while entity < language.entities.count, language.entities[entity].range.upper <= offset { entity += 1 }
    guard entity < language.entities.count, language.entities[entity].range.lower <= offset else { return nil }
    return language.entities[entity]
  }

  /// Whether nothing is counted by a number that ends an expression: `April 24 and 25`, not `April 24 and 25 people`.
  mutating func isEnd(of last: Term) -> Bool {
    guard let row = token(at: Int(last.lower)), row + 1 < language.tokens.count else { return true }
    let tag = language.tokens.tags[row + 1]
    return tag != .nn && tag != .nns && tag != .jj
  }

  // MARK: Years

  /// Whether four digits are a year: they are tagged as a date, or a preposition of time stands before them and no noun
  /// that they could count after them.
  private mutating func isYear(
    _ term: Term, _ text: Span<UInt8>, _ terms: ContiguousArray<Term>, _ range: Range<Int>
  ) -> Bool {
    guard (1200...2150).contains(term.number), !isInTable(terms, range), let row = token(at: Int(term.lower)) else {
      return false
    }
    if let mention = entity(at: term.lower) {
      return mention.type == .date || mention.type == .event || isYearOfName(term)
    }
    let tags = language.tokens.tags
    guard row > 0, tags[row - 1] == .in || tags[row - 1] == .leftBracket else { return false }
    guard row + 1 < tags.count else { return true }
    return tags[row + 1] != .nns && tags[row + 1] != .nn && tags[row + 1] != .jj
  }

  /// Whether another number stands right beside it, as in a table of prices.
  private func isInTable(_ terms: ContiguousArray<Term>, _ range: Range<Int>) -> Bool {
    if range.lowerBound > 0, isLooseNumber(terms[range.lowerBound - 1]) { return true }
    guard range.upperBound < terms.count, isLooseNumber(terms[range.upperBound]), !terms[range.upperBound].isGlued
    else {
      return false
    }
    // `in 1998 12 people`
    return range.lowerBound == 0 || !terms[range.lowerBound - 1].isWord || terms[range.lowerBound - 1].number >= 0
  }

  private func isLooseNumber(_ term: Term) -> Bool { term.number >= 0 && term.entry < 0 }
}
