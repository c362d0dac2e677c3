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
  private static let qualifying = WordList(PackageResources.qualifying_words_txt)
  /// Words in a row that both must print before and after, the meaning words among all that they share, and the words
  /// that may differ.
  private static let leastRun = 2
  private static let leastShared = 3
  private static let longest = 4

  let context: StoryContext

  /// The differences, in text order.
  func differences(
    _ left: QuotedSegment, _ right: QuotedSegment, _ alignment: Alignment
  ) -> ContiguousArray<QuotedDifference> {
    ContiguousArray(alignment.gaps.compactMap { difference(at: $0, left, right, alignment) })
  }

  private func difference(
    at gap: Alignment.Gap, _ left: QuotedSegment, _ right: QuotedSegment, _ alignment: Alignment
  ) -> QuotedDifference? {
    guard gap.left.count <= Self.longest, gap.right.count <= Self.longest else { return nil }
    let before = run(before: gap, alignment)
    let after = run(after: gap, alignment)
    let shared = alignment.pairs.filter {
      (gap.left.lowerBound - before..<gap.left.lowerBound).contains($0.left)
        || (gap.left.upperBound..<gap.left.upperBound + after).contains($0.left)
    }.count { left.words[$0.left].carriesMeaning }
    // At an end of what both print a word may only be followed by others.
    let isEnd = gap.left.upperBound == left.words.count && gap.right.upperBound == right.words.count
    let isInside = before >= Self.leastRun && after >= Self.leastRun || before >= 5 && after >= 1
    let isLast = isEnd && before >= 5 && gap.left.count == gap.right.count
    guard isInside || isLast, shared >= Self.leastShared, !isMarked(gap.left, left), !isMarked(gap.right, right),
      let kind = kind(left.words[gap.left], right.words[gap.right], left, right)
    else { return nil }
    return QuotedDifference(kind: kind, left: shown(gap.left, left), right: shown(gap.right, right))
  }

  /// How many words in a row both print directly before a gap.
  private func run(before gap: Alignment.Gap, _ alignment: Alignment) -> Int {
    var count = 0
    for pair in alignment.pairs.reversed() where pair.left < gap.left.lowerBound {
      guard pair.left == gap.left.lowerBound - 1 - count, pair.right == gap.right.lowerBound - 1 - count else { break }
      count += 1
    }
    return count
  }

  private func run(after gap: Alignment.Gap, _ alignment: Alignment) -> Int {
    var count = 0
    for pair in alignment.pairs where pair.left >= gap.left.upperBound {
      guard pair.left == gap.left.upperBound + count, pair.right == gap.right.upperBound + count else { break }
      count += 1
    }
    return count
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
      switch context.reading(segment.article).string(tokens.ranges[row]) {
      case "[", "]", "(", ")", "…", "...", "....": true
      default: false
      }
    }
  }

  private func kind(
    _ mine: ContiguousArray<ComparedWord>.SubSequence, _ others: ContiguousArray<ComparedWord>.SubSequence,
    _ left: QuotedSegment, _ right: QuotedSegment
  ) -> QuotedDifference.Kind? {
    if mine.count(where: \.denies) % 2 != others.count(where: \.denies) % 2 { return .negation }
    let meaning = mine.filter(\.carriesMeaning)
    let otherMeaning = others.filter(\.carriesMeaning)
    if !meaning.isEmpty, !otherMeaning.isEmpty {
      if meaning.allSatisfy({ $0.role == .number }), otherMeaning.allSatisfy({ $0.role == .number }) { return .number }
      let stems = Set(otherMeaning.map(\.stem))
      guard meaning.allSatisfy({ !stems.contains($0.stem) }), !isSpelling(mine, others, left, right) else { return nil }
      // Somebody who is named for a pronoun, or by another of his names.
      let entities = Set(otherMeaning.filter(\.isEntity).map(\.entity))
      if meaning.contains(where: { $0.isEntity && entities.contains($0.entity) }) { return nil }
      return .wording
    }
    return qualifies(mine) != qualifies(others) ? .qualifier : nil
  }

  private func qualifies(_ words: ContiguousArray<ComparedWord>.SubSequence) -> Bool {
    words.contains { Self.qualifying.contains(String(decoding: context.words.lemma($0), as: UTF8.self)) }
  }

  /// Whether two stretches are the same letters but for one: `percent` and `per cent`, `defence` and `defense`.
  private func isSpelling(
    _ mine: ContiguousArray<ComparedWord>.SubSequence, _ others: ContiguousArray<ComparedWord>.SubSequence,
    _ left: QuotedSegment, _ right: QuotedSegment
  ) -> Bool {
    let one = letters(of: mine, left)
    let other = letters(of: others, right)
    if one == other { return true }
    if min(one.count, other.count) >= 5, EditDistance.isWithinOne(one, other) { return true }
    // `program` and `programme`, `organize` and `organises`
    let shorter = min(one.count, other.count)
    return shorter >= 6 && abs(one.count - other.count) <= 2 && one.prefix(shorter - 1) == other.prefix(shorter - 1)
  }

  private func letters(
    of words: ContiguousArray<ComparedWord>.SubSequence, _ segment: QuotedSegment
  ) -> ContiguousArray<UInt8> {
    guard let tokens = context.reading(segment.article).language?.tokens else { return [] }
    var letters: ContiguousArray<UInt8> = []
    for word in words {
      letters += ContiguousArray(
        context.reading(segment.article).string(tokens.ranges[word.token]).lowercased().utf8
      ).withoutDiacritics()
    }
    return letters.filter { $0 != 0x2d && $0 != 0x2e }
  }

  /// The words at some places; where none are, those around.
  private func shown(_ places: Range<Int>, _ segment: QuotedSegment) -> Range<Int> {
    guard places.isEmpty else { return places }
    return max(0, places.lowerBound - 1)..<min(segment.words.count, places.upperBound + 1)
  }
}
