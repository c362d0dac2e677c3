internal import NewsModel
internal import TextCore

/// A place where two articles print other words in one quotation.
struct QuotedDifference {
  /// What the words are.
  enum Kind {
    /// A number for a number.
    case number
    /// A denial on one side.
    case negation
    /// A word of another meaning.
    case wording
    /// A word that limits what is said, on one side only.
    case qualifier

    /// The kind of conflict that it is.
    var conflict: Conflict.Kind {
      switch self {
      case .number: .number
      case .negation: .negation
      case .wording, .qualifier: .wording
      }
    }
  }

  let kind: Kind
  /// Places in the words of the left segment; where words are missing, those around the place.
  let left: Range<Int>
  /// The same in the right segment.
  let right: Range<Int>
}

/// Finds what differs between two quoted segments that have words in a row in common.
///
/// Only what stands between words that both print counts, in brackets or at an ellipsis nothing does, and spelling,
/// inflection and little words never do.
struct QuotedComparison {
  /// The words that may differ.
  private static let longest = 4

  let context: StoryContext

  /// The differences, in text order. Of two people's words a phrase is too little: they must be alike for long.
  func differences(
    _ left: QuotedSegment, _ right: QuotedSegment, _ alignment: Alignment, areOfTwo: Bool
  ) -> ContiguousArray<QuotedDifference> {
    ContiguousArray(alignment.gaps.compactMap { difference(at: $0, left, right, alignment, areOfTwo ? 9 : 4) })
  }

  private func difference(
    at gap: Alignment.Gap, _ left: QuotedSegment, _ right: QuotedSegment, _ alignment: Alignment, _ least: Int
  ) -> QuotedDifference? {
    guard gap.left.count <= Self.longest, gap.right.count <= Self.longest else { return nil }
    let before = alignment.run(before: gap)
    let after = alignment.run(after: gap)
    let shared = alignment.pairs.filter {
      (gap.left.lowerBound - before..<gap.left.lowerBound).contains($0.left)
        || (gap.left.upperBound..<gap.left.upperBound + after).contains($0.left)
    }.count { left.words[$0.left].carriesMeaning }
    let isInside = before >= 2 && after >= 2 || before >= 5 && after >= 1 || after >= 5 && before >= 1
    let isAtEdge = gap.left.count == gap.right.count && (endsHere(gap, left, right) || startsHere(gap, left, right))
    let words = before + after
    let isReplaced = !gap.left.isEmpty && !gap.right.isEmpty
    let isWhole =
      (isReplaced || before > 0 && after > 0) && areWhole(gap, before, after, left, right) && words >= 4 && shared >= 1
    guard isInside || isAtEdge && words >= 4 || isWhole, words >= least,
      isWhole || words >= 5 && shared >= 2 || words >= 6 && shared >= 1 || shared >= 3, !isMarked(gap.left, left),
      !isMarked(gap.right, right),
      let kind = kind(gap, left, right)
    else { return nil }
    return QuotedDifference(kind: kind, left: shown(gap.left, left), right: shown(gap.right, right))
  }

  /// Whether two whole sentences differ in nothing but a gap.
  private func areWhole(
    _ gap: Alignment.Gap, _ before: Int, _ after: Int, _ left: QuotedSegment, _ right: QuotedSegment
  ) -> Bool {
    [(left, gap.left), (right, gap.right)].allSatisfy { segment, places in
      let first = places.lowerBound - before
      let end = places.upperBound + after
      return isBoundary(before: first, segment) && isBoundary(before: end, segment)
    }
  }

  /// Whether a sentence or the segment ends before a word.
  private func isBoundary(before place: Int, _ segment: QuotedSegment) -> Bool {
    guard place > 0, place < segment.words.count else { return true }
    guard let tokens = context.reading(segment.article).language?.tokens else { return false }
    return (segment.words[place - 1].token + 1..<segment.words[place].token).contains { tokens.tags[$0] == .period }
  }

  /// Whether both say no more in the sentence: of two that go on, one may go on with something else.
  private func endsHere(_ gap: Alignment.Gap, _ left: QuotedSegment, _ right: QuotedSegment) -> Bool {
    isLast(gap.left, left) && isLast(gap.right, right)
  }

  private func startsHere(_ gap: Alignment.Gap, _ left: QuotedSegment, _ right: QuotedSegment) -> Bool {
    gap.left.lowerBound == 0 && gap.right.lowerBound == 0
  }

  private func isLast(_ places: Range<Int>, _ segment: QuotedSegment) -> Bool {
    if places.upperBound == segment.words.count { return true }
    guard !places.isEmpty, let tokens = context.reading(segment.article).language?.tokens else { return false }
    let next = segment.words[places.upperBound - 1].token + 1
    return next < tokens.count && (tokens.tags[next] == .period || tokens.tags[next] == .comma)
  }

  /// Whether brackets or an ellipsis tell of a change at some words, or of words left out there.
  private func isMarked(_ places: Range<Int>, _ segment: QuotedSegment) -> Bool {
    guard let tokens = context.reading(segment.article).language?.tokens else { return true }
    let first = places.lowerBound > 0 ? segment.words[places.lowerBound - 1].token : segment.words[0].token
    let end =
      places.upperBound < segment.words.count
      ? segment.words[places.upperBound].token : segment.words[segment.words.count - 1].token
    guard first <= end else { return false }
    return (first...end).contains { row in
      let word = context.reading(segment.article).string(tokens.ranges[row])
      return word.contains { "[]()…*".contains($0) } || word.hasPrefix("..")
    }
  }

  private func kind(
    _ gap: Alignment.Gap, _ left: QuotedSegment, _ right: QuotedSegment
  ) -> QuotedDifference.Kind? {
    let mine = left.words[gap.left]
    let others = right.words[gap.right]
    let meaning = mine.filter(\.carriesMeaning)
    let otherMeaning = others.filter(\.carriesMeaning)
    // `nor a party to it` adds something to what is denied already.
    if meaning.isEmpty == otherMeaning.isEmpty, mine.count(where: \.denies) % 2 != others.count(where: \.denies) % 2 {
      return .negation
    }
    if !meaning.isEmpty, !otherMeaning.isEmpty {
      if meaning.allSatisfy({ $0.role == .number }), otherMeaning.allSatisfy({ $0.role == .number }) {
        let readings = (context.reading(left.article), context.reading(right.article))
        return QuotedNumbers.agree(meaning, readings.0, otherMeaning, readings.1) ? nil : .number
      }
      let stems = Set(otherMeaning.map(\.stem))
      guard meaning.allSatisfy({ !stems.contains($0.stem) }), !isSpelling(mine, others, left, right),
        !isSpelling(meaning, otherMeaning, left, right)
      else { return nil }
      // Somebody who is named for a pronoun, or by another of his names.
      let entities = Set(otherMeaning.filter(\.isEntity).map(\.entity))
      if meaning.contains(where: { $0.isEntity && entities.contains($0.entity) }) { return nil }
      return .wording
    }
    if let one = mine.first, let other = others.first, mine.count == 1, others.count == 1, isVerb(one, left),
      isVerb(other, right), one.lemma != other.lemma
    {
      return .wording
    }
    return qualifies(mine, left) != qualifies(others, right) ? .qualifier : nil
  }

  /// Whether a word is a verb of its own, also where it says little: `went`, but not `have` and `got`.
  private func isVerb(_ word: ComparedWord, _ segment: QuotedSegment) -> Bool {
    guard let tokens = context.reading(segment.article).language?.tokens else { return false }
    return tokens.partsOfSpeech[word.token] == .verb
      && !["have", "get", "do", "be"].contains(tokens.strings[tokens.lemmas[word.token]].lowercased())
  }

  private func qualifies(_ words: ContiguousArray<ComparedWord>.SubSequence, _ segment: QuotedSegment) -> Bool {
    let reading = context.reading(segment.article)
    guard let tokens = reading.language?.tokens else { return false }
    return Qualifiers.first(in: words, context.words) { reading.string(tokens.ranges[$0]).lowercased() } != nil
  }

  /// Whether two stretches are the same letters but for a slip.
  private func isSpelling(
    _ mine: some Sequence<ComparedWord>, _ others: some Sequence<ComparedWord>, _ left: QuotedSegment,
    _ right: QuotedSegment
  ) -> Bool {
    PrintedWords.areOneSpelling(
      PrintedWords.letters(of: mine, in: context.reading(left.article)),
      PrintedWords.letters(of: others, in: context.reading(right.article)))
  }

  /// The words at some places; where none are, those around.
  private func shown(_ places: Range<Int>, _ segment: QuotedSegment) -> Range<Int> {
    guard places.isEmpty else { return places }
    return max(0, places.lowerBound - 1)..<min(segment.words.count, places.upperBound + 1)
  }
}
