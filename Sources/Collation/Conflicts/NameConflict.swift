internal import NewsModel
internal import TextCore

/// A name in the place of another, in sentences that else say the same.
///
/// The sentences must share most of their meaning, with words that both have before and after the name; both names must
/// be known as entities of one kind that are two. Persons and places are of high severity, organisations of medium.
struct NameConflict {
  /// The part of the meaning of the shorter sentence that both must share.
  private static let leastContainment = 0.65

  let context: StoryContext

  /// The conflicts over a claim; `row` is that of the claim.
  func conflicts(in found: FoundClaim, row: Int) -> ContiguousArray<Conflict> {
    var conflicts: ContiguousArray<Conflict> = []
    var seen: Set<Set<Int>> = []
    for (place, left) in found.sentences.enumerated() {
      for right in found.sentences[(place + 1)...] where left.article != right.article {
        // The same words have no other name.
        if left.passage.words.lazy.map(\.lemma).elementsEqual(right.passage.words.lazy.map(\.lemma)) { continue }
        guard Overlap(left.passage, right.passage, context.words).containment >= Self.leastContainment else { continue }
        for told in substitutions(left.passage, right.passage)
        where !isNamed(told[1], in: left) && !isNamed(told[0], in: right) {
          guard context.string(told[0].value) != context.string(told[1].value), !isPart(told[0], told[1]),
            seen.insert(Set(told.map(\.key))).inserted, let versions = context.versions(of: told),
            let first = told.first
          else { continue }
          conflicts.append(conflict(versions, entity: first.key, row: row))
        }
      }
    }
    return conflicts
  }

  /// Whether a sentence names what the other has in the place of a name: then both tell of both.
  private func isNamed(_ value: ToldValue<Int>, in statement: Statement) -> Bool {
    (context.reading(statement.article).chains ?? []).indices.contains { row in
      context.entity(of: row, in: statement.article) == value.key
        && context.reading(statement.article).chains?[row].mentions.contains {
          statement.slice.range.contains($0.range)
        } == true
    }
  }

  /// Whether two names are of a place and of what it lies in.
  private func isPart(_ left: ToldValue<Int>, _ right: ToldValue<Int>) -> Bool {
    let kind = context.entities[left.key].kind
    return (kind == .place || kind == .country) && isWhere(left.value) && isWhere(right.value)
      && Gazetteer.mayBeOne(context.string(left.value), context.string(right.value))
  }

  /// Whether a name tells where something is: `in Orsel`. Of whom something is, is another matter.
  private func isWhere(_ name: Evidence) -> Bool {
    guard let tokens = context.reading(name.article).language?.tokens, let last = tokens.rows(in: name.range).last,
      tokens.dependencies[last] == .pobj
    else { return false }
    return tokens.strings[tokens.lemmas[Int(tokens.heads[last])]] != "of"
  }

  private func conflict(_ versions: ContiguousArray<Conflict.Version>, entity: Int, row: Int) -> Conflict {
    let kind = context.entities[entity].kind
    let isPlace = kind == .place || kind == .country
    return Conflict(
      kind: isPlace ? .place : .name, severity: kind == .organisation ? .medium : .high, relation: .conflict,
      subject: .claim(row), versions: versions)
  }

  private func substitutions(_ left: Passage, _ right: Passage) -> [ContiguousArray<ToldValue<Int>>] {
    let alignment = Alignment(left.words, right.words)
    return alignment.gaps.compactMap { gap in
      guard gap.isAnchored, (1...3).contains(gap.left.count), (1...3).contains(gap.right.count),
        gap.left.lowerBound > 0, gap.left.upperBound < left.words.count, gap.right.upperBound < right.words.count,
        let mine = name(left, gap.left), let other = name(right, gap.right), mine.key != other.key,
        context.entities[mine.key].kind == context.entities[other.key].kind
      else { return nil }
      return [mine, other]
    }
  }

  /// The entity that the words at `places` name, all of them.
  private func name(_ passage: Passage, _ places: Range<Int>) -> ToldValue<Int>? {
    let article = passage.evidence.article
    let words = passage.words[places]
    guard words.allSatisfy({ $0.role == .name }), let first = words.first, let last = words.last,
      let tokens = context.reading(article).language?.tokens
    else { return nil }
    let range = TextRange(tokens.ranges[first.token].lower, tokens.ranges[last.token].upper)
    for (row, chain) in (context.reading(article).chains ?? []).enumerated() {
      guard chain.mentions.contains(where: { $0.kind == .name && $0.range.contains(range) }) else { continue }
      guard let entity = context.entity(of: row, in: article) else { return nil }
      return ToldValue(
        key: entity, value: Evidence(article: article, range: range), evidence: [passage.evidence])
    }
    return nil
  }
}
