internal import NewsModel
internal import TextCore

/// Words that articles print differently in quotations that are else the same, whatever was found of their speakers.
///
/// The words between the marks are laid side by side wherever three in a row are the same. So a changed word is found
/// also where the sentences were cut differently, or one article has a part of the quotation only.
struct QuotedConflicts {
  private let context: StoryContext
  private let segments: ContiguousArray<QuotedSegment>
  private let pairs: ContiguousArray<(left: Int, right: Int)>
  private let alignments: ContiguousArray<Alignment>
  /// The rows of the pairs that each segment is in.
  private let pairsOfSegment: ContiguousArray<ContiguousArray<Int>>

  init(context: StoryContext, _ quoted: QuotedPairs) {
    self.context = context
    segments = quoted.segments
    pairs = quoted.pairs
    alignments = quoted.alignments
    var rows = ContiguousArray<ContiguousArray<Int>>(repeating: [], count: quoted.segments.count)
    for (row, pair) in quoted.pairs.enumerated() {
      rows[pair.left].append(row)
      rows[pair.right].append(row)
    }
    pairsOfSegment = rows
  }

  /// A difference and where it is.
  private struct Found {
    let pair: Int
    let difference: QuotedDifference
  }

  /// The conflicts that `known` ones do not tell of already.
  func conflicts(
    over subjects: ConflictSubjects, besides known: ContiguousArray<Conflict>, _ vectors: inout SliceVectors
  ) -> ContiguousArray<Conflict> {
    let comparison = QuotedComparison(context: context)
    let people = segments.indices.map(speaker)
    var known = KnownConflicts(known)
    let first = known.all.count
    for (row, pair) in pairs.enumerated() where !alignments[row].gaps.isEmpty {
      let speakers = (people[pair.left], people[pair.right])
      let areOfTwo = speakers.0 != nil && speakers.1 != nil && speakers.0 != speakers.1
      let differences = comparison.differences(
        segments[pair.left], segments[pair.right], alignments[row], areOfTwo: areOfTwo)
      for difference in differences {
        let found = Found(pair: row, difference: difference)
        if let conflict = conflict(of: found, subjects, known, &vectors) { known.append(conflict) }
      }
    }
    return ContiguousArray(known.all.dropFirst(first))
  }

  /// The person who is given a segment; nil where nobody or a body is.
  private func speaker(of segment: Int) -> Int? {
    let found = segments[segment]
    let quotation = (context.reading(found.article).quotations ?? []).first { quotation in
      quotation.kind != .indirect && quotation.content.contains { $0.overlaps(found.range) }
    }
    guard let entity = context.entity(of: quotation?.speaker?.chain, in: found.article),
      context.entities[entity].kind == .person
    else { return nil }
    return entity
  }

  private func conflict(
    of found: Found, _ subjects: ConflictSubjects, _ known: KnownConflicts, _ vectors: inout SliceVectors
  ) -> Conflict? {
    let pair = pairs[found.pair]
    let kind = found.difference.kind.conflict
    var told = [value(pair.left, found.difference.left, key: 0), value(pair.right, found.difference.right, key: 1)]
      .compactMap(\.self)
    guard told.count == 2, !told.contains(where: { known.tell(of: kind, $0.value, in: $0.evidence[0]) }) else {
      return nil
    }
    told += supporters(of: pair.left, found.difference.left, besides: told, key: 0)
    told += supporters(of: pair.right, found.difference.right, besides: told, key: 1)
    guard let versions = context.versions(of: ContiguousArray(told)) else { return nil }
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count,
      let subject = subject(pair.left, found.difference.left, subjects)
        ?? subject(pair.right, found.difference.right, subjects)
    else { return nil }
    var severity = Conflict.Severity.high
    switch found.difference.kind {
    case .number, .negation: break
    case .qualifier: severity = .medium
    case .wording:
      vectors.prepare([versions[0].value, versions[1].value])
      severity = vectors.cosine(versions[0].value, versions[1].value) < 0.5 ? .high : .medium
    }
    return Conflict(kind: kind, severity: severity, relation: .conflict, subject: subject, versions: versions)
  }

  private func range(_ segment: Int, _ places: Range<Int>) -> TextRange? {
    let found = segments[segment]
    guard !places.isEmpty, let tokens = context.reading(found.article).language?.tokens else { return nil }
    return TextRange(
      tokens.ranges[found.words[places.lowerBound].token].lower,
      tokens.ranges[found.words[places.upperBound - 1].token].upper)
  }

  private func value(_ segment: Int, _ places: Range<Int>, key: Int) -> ToldValue<Int>? {
    let article = segments[segment].article
    guard let range = range(segment, places) else { return nil }
    return ToldValue(
      key: key, value: Evidence(article: article, range: range),
      evidence: [Evidence(article: article, range: segments[segment].range)])
  }

  private func subject(_ segment: Int, _ places: Range<Int>, _ subjects: ConflictSubjects) -> Conflict.Subject? {
    guard let range = range(segment, places) else { return nil }
    let row = segments[segment].words[places.lowerBound].token
    if let utterance = subjects.utterance(at: range, in: segments[segment].article) { return .utterance(utterance) }
    return subjects.subject(of: row, at: range, in: segments[segment].article)
  }

  /// Other articles that print the words of `segment` at `places` as it does.
  private func supporters(
    of segment: Int, _ places: Range<Int>, besides told: [ToldValue<Int>], key: Int
  ) -> [ToldValue<Int>] {
    let known = Set(told.map(\.value.article))
    return pairsOfSegment[segment].compactMap { row in
      let pair = pairs[row]
      let isLeft = pair.left == segment
      let other = isLeft ? pair.right : pair.left
      guard !known.contains(segments[other].article) else { return nil }
      let inside = alignments[row].pairs.filter { places.contains(isLeft ? $0.left : $0.right) }
      guard inside.count == places.count, let first = inside.first, let last = inside.last else { return nil }
      let start = isLeft ? first.right : first.left
      let end = isLeft ? last.right : last.left
      return end - start == places.count - 1 ? value(other, start..<end + 1, key: key) : nil
    }
  }
}

extension Conflict {
  /// Whether this conflict has the words of a version of another, or one of its kind over the same passage.
  func tells(ofSame other: Conflict) -> Bool {
    versions.contains { version in
      other.versions.contains { found in
        version.value.article == found.value.article
          && (version.value.range.overlaps(found.value.range)
            || kind == other.kind && version.evidence.contains { $0 == found.evidence[0] })
      }
    }
  }
}
