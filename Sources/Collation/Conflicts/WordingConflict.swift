internal import NewsModel
internal import TextCore

/// A word inside a quotation that articles print differently.
///
/// Two articles that print one quotation must print the same words, or they translated it: where all else is equal the
/// changed word is a changed quotation, of high severity where it means something else and of medium severity where it
/// means nearly the same; where many words differ these are translations, and the difference is of low severity. Only
/// words between quotation marks count. A number in the place of another is a conflict of numbers. Spelling, inflection, brackets, a shorter fragment are no difference.
struct WordingConflict {
  /// Words that stand at one place of the versions.
  private typealias Slot = ContiguousArray<ToldValue<ContiguousArray<Symbol>>>

  let context: StoryContext

  /// The conflict over an utterance; nil where there is none. `row` is that of the utterance.
  func conflict(over found: FoundUtterance, row: Int, _ vectors: inout SliceVectors) -> Conflict? {
    let pieces = ContiguousArray(found.pieces.filter { $0.quoted.weight > 0 })
    guard pieces.count > 1, let base = pieces.indices.max(by: { isLess(pieces[$0], pieces[$1]) }) else { return nil }
    let slots = slots(of: pieces, base: base)
    guard let best = slots.max(by: { $0.rank < $1.rank }), let versions = context.versions(of: best.told) else {
      return nil
    }
    // An article that has both words quotes two sentences.
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count else { return nil }
    vectors.prepare(ContiguousArray(versions.map(\.value)))
    let severity = severity(of: versions, differing: best.differingShare, vectors)
    return Conflict(
      kind: best.kind, severity: best.kind == .wording ? severity : .high, relation: .conflict,
      subject: .utterance(row), versions: versions)
  }

  private func isLess(_ left: SpeechPiece, _ right: SpeechPiece) -> Bool {
    left.quoted.words.count < right.quoted.words.count
  }

  /// What the versions have at one place of the base.
  private struct FoundSlot {
    let kind: Conflict.Kind
    let told: Slot
    /// How much differs in all, 0 … 1, between the base and the version with another word here that is nearest to it.
    let differingShare: Double
    /// The more telling slot has the higher rank.
    let rank: (Int, Double, Int)
  }

  private func slots(of pieces: ContiguousArray<SpeechPiece>, base: Int) -> ContiguousArray<FoundSlot> {
    let words = pieces[base].quoted.words
    var alignments: [Int: Alignment] = [:]
    for row in pieces.indices where row != base {
      alignments[row] = Alignment(words, pieces[row].quoted.words)
    }
    var places: Set<Range<Int>> = []
    for (row, alignment) in alignments {
      for gap in alignment.gaps where isSubstitution(gap, alignment, pieces[base], pieces[row]) {
        places.insert(gap.left)
      }
    }
    return ContiguousArray(
      places.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }.compactMap { place in
        slot(at: place, of: pieces, base: base, alignments)
      })
  }

  private func slot(
    at place: Range<Int>, of pieces: ContiguousArray<SpeechPiece>, base: Int, _ alignments: [Int: Alignment]
  ) -> FoundSlot? {
    let words = pieces[base].quoted.words
    var told: Slot = []
    var share = 1.0
    for row in pieces.indices {
      let piece = pieces[row]
      let here: Range<Int>
      if row == base {
        here = place
      } else if let alignment = alignments[row], let found = counterpart(of: place, in: alignment) {
        here = found
        if key(of: found, piece) != key(of: place, pieces[base]) {
          share = min(share, differing(alignment, words, piece.quoted.words))
        }
      } else {
        continue
      }
      guard let value = slice(of: here, piece) else { continue }
      told.append(ToldValue(key: key(of: here, piece), value: value, evidence: [piece.passage.evidence]))
    }
    let kinds = Set(told.map(\.key)).count
    guard kinds > 1 else { return nil }
    let weight = words[place].reduce(0) { $0 + ($1.carriesMeaning ? context.words.weight(of: $1.sense) : 0) }
    return FoundSlot(
      kind: kind(of: words[place]), told: told, differingShare: share, rank: (told.count, weight, -place.lowerBound))
  }

  /// What such words are: a number and a name in a quotation are more than wording.
  private func kind(of words: ArraySlice<ComparedWord>) -> Conflict.Kind {
    let roles = Set(words.filter(\.carriesMeaning).map(\.role))
    return roles == [.number] ? .number : .wording
  }

  /// Where the words of another version stand that are at `place` of the base: its own in the same gap, or the same
  /// words; nil where the version ends before.
  private func counterpart(of place: Range<Int>, in alignment: Alignment) -> Range<Int>? {
    if let gap = alignment.gaps.first(where: { $0.left == place && !$0.right.isEmpty }) { return gap.right }
    let inside = alignment.pairs.filter { place.contains($0.left) }
    guard inside.count == place.count, let first = inside.first, let last = inside.last,
      last.right - first.right == inside.count - 1
    else { return nil }
    return first.right..<last.right + 1
  }

  /// Whether a gap puts other words that carry meaning in the place of some, between words that both have.
  private func isSubstitution(
    _ gap: Alignment.Gap, _ alignment: Alignment, _ base: SpeechPiece, _ piece: SpeechPiece
  ) -> Bool {
    let left = base.quoted.words
    let right = piece.quoted.words
    guard gap.isAnchored, (1...4).contains(gap.left.count), (1...4).contains(gap.right.count) else { return false }
    let before = alignment.run(before: gap)
    let after = alignment.run(after: gap)
    // Words that stand beside no word that says something are not in one place of one sentence.
    guard
      left[gap.left.lowerBound - before..<gap.left.upperBound + after].enumerated().contains(where: {
        $0.element.carriesMeaning && !(before..<before + gap.left.count).contains($0.offset)
      })
    else { return false }
    // At an end of the words one version is only shorter, unless the stretch is of one length.
    let isAtEnd = gap.left.upperBound == left.count || gap.right.upperBound == right.count
    if isAtEnd, gap.left.count != gap.right.count || before < 2 { return false }
    // So at a beginning: `Orsel’s ferry is` and `The towing ferry hit` are two sentences.
    let isAtStart = gap.left.lowerBound == 0 || gap.right.lowerBound == 0
    if isAtStart, gap.left.count != gap.right.count || after < 2 { return false }
    let mine = left[gap.left].filter(\.carriesMeaning)
    let others = right[gap.right].filter(\.carriesMeaning)
    guard !mine.isEmpty, !others.isEmpty else { return false }
    let theirStems = Set(others.map(\.stem))
    guard mine.allSatisfy({ !theirStems.contains($0.stem) }) else { return false }
    if mine.allSatisfy({ $0.role == .number }), others.allSatisfy({ $0.role == .number }),
      QuotedNumbers.agree(mine, context.reading(base.article), others, context.reading(piece.article))
    {
      return false
    }
    // What stands in brackets is said to be the reporter's.
    let readings = (context.reading(base.article), context.reading(piece.article))
    guard !isBracketed(left[gap.left], readings.0), !isBracketed(right[gap.right], readings.1) else { return false }
    return !(mine.count == 1 && others.count == 1 && isSpelling(mine[0], others[0]))
      && !PrintedWords.areOneSpelling(
        PrintedWords.letters(of: mine, in: readings.0), PrintedWords.letters(of: others, in: readings.1))
      && !PrintedWords.areOneSpelling(
        PrintedWords.letters(of: left[gap.left], in: readings.0),
        PrintedWords.letters(of: right[gap.right], in: readings.1))
  }

  private func isBracketed(_ words: ContiguousArray<ComparedWord>.SubSequence, _ reading: ArticleReading) -> Bool {
    guard let tokens = reading.language?.tokens else { return false }
    return words.contains { reading.string(tokens.ranges[$0.token]).contains { "[]".contains($0) } }
  }

  /// Whether two words are one word in two spellings: one letter apart, and not short.
  private func isSpelling(_ left: ComparedWord, _ right: ComparedWord) -> Bool {
    guard left.role != .number, right.role != .number else { return false }
    let one = context.words.lemma(left)
    let other = context.words.lemma(right)
    return min(one.count, other.count) >= 5 && EditDistance.isWithinOne(one, other)
  }

  private func key(of place: Range<Int>, _ piece: SpeechPiece) -> ContiguousArray<Symbol> {
    ContiguousArray(piece.quoted.words[place].filter(\.carriesMeaning).map(\.lemma))
  }

  private func slice(of place: Range<Int>, _ piece: SpeechPiece) -> Evidence? {
    guard let tokens = context.reading(piece.article).language?.tokens, let first = piece.quoted.words[place].first,
      let last = piece.quoted.words[place].last
    else { return nil }
    let range = TextRange(tokens.ranges[first.token].lower, tokens.ranges[last.token].upper)
    return Evidence(article: piece.article, range: range)
  }

  /// The part of the meaning of the shorter version that stands in gaps.
  private func differing(
    _ alignment: Alignment, _ left: ContiguousArray<ComparedWord>, _ right: ContiguousArray<ComparedWord>
  ) -> Double {
    let shared = alignment.pairs.reduce(0) { $0 + (left[$1.left].carriesMeaning ? 1 : 0) }
    let shorter = min(left.count { $0.carriesMeaning }, right.count { $0.carriesMeaning })
    return shorter == 0 ? 1 : 1 - Double(shared) / Double(shorter)
  }

  private func severity(
    of versions: ContiguousArray<Conflict.Version>, differing: Double, _ vectors: SliceVectors
  ) -> Conflict.Severity {
    guard differing <= 0.25 else { return .low }
    return vectors.cosine(versions[0].value, versions[1].value) < 0.5 ? .high : .medium
  }
}
