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
  /// Words in a row that are enough where they are little of both, and the part of the shorter else.
  private static let manyWords = 8
  private static let leastShare = 0.7
  /// How many quotations away the name may stand.
  private static let reach = 2
  private static let leastConfidence = 0.5

  let context: StoryContext
  let quoted: QuotedPairs

  /// The conflicts that `known` ones do not tell of already.
  func conflicts(
    over subjects: ConflictSubjects, besides known: ContiguousArray<Conflict>
  ) -> ContiguousArray<Conflict> {
    var all = known
    var speakers: [Place: Spoken?] = [:]
    func spoken(_ segment: Int, _ places: Range<Int>) -> Spoken? {
      let place = Place(segment: segment, middle: places.lowerBound + places.count / 2)
      if let known = speakers[place] { return known }
      let found = self.spoken(quoted.segments[segment], at: place.middle)
      speakers[place] = .some(found)
      return found
    }
    for pair in quoted.pairs.indices {
      let run = quoted.longestRun(of: pair)
      let left = quoted.segments[quoted.pairs[pair].left]
      let right = quoted.segments[quoted.pairs[pair].right]
      let shorter = min(left.words.count, right.words.count)
      guard run.left.count >= Self.leastWords,
        run.left.count >= Self.manyWords || Double(run.left.count) >= Self.leastShare * Double(shorter),
        left.words[run.left].count(where: \.carriesMeaning) >= Self.leastMeaning,
        let one = spoken(quoted.pairs[pair].left, run.left), let other = spoken(quoted.pairs[pair].right, run.right),
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
    /// Whether a quotation close by names the speaker.
    let isNamedNear: Bool
    let words: Evidence
  }

  /// A word of a segment.
  private struct Place: Hashable {
    let segment: Int
    let middle: Int
  }

  /// Who is given the word at `place` of a segment.
  private func spoken(_ segment: QuotedSegment, at place: Int) -> Spoken? {
    let reading = context.reading(segment.article)
    guard let tokens = reading.language?.tokens else { return nil }
    let middle = tokens.ranges[segment.words[place].token]
    let quotations = reading.quotations ?? []
    let row = quotations.firstIndex { quotation in
      quotation.kind != .indirect && quotation.content.contains { $0.contains(middle) }
    }
    guard let row else { return nil }
    let quotation = quotations[row]
    guard quotation.provenance.confidence >= Self.leastConfidence, let speaker = quotation.speaker,
      let entity = context.entity(of: speaker.chain, in: segment.article), context.entities[entity].kind == .person
    else { return nil }
    let parts = reading.string(speaker.name).split(separator: " ")
    // A name of one word is that of an outlet as often as of a person, unless some article has the full name and it stands
    // alone or behind a title here.
    let isKnown = context.string(context.entities[entity].name).contains(" ")
    guard
      parts.count > 1
        || isKnown && quotation.source.contains(where: { reading.string($0).split(separator: " ").count < 3 })
    else { return nil }
    let near = quotations[max(0, row - Self.reach)..<min(quotations.count, row + Self.reach + 1)]
    let isNamedNear = near.contains { other in
      context.entity(of: other.speaker?.chain, in: segment.article) == entity
        && other.source.contains { range in parts.contains { reading.string(range).contains($0) } }
    }
    let source = quotation.source.first { range in
      let words = reading.string(range)
      return parts.contains { words.contains($0) }
    }
    let printed = source.map(reading.string) ?? ""
    return Spoken(
      speaker: entity, name: Evidence(article: segment.article, range: speaker.name),
      source: source.map { Evidence(article: segment.article, range: $0) },
      namedWords: parts.count { printed.contains($0) }, isNamedNear: isNamedNear,
      words: Evidence(article: segment.article, range: segment.range))
  }

  private func conflict(_ left: Spoken, _ right: Spoken, _ subjects: ConflictSubjects) -> Conflict? {
    guard left.speaker != right.speaker, left.source != nil || right.source != nil, left.isNamedNear,
      right.isNamedNear
    else { return nil }
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
