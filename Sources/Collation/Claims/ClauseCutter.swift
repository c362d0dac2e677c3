internal import NewsModel
internal import TextCore

/// Cuts a sentence into the clauses that state something by themselves: `The crash left 17 people hurt` and `about 40
/// tonnes of diesel leaked into the harbour`.
///
/// A clause is cut off where its verb is joined to another by `and`, `but`, `while`, `after` … , has a subject of its
/// own, and stands at the end or the beginning of what is left of the sentence, so that every part is one slice. The
/// word that joins them belongs to none. So it is with a relative clause that begins with `where` or `when`.
struct ClauseCutter {
  /// Tokens of a clause at the least.
  private let leastTokens: Int
  /// How many words may stand before the word that joins a clause.
  private static let farthestMark = 3
  /// Pronouns for some of those just named: `and both are stable`.
  private static let quantifiers: Set<String> = ["both", "all", "some", "most", "many", "several", "none", "neither"]
  private static let joining = WordList(PackageResources.joining_words_txt)

  private let tokens: TokenColumns
  private let tree: TokenTree
  private let rows: Range<Int>

  /// A cutter of the sentence that is `rows` of `tokens`, into clauses of `leastTokens` tokens or more.
  init(_ tokens: TokenColumns, _ tree: TokenTree, _ rows: Range<Int>, leastTokens: Int = 4) {
    self.leastTokens = leastTokens
    self.tokens = tokens
    self.tree = tree
    self.rows = rows
  }

  /// The clauses in text order, as rows; the whole sentence where nothing can be cut.
  func clauses() -> ContiguousArray<Range<Int>> {
    let whole = trimmed(rows)
    var rest = whole
    var clauses: ContiguousArray<Range<Int>> = []
    var isFirstCut = false
    // The subtrees of joined verbs; the outermost are cut first.
    for verb in rows where standsAlone(verb) {
      let clause = withFullStop(trimmed(extent(of: verb)), rest)
      guard !followsOr(clause), clause.count >= leastTokens, clause.lowerBound >= rest.lowerBound,
        clause.upperBound <= rest.upperBound
      else { continue }
      if clause.upperBound == rest.upperBound, clause.lowerBound > rest.lowerBound {
        let before = trimmed(rest.lowerBound..<clause.lowerBound)
        guard before.count >= leastTokens, !endsOnVerb(before) else { continue }
        clauses.append(before)
        rest = clause
      } else if clause.lowerBound == rest.lowerBound, clause.upperBound < rest.upperBound {
        let after = trimmed(clause.upperBound..<rest.upperBound)
        guard after.count >= leastTokens else { continue }
        isFirstCut = isFirstCut || clause.lowerBound == whole.lowerBound
        clauses.append(clause)
        rest = after
      }
    }
    clauses.append(rest)
    clauses.sort { $0.lowerBound < $1.lowerBound }
    // The word that the sentence begins with stays with the main clause: `When he ruled it out, he …`, `But in March …`.
    if !isFirstCut { clauses[0] = firstWord()..<clauses[0].upperBound }
    return clauses
  }

  /// The row of the first word or mark that is no white space.
  private func firstWord() -> Int { rows.first { tokens.tags[$0] != .space } ?? rows.lowerBound }

  /// Whether a part ends where its verb wants more: `his endorsement comes`, as …
  private func endsOnVerb(_ part: Range<Int>) -> Bool {
    let last = part.upperBound - 1
    return tokens.partsOfSpeech[last] == .verb && tokens.tags[last] != .vbn || tokens.partsOfSpeech[last] == .aux
  }

  /// A clause with the full stop of the sentence behind it, which hangs on another verb.
  private func withFullStop(_ clause: Range<Int>, _ rest: Range<Int>) -> Range<Int> {
    let isLast = clause.upperBound + 1 == rest.upperBound && tokens.tags[clause.upperBound] == .period
    return isLast ? clause.lowerBound..<rest.upperBound : clause
  }

  /// Whether `or` stands before a clause: cut off, it would state what may not be.
  private func followsOr(_ clause: Range<Int>) -> Bool {
    guard clause.lowerBound > rows.lowerBound else { return false }
    let before = tokens.strings[tokens.lemmas[clause.lowerBound - 1]].lowercased()
    return before == "or" || before == "nor"
  }

  /// What hangs on a verb.
  private func extent(of verb: Int) -> Range<Int> {
    if tokens.dependencies[verb] == .acl, let clause = clauseOfParticiple(verb) { return clause }
    return tree.extent(of: verb).clamped(to: rows)
  }

  /// Whether a verb is joined to another and has a subject of its own.
  private func standsAlone(_ row: Int) -> Bool {
    guard tokens.partsOfSpeech[row] == .verb || tokens.partsOfSpeech[row] == .aux else { return false }
    let head = Int(tokens.heads[row])
    if tokens.dependencies[row] == .acl { return clauseOfParticiple(row) != nil }
    if tokens.dependencies[row] == .relcl {
      let isNoun = tokens.partsOfSpeech[head] == .noun || tokens.partsOfSpeech[head] == .propn
      return isNoun && hasSubject(row) && isPlaced(row)
    }
    guard tokens.dependencies[row] == .conj || tokens.dependencies[row] == .advcl else { return false }
    guard tokens.partsOfSpeech[head] == .verb || tokens.partsOfSpeech[head] == .aux else { return false }
    return hasSubject(row) && isStated(row)
  }

  /// The clause whose verb the parser takes for a participle: `…, and 40 tonnes of diesel leaked into the harbour`. Its
  /// noun stands after a comma and `and`. Nil where it is a participle.
  private func clauseOfParticiple(_ row: Int) -> Range<Int>? {
    let noun = tree.head(of: row)
    guard tokens.tags[row] == .vbn, noun < row else { return nil }
    var start = noun
    while start > rows.lowerBound, isBeforeNoun(start - 1) { start -= 1 }
    guard start >= rows.lowerBound + 2, tokens.tags[start - 1] == .cc, tokens.tags[start - 2] == .comma else {
      return nil
    }
    return start..<tree.extent(of: row).clamped(to: rows).upperBound
  }

  private func isBeforeNoun(_ row: Int) -> Bool {
    switch tokens.partsOfSpeech[row] {
    case .num, .det, .adj, .adv, .noun, .propn: true
    default: false
    }
  }

  /// Whether every word that joins a clause to the one above it lets it stand (`joining-words.txt`).
  private func isStated(_ row: Int) -> Bool {
    let above = Int(tokens.heads[row])
    return rows.allSatisfy { joint in
      switch tokens.dependencies[joint] {
      case .mark,
        .advmod where tokens.tags[joint] == .wrb:
        Int(tokens.heads[joint]) != row || Self.joining.contains(tokens.strings[tokens.lemmas[joint]])
      // `X happened or Y happened`: the joining word hangs on the first verb, before the second.
      case .cc:
        Int(tokens.heads[joint]) != above || joint > row || tokens.dependencies[row] != .conj
          || Self.joining.contains(tokens.strings[tokens.lemmas[joint]])
      default: true
      }
    }
  }

  /// Whether a relative clause begins with `where` or `when`: without that word it stands by itself.
  private func isPlaced(_ row: Int) -> Bool {
    tree.children(of: row).contains { rows.contains($0) && tokens.tags[$0] == .wrb }
  }

  private func hasSubject(_ row: Int) -> Bool {
    tree.children(of: row).contains { child in
      switch tokens.dependencies[child] {
      case .nsubj, .nsubjpass:
        return tokens.partsOfSpeech[child] != .pron || tokens.tags[child] == .prp
          || Self.quantifiers.contains(tokens.strings[tokens.lemmas[child]].lowercased())
      default: return false
      }
    }
  }

  /// Rows without the marks, white space and joining words at their ends, and without what stands before such a word:
  /// `just hours before he is due`. A quotation mark or bracket stays.
  private func trimmed(_ rows: Range<Int>) -> Range<Int> {
    var lower = rows.lowerBound
    var upper = rows.upperBound
    if lower > self.rows.lowerBound, let mark = rows.prefix(Self.farthestMark).firstIndex(where: isMark),
      rows[lower..<mark].allSatisfy({ tokens.partsOfSpeech[$0] == .adv || tokens.partsOfSpeech[$0] == .noun })
    {
      lower = mark
    }
    while lower < upper, isJoint(lower) { lower += 1 }
    while lower < upper, isJoint(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private func isJoint(_ row: Int) -> Bool {
    switch tokens.tags[row] {
    case .comma, .colon, .space, .wrb: return true
    case .cc: return tokens.dependencies[row] == .cc
    case .period: return false
    default: return isMark(row)
    }
  }

  /// Whether a word joins a clause to the one above it: `after`, `while`.
  private func isMark(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .sconj && tokens.dependencies[row] == .mark
  }
}
