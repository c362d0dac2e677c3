internal import NewsModel
internal import TextCore

/// An utterance with the pieces of speech that it is made of, for the steps that look for conflicts.
struct FoundUtterance {
  var utterance: Utterance
  /// The pieces, row by row those of `utterance.versions`.
  let pieces: ContiguousArray<SpeechPiece>
}

extension FoundUtterance {
  /// The utterance; where articles print the same words between quotation marks and give them to two people, said by whom
  /// most origins name.
  func attributed(in context: StoryContext) -> Utterance {
    guard utterance.speaker == nil, pieces.allSatisfy({ $0.kind == .direct }) else { return utterance }
    var articles: [Int: ContiguousArray<ID<ArticleReading>>] = [:]
    for piece in pieces { if let speaker = piece.speaker { articles[speaker, default: []].append(piece.article) } }
    let counts = articles.mapValues { context.originCount(of: $0) }
    guard let most = counts.values.max(), counts.values.count(where: { $0 == most }) == 1,
      let speaker = counts.first(where: { $0.value == most })?.key
    else { return utterance }
    var utterance = utterance
    utterance.speaker = speaker
    utterance.speakerName = context.entities[speaker].name
    return utterance
  }
}

/// Joins what several articles quote into utterances: one for each thing said.
struct UtteranceFinder {
  /// The least confidence of indirect speech that one article alone has.
  private static let leastConfidence = 0.5

  let context: StoryContext

  /// The utterances of the story, in the order of their first versions.
  func utterances(_ vectors: inout SliceVectors) -> ContiguousArray<FoundUtterance> {
    let pieces = SpeechPieces(context: context).all()
    let groups = Linking.groups(count: pieces.count, links(between: pieces, &vectors))
    let joined = ContiguousArray(groups.map { group in ContiguousArray(group.map { pieces[$0] }) })
    return ContiguousArray(wholeSingles(joined).filter(isSure).map(found))
  }

  /// Whether something was said without doubt: what others have too, what is quoted, and indirect speech that is surely
  /// speech (`relented`, `echoed` are seldom).
  private func isSure(_ group: ContiguousArray<SpeechPiece>) -> Bool {
    group.count > 1 || group[0].kind != .indirect || group[0].confidence >= Self.leastConfidence
  }

  private func links(
    between pieces: ContiguousArray<SpeechPiece>, _ vectors: inout SliceVectors
  ) -> ContiguousArray<Linking.Link> {
    let candidates = CandidatePairs(ContiguousArray(pieces.map(\.passage))).pairs(
      sharing: SameSpeech.leastShared, containment: SameSpeech.leastContainment, context.words
    ) { pieces[$0].article != pieces[$1].article }
    .filter {
      SameSpeech.mayBeOne(pieces[$0.left], pieces[$0.right], $0.overlap, relation(pieces[$0.left], pieces[$0.right]))
    }
    vectors.prepare(candidates.lazy.flatMap { [pieces[$0.left].meant, pieces[$0.right].meant] })
    var links: ContiguousArray<Linking.Link> = []
    for pair in candidates {
      let left = pieces[pair.left]
      let right = pieces[pair.right]
      let cosine = vectors.cosine(left.meant, right.meant)
      let relation = relation(left, right)
      guard SameSpeech.isOne(pair.overlap, cosine: cosine, relation) || SameSpeech.isFragment(left, right, relation)
      else { continue }
      links.append(
        Linking.Link(left: pair.left, right: pair.right, score: cosine + pair.overlap.containment))
    }
    return links
  }

  private func relation(_ left: SpeechPiece, _ right: SpeechPiece) -> SpeakerRelation {
    SpeakerRelation(left, right, context.entities)
  }

  /// Sentences of one quotation that no other article has are put together again: they are one thing said.
  private func wholeSingles(
    _ groups: ContiguousArray<ContiguousArray<SpeechPiece>>
  ) -> ContiguousArray<ContiguousArray<SpeechPiece>> {
    var whole: ContiguousArray<ContiguousArray<SpeechPiece>> = []
    for group in groups {
      guard group.count == 1, let last = whole.last, last.count == 1, last[0].article == group[0].article,
        last[0].quotation == group[0].quotation
      else {
        whole.append(group)
        continue
      }
      whole[whole.count - 1] = [joined(last[0], group[0])]
    }
    return whole
  }

  private func joined(_ first: SpeechPiece, _ second: SpeechPiece) -> SpeechPiece {
    let reading = context.reading(first.article)
    let range = TextRange(first.passage.evidence.range.lower, second.passage.evidence.range.upper)
    let passage = context.words.passage(range, of: first.article, reading)
    return SpeechPiece(
      article: first.article, quotation: first.quotation, passage: passage, meant: passage.evidence, quoted: passage,
      kind: first.kind, speaker: first.speaker,
      printedSpeaker: first.printedSpeaker, confidence: first.confidence)
  }

  private func found(_ group: ContiguousArray<SpeechPiece>) -> FoundUtterance {
    let pieces = ContiguousArray(group.sorted { context.precedes($0.passage.evidence, $1.passage.evidence) })
    let versions = pieces.indices.map { row in
      Utterance.Version(
        article: pieces[row].article, quotation: pieces[row].quotation, text: pieces[row].passage.evidence.range,
        printedSpeaker: pieces[row].printedSpeaker)
    }
    let speakers = pieces.compactMap(\.speaker)
    let people = Set(speakers.filter { context.entities[$0].kind == .person })
    let named = pieces.first { $0.printedSpeaker != nil }
    // A person beside an institution speaks for it; of two people neither is taken.
    let speaker = people.isEmpty ? speakers.first : people.count == 1 ? people.first : nil
    let printed = named.flatMap { piece in
      piece.printedSpeaker.map { Evidence(article: piece.article, range: $0) }
    }
    var utterance = Utterance(
      speaker: speaker, speakerName: printed ?? speaker.map { context.entities[$0].name },
      versions: ContiguousArray(versions), agreement: agreement(of: pieces))
    let circumstances = SpeechCircumstances(context: context)
    utterance.when = circumstances.time(of: pieces)
    utterance.place = circumstances.place(of: pieces)
    return FoundUtterance(utterance: utterance, pieces: pieces)
  }

  private func agreement(of pieces: ContiguousArray<SpeechPiece>) -> Utterance.Agreement {
    if context.originCount(of: pieces.map(\.article)) < 2 { return .single }
    let words = pieces.map { $0.passage.words.map(\.lemma) }
    if words.allSatisfy({ $0 == words[0] }) { return .verbatim }
    let longest = words.max { $0.count < $1.count } ?? []
    return words.allSatisfy { isPart($0, of: longest) } ? .partial : .variant
  }

  private func isPart(_ part: [Symbol], of whole: [Symbol]) -> Bool {
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
