internal import NewsModel
internal import TextCore

/// Runs the automaton over one text, part by part, and keeps what it finds.
struct ExpressionFinder {
  /// A day that the text names in full.
  struct Day {
    let range: TextRange
    let day: CalendarDay
    /// Whether the weekday stands with it.
    let hasWeekday: Bool
  }

  private let rules: RuleSet
  private let language: LanguageLayer
  private let verbs: TenseReader
  private var scanner: TermScanner
  private var context: TimeContext
  private var gate: MatchGate
  /// The expressions found so far.
  private(set) var expressions: ContiguousArray<TimeExpression> = []
  /// The days among them that are named with day, month and year.
  private(set) var days: ContiguousArray<Day> = []

  /// A finder that counts from `today`.
  init(_ rules: RuleSet, _ language: LanguageLayer, today: CalendarDay?) {
    self.rules = rules
    self.language = language
    verbs = TenseReader(language, rules.alphabet)
    scanner = TermScanner(rules.alphabet, language.tokens)
    gate = MatchGate(language, today: today)
    context = TimeContext(today: today)
  }

  /// Reads a part of the text. Parts must come in text order.
  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) {
    scanner.scan(text, range)
    let terms = scanner.terms
    var place = 0
    while place < terms.count { place = readMatch(text, terms, at: place) }
  }

  /// Takes the longest match that begins at a term, and gives the term to go on at.
  private mutating func readMatch(_ text: Span<UInt8>, _ terms: ContiguousArray<Term>, at start: Int) -> Int {
    var state = rules.automaton.next(Automaton.start, terms[start].symbol, isGlued: false)
    guard state != Automaton.dead else { return start + 1 }
    var ends: ContiguousArray<(end: Int, state: UInt16)> = []
    var place = start + 1
    while state != Automaton.dead {
      if !rules.automaton.rules(in: state).isEmpty { ends.append((place, state)) }
      guard place < terms.count else { break }
      state = rules.automaton.next(state, terms[place].symbol, isGlued: terms[place].isGlued)
      place += 1
    }
    for (end, state) in ends.reversed() {
      for rule in rules.automaton.rules(in: state) {
        switch take(Int(rule), text, terms, start..<end) {
        case .taken(let next): return max(next, start + 1)
        case .impossible: return end
        case .refused: continue
        }
      }
    }
    return start + 1
  }

  /// Where the longest match that begins at a term ends. A rule that looks at what stands before yields to it.
  private func longest(_ terms: ContiguousArray<Term>, from start: Int) -> Int {
    var state = rules.automaton.next(Automaton.start, terms[start].symbol, isGlued: false)
    var place = start + 1
    var end = start
    while state != Automaton.dead {
      if !rules.automaton.rules(in: state).isEmpty { end = place }
      guard place < terms.count else { break }
      state = rules.automaton.next(state, terms[place].symbol, isGlued: terms[place].isGlued)
      place += 1
    }
    return end
  }

  private enum Outcome {
    case taken(next: Int)
    case impossible
    case refused
  }

  private mutating func take(
    _ rule: Int, _ text: Span<UInt8>, _ terms: ContiguousArray<Term>, _ range: Range<Int>
  ) -> Outcome {
    guard let match = rules.match(rule, terms, range), !match.terms.isEmpty else { return .refused }
    let action = rules.actions[rule]
    guard gate.admits(match, action, text, terms) else { return .refused }
    if match.terms.lowerBound > range.lowerBound, longest(terms, from: match.terms.lowerBound) > match.terms.upperBound
    {
      return .refused
    }
    let expressionRange = TextRange(terms[match.terms.lowerBound].lower, terms[match.terms.upperBound - 1].upper)
    if action.needsTense {
      context.tense = tense(text, terms, match.terms)
      context.isOfSaying = gate.token(at: Int(expressionRange.lower)).map { verbs.isOfSaying($0) } ?? false
    } else {
      context.isOfSaying = false
    }
    if action == .range { return takeRange(match, text, terms) }
    guard let meaning = action.meaning(match.slots, context) else {
      return action.namesDay(match.slots) ? .impossible : .refused
    }
    append(meaning, match, expressionRange)
    if let point = meaning.point, !action.comparesOnly(match.slots) { mention(point, match.slots, expressionRange) }
    return .taken(next: match.terms.upperBound)
  }

  private mutating func append(_ meaning: Meaning, _ match: Match, _ range: TextRange) {
    expressions.append(
      TimeExpression(
        range: range, kind: meaning.kind, value: meaning.value, modifier: match.slots.code(.mod)?.label,
        universal: meaning.universal, calendar: match.slots.has(.fiscal) ? .fiscal : .common,
        rule: rules.rules[match.rule].name))
  }

  /// Takes `April 8-10` as two expressions, which part at the joint.
  private mutating func takeRange(_ match: Match, _ text: Span<UInt8>, _ terms: ContiguousArray<Term>) -> Outcome {
    guard let ends = RangeMeaning(match.slots, context).ends(),
      let joint = match.terms.dropFirst().first(where: { rules.isJoint(terms[$0]) }),
      joint + 1 < match.terms.upperBound, gate.isEnd(of: terms[match.terms.upperBound - 1])
    else { return .refused }
    let first = TextRange(terms[match.terms.lowerBound].lower, terms[joint - 1].upper)
    let last = TextRange(terms[joint + 1].lower, terms[match.terms.upperBound - 1].upper)
    append(ends.first, match, first)
    append(ends.last, match, last)
    if let point = ends.first.point { mention(point, match.slots, first) }
    if let point = ends.last.point { mention(point, match.slots, last) }
    return .taken(next: match.terms.upperBound)
  }

  /// The tense that governs an expression. After `until` it lies ahead, unless something `had` happened; `Monday's` is told of.
  private mutating func tense(_ text: Span<UInt8>, _ terms: ContiguousArray<Term>, _ range: Range<Int>) -> Tense {
    if range.lowerBound > 0, rules.isAhead(terms[range.lowerBound - 1]) {
      let isOver =
        gate.token(at: Int(terms[range.lowerBound].lower)).map { verbs.isPastPerfect($0, in: text) } ?? false
      return isOver ? .past : .future
    }
    if range.upperBound < terms.count, terms[range.upperBound].isGlued,
      rules.isApostrophe(terms[range.upperBound])
    {
      return .past
    }
    return gate.token(at: Int(terms[range.lowerBound].lower)).map { verbs.tense(at: $0, in: text) } ?? .unknown
  }

  private mutating func mention(_ point: TimePoint, _ slots: Slots, _ range: TextRange) {
    context.mention(point)
    guard slots.has(.year) || slots.has(.compact), point.grain == .day, let day = point.calendarDay else { return }
    days.append(Day(range: range, day: day, hasWeekday: slots.has(.weekday)))
  }
}

extension Action {
  /// Whether a match only compares: the text goes on with what it was about, not with `a year earlier`.
  fileprivate func comparesOnly(_ slots: Slots) -> Bool {
    let isBack = (slots[.by] ?? 0) < 0 || (slots[.yearBy] ?? 0) < 0
    return self == .ago || (self == .earlier || self == .that || self == .theQuarter) && isBack
  }

  /// Whether a match without a value is passed over whole: a day that there is not, or what is no time at all.
  fileprivate func namesDay(_ slots: Slots) -> Bool {
    if self == .era { return EraMeaning(slots).isOfOtherCalendar }
    return self == .nothing || self == .compact || self == .numeric || self == .date && slots.has(.day)
  }
}
