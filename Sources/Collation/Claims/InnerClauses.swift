internal import NewsModel
internal import TextCore

/// Finds what a clause states besides its main statement: `The ferry, built in 2009, hit a dredger and lost her bow` is
/// three things.
///
/// Inner clauses are relative clauses (`the collision that injured 17 people`), participles (`carrying 1,187 people`),
/// verbs that share a subject (`… and lost her bow`), numbers that come along (`with 1,187 people aboard`) and times of
/// day (`at 7:40 a.m.`). Each word belongs to the innermost clause around it; an inner clause borrows the noun that it
/// tells of. What somebody says, wants or supposes (`said that …`, `if …`) is never taken out of its clause.
struct InnerClauses {
  /// Words with meaning of its own that an inner clause has at the least.
  private static let leastWords = 2

  private let tokens: TokenColumns
  private let tree: TokenTree
  private let slice: Range<Int>

  /// The clauses in `slice` of `tokens`.
  init(_ tokens: TokenColumns, _ tree: TokenTree, in slice: Range<Int>) {
    self.tokens = tokens
    self.tree = tree
    self.slice = slice
  }

  /// The main statement, then the others in text order.
  func clauses() -> ContiguousArray<Clause> {
    var heads: Set<Int> = []
    for row in slice where isInner(row) { heads.insert(row) }
    // From the innermost: a clause of too few words of its own stays in the one around it.
    for head in heads.sorted(by: { tree.depth[$0] > tree.depth[$1] }) where !isEnough(own(of: head, heads)) {
      heads.remove(head)
    }
    var clauses: ContiguousArray<Clause> = []
    let main = own(of: nil, heads)
    if let first = main.first, let last = main.last {
      clauses.append(Clause(slice: slice, own: main, focus: first..<last + 1, detail: slice))
    }
    for head in heads.sorted() {
      let own = own(of: head, heads)
      let borrowed = borrowed(by: head)
      // The noun before a relative clause is near; a subject may be far.
      let isNear = tokens.dependencies[head] == .relcl || tokens.dependencies[head] == .acl
      let first = isNear ? min(borrowed.min() ?? own[0], own[0]) : own[0]
      clauses.append(
        Clause(
          slice: slice, own: ContiguousArray(Set(own).union(borrowed).sorted()), focus: first..<own[own.count - 1] + 1,
          detail: detail(of: head, isNear: isNear)))
    }
    return clauses
  }

  /// The whole phrase of a clause, with the noun before it where that is near, without the marks at its end.
  private func detail(of head: Int, isNear: Bool) -> Range<Int> {
    let whole = tree.extent(of: isNear ? tree.head(of: head) : head).clamped(to: slice)
    var end = whole.upperBound
    while end > whole.lowerBound + 1, tokens.partsOfSpeech[end - 1] == .punct || tokens.partsOfSpeech[end - 1] == .cconj
    {
      end -= 1
    }
    return whole.lowerBound..<end
  }

  private func isInner(_ row: Int) -> Bool {
    let head = tree.head(of: row)
    if isAdverbOfPart(row) { return true }
    guard head != row, slice.contains(head) else { return false }
    switch tokens.dependencies[row] {
    case .appos where isBreakdown(row), .conj where isBreakdown(row): return true
    case .relcl: return isVerb(row)
    case .acl: return tokens.tags[row] == .vbn || tokens.tags[row] == .vbg
    case .advcl: return tokens.tags[row] == .vbg && !hasMark(row)
    case .conj: return isVerb(row) && isVerb(head) && isToldOutright(head)
    case .prep: return isNumbered(row) || isClock(row)
    case .appos, .npadvmod, .advmod, .nsubj, .dep: return isPart(row)
    default: return false
    }
  }

  /// Whether what hangs on a verb is told and not said, wanted or supposed by somebody.
  private func isToldOutright(_ verb: Int) -> Bool {
    var row = verb
    for _ in 0..<64 {
      let head = tree.head(of: row)
      switch tokens.dependencies[row] {
      case .root, .relcl, .acl: return true
      case .conj: break
      default: return false
      }
      if head == row || !slice.contains(head) { return true }
      row = head
    }
    return false
  }

  private func isVerb(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .verb || tokens.partsOfSpeech[row] == .aux
  }

  private func hasMark(_ row: Int) -> Bool { tree.child(of: row, .mark) != nil }

  /// Whether a preposition brings things with their number: `with 1,187 people aboard`.
  private func isNumbered(_ row: Int) -> Bool {
    guard tokens.strings[tokens.lemmas[row]] == "with", isVerb(tree.head(of: row)),
      let object = tree.child(of: row, .pobj)
    else { return false }
    return tree.child(of: object, .nummod) != nil
  }

  /// Whether a preposition gives the time of day, which tells more than the day: `at 7:40 a.m.`.
  private func isClock(_ row: Int) -> Bool {
    guard isVerb(tree.head(of: row)), let object = tree.child(of: row, .pobj) else { return false }
    return ([object] + tree.children(of: object)).contains {
      slice.contains($0) && tokens.partsOfSpeech[$0] == .num && tokens.strings[tokens.lemmas[$0]].contains(":")
    }
  }

  /// Whether a number tells of some of those just counted: `17 people were hurt, two of them seriously`.
  private func isPart(_ row: Int) -> Bool {
    guard tokens.partsOfSpeech[row] == .num, row > tree.head(of: row), let of = tree.child(of: row, .prep),
      let whole = tree.child(of: of, .pobj)
    else { return false }
    return tokens.partsOfSpeech[whole] == .pron
  }

  /// The same where the parser takes the number for the subject of the adverb behind it.
  private func isAdverbOfPart(_ row: Int) -> Bool {
    guard tokens.partsOfSpeech[row] == .adv, let number = tree.child(of: row, .nsubj), slice.contains(number),
      number > slice.lowerBound, tokens.partsOfSpeech[number] == .num, let of = tree.child(of: number, .prep),
      let whole = tree.child(of: of, .pobj)
    else { return false }
    return tokens.partsOfSpeech[whole] == .pron
  }

  /// The last verb before a row.
  private func verb(before row: Int) -> Int? { (slice.lowerBound..<row).last { tokens.partsOfSpeech[$0] == .verb } }

  /// Whether things are told apart that were counted together: `1,187 people, 1,104 passengers and 83 crew`. What the parser
  /// takes for one more thing of a list is a part where the parts add up.
  private func isBreakdown(_ row: Int) -> Bool {
    let whole = tree.head(of: row)
    guard row > whole, let total = count(of: whole), let first = count(of: row) else { return false }
    let others = tree.children(of: row).filter { tokens.dependencies[$0] == .conj && slice.contains($0) }
    let counts = others.compactMap(count)
    return !counts.isEmpty && counts.count == others.count && first + counts.reduce(0, +) == total
  }

  /// The number before a noun.
  private func count(of noun: Int) -> Double? {
    tree.child(of: noun, .nummod).flatMap { NumberWord.value(of: [tokens.strings[tokens.lemmas[$0]].lowercased()]) }
  }

  /// The rows that belong to `head`, or to the main statement: those whose nearest inner clause it is.
  private func own(of head: Int?, _ heads: Set<Int>) -> ContiguousArray<Int> {
    ContiguousArray(slice.filter { owner(of: $0, heads) == head })
  }

  private func owner(of row: Int, _ heads: Set<Int>) -> Int? {
    var row = row
    for _ in 0..<64 {
      if heads.contains(row) { return row }
      let head = tree.head(of: row)
      if head == row || !slice.contains(head) { return nil }
      row = head
    }
    return nil
  }

  private func isEnough(_ rows: ContiguousArray<Int>) -> Bool {
    rows.count {
      switch tokens.partsOfSpeech[$0] {
      case .noun, .propn, .num, .verb, .adj: true
      case .adv: isAdverbOfPart($0)
      default: false
      }
    } >= Self.leastWords
  }

  /// The noun that an inner clause tells of, with the names and numbers before it.
  private func borrowed(by head: Int) -> ContiguousArray<Int> {
    let above = tree.head(of: head)
    if isAdverbOfPart(head) { return verb(before: own(of: head, [head]).first ?? head).map { [$0] } ?? [] }
    switch tokens.dependencies[head] {
    case .relcl, .acl: return noun(above)
    case .appos where isBreakdown(head), .conj where isBreakdown(head): return []
    case .appos, .npadvmod, .advmod, .nsubj, .dep: return [above]
    case .prep where isClock(head): return [above] + (subject(of: above).map(noun) ?? [])
    default: return subject(of: above).map { noun($0) + apposition(of: $0) } ?? []
    }
  }

  /// What a subject is said to be, without what hangs on it: `the minister for infrastructure`.
  private func apposition(of subject: Int) -> ContiguousArray<Int> {
    tree.child(of: subject, .appos).map { slice.contains($0) ? [$0] : [] } ?? []
  }

  private func noun(_ row: Int) -> ContiguousArray<Int> {
    var rows: ContiguousArray<Int> = [row]
    // `40 tonnes of diesel`: what is measured belongs to the measure.
    if tree.child(of: row, .nummod) != nil, let of = tree.child(of: row, .prep), let what = tree.child(of: of, .pobj) {
      rows.append(what)
    }
    for child in tree.children(of: row) where slice.contains(child) {
      switch tokens.dependencies[child] {
      case .compound, .nummod: rows.append(child)
      default: break
      }
    }
    return rows
  }

  /// The subject of a verb or of the verb that it is joined to.
  private func subject(of verb: Int) -> Int? {
    var verb = verb
    for _ in 0..<8 {
      if let subject = tree.child(of: verb, .nsubj) ?? tree.child(of: verb, .nsubjpass) {
        return slice.contains(subject) ? subject : nil
      }
      guard tokens.dependencies[verb] == .conj || tokens.dependencies[verb] == .advcl else { return nil }
      verb = tree.head(of: verb)
    }
    return nil
  }
}
