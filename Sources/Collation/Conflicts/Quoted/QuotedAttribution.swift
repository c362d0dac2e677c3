internal import NewsModel
internal import TextCore

/// The same words in a row between quotation marks, given to two people by two articles.
///
/// Word for word is proof enough that it is one quotation; so less is asked of the names than where the words differ: one
/// of the two stands in the source itself. Two people of one family name must both be named in full there.
struct QuotedAttribution {
  /// Words in a row, and how many of them must say something.
  private static let leastWords = 5
  private static let leastMeaning = 2
  private static let leastConfidence = 0.5

  let context: StoryContext
  let quoted: QuotedPairs

  /// The conflicts that `known` ones do not tell of already.
  func conflicts(
    over subjects: ConflictSubjects, besides known: ContiguousArray<Conflict>
  ) -> ContiguousArray<Conflict> {
    var all = known
    for pair in quoted.pairs.indices {
      let run = quoted.longestRun(of: pair)
      let left = quoted.segments[quoted.pairs[pair].left]
      let right = quoted.segments[quoted.pairs[pair].right]
      guard run.left.count >= Self.leastWords,
        left.words[run.left].count(where: \.carriesMeaning) >= Self.leastMeaning,
        let one = spoken(left, run.left), let other = spoken(right, run.right),
        let conflict = conflict(one, other, subjects), !all.contains(where: { $0.tells(ofSame: conflict) })
      else { continue }
      all.append(conflict)
    }
    return ContiguousArray(all.dropFirst(known.count))
  }

  /// Who is given some words.
  private struct Spoken {
    let speaker: Int
    let name: Evidence
    /// The source, where it holds a part of the name; and how many words of the name.
    let source: Evidence?
    let namedWords: Int
    let words: Evidence
  }

  private func spoken(_ segment: QuotedSegment, _ places: Range<Int>) -> Spoken? {
    let reading = context.reading(segment.article)
    guard let tokens = reading.language?.tokens else { return nil }
    let middle = tokens.ranges[segment.words[places.lowerBound + places.count / 2].token]
    let quotation = (reading.quotations ?? []).first { quotation in
      quotation.kind != .indirect && quotation.content.contains { $0.contains(middle) }
    }
    guard let quotation, quotation.provenance.confidence >= Self.leastConfidence, let speaker = quotation.speaker,
      let entity = context.entity(of: speaker.chain, in: segment.article), context.entities[entity].kind == .person
    else { return nil }
    let parts = reading.string(speaker.name).split(separator: " ")
    let source = quotation.source.first { range in
      let words = reading.string(range)
      return parts.contains { words.contains($0) }
    }
    let printed = source.map(reading.string) ?? ""
    return Spoken(
      speaker: entity, name: Evidence(article: segment.article, range: speaker.name),
      source: source.map { Evidence(article: segment.article, range: $0) },
      namedWords: parts.count { printed.contains($0) },
      words: Evidence(article: segment.article, range: segment.range))
  }

  private func conflict(_ left: Spoken, _ right: Spoken, _ subjects: ConflictSubjects) -> Conflict? {
    guard left.speaker != right.speaker, left.source != nil || right.source != nil else { return nil }
    let isNamesake = lastWord(of: left.name) == lastWord(of: right.name)
    if isNamesake, min(left.namedWords, right.namedWords) < 2 { return nil }
    let told = [left, right].map { spoken in
      ToldValue(
        key: spoken.speaker, value: spoken.name,
        evidence: ContiguousArray([spoken.name, spoken.source, spoken.words].compactMap(\.self)))
    }
    guard let versions = context.versions(of: ContiguousArray(told)),
      let subject = [left, right].lazy.compactMap({ subjects.utterance(overlapping: $0.words) }).first
    else { return nil }
    return Conflict(
      kind: .attribution, severity: .high, relation: .conflict, subject: .utterance(subject), versions: versions)
  }

  private func lastWord(of name: Evidence) -> Substring {
    context.string(name).split(separator: " ").last ?? ""
  }
}
