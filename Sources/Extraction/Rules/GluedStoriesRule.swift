internal import NewsModel
internal import TextCore

/// The beginnings of other stories behind the end of the report, without a gap or a heading.
///
/// Such paragraphs share hardly a word with the report (`Cohesion`). That alone is not enough, for a last paragraph of
/// background has other names as well: one of the paragraphs must also have a form that the report's have not. It
/// breaks off in the middle of a sentence, or begins with a kicker (`ORCHARDS: Growers in …`) and shares little; or
/// three long ones that share nearly nothing follow one another. From the end of the text backwards, what has such a
/// form or is foreign is taken, up to the first paragraph that is neither.
struct GluedStoriesRule: LayoutRule {
  static let name = "glued stories"

  /// Paragraphs of report that must stand before another story.
  private static let shortestReport = 4
  /// The last paragraphs that are looked at.
  private static let zone = 12
  /// Up to this share with the report a paragraph is foreign, may be foreign beside others, or is foreign beyond doubt.
  private static let foreign = 0.15
  private static let nearlyForeign = 0.22
  private static let surelyForeign = 0.11
  private static let whollyForeign = 0.08
  /// Up to this share a paragraph with the form of another story is one, where there are more of them.
  private static let likelyForeign = 0.33
  /// The shortest paragraph that can break off, in words.
  private static let shortestCut = 30

  /// What speaks for another story in a paragraph.
  private struct Candidate {
    let block: Int
    let share: Cohesion.Share
    let isCut: Bool
    let hasKicker: Bool
    let leansBack: Bool
    let wordCount: Int

    var hasForm: Bool { isCut || hasKicker }
  }

  func apply(to draft: inout LayoutDraft, page: PlainPage, text: Span<UInt8>) {
    let open = page.blocks.indices.filter { draft.isOpen($0) && !draft.words[$0].isEmpty }
    guard open.count > Self.shortestReport else { return }
    let zone = open.suffix(min(Self.zone, open.count - Self.shortestReport))
    var cohesion = Cohesion(page: page)
    if draft.title != nil, let block = draft.titleBlock { cohesion.add(page.blocks[block].words) }
    for block in open where block < zone[zone.startIndex] { cohesion.add(draft.words[block]) }
    let cuts = open.count { !text.endsSentence(draft.rest[$0]) }
    var candidates: [Candidate] = []
    for block in zone {
      let next = candidate(block, cohesion, draft, page, text, cutsAreRare: cuts * 3 <= open.count + 6)
      // Background goes on from paragraph to paragraph: what is foreign to the first of them need not be to the second.
      if !next.hasForm { cohesion.add(draft.words[block]) }
      candidates.append(next)
    }
    for candidate in run(at: candidates) { draft.mark(candidate.block, .teaser, by: Self.name) }
  }

  private func candidate(
    _ block: Int, _ cohesion: Cohesion, _ draft: LayoutDraft, _ page: PlainPage, _ text: Span<UInt8>,
    cutsAreRare: Bool
  ) -> Candidate {
    let words = draft.words[block]
    let last = text[Int(draft.rest[block].upper) - 1]
    let isCut =
      cutsAreRare && !text.endsSentence(draft.rest[block]) && last != UInt8(ascii: ":")
      && words.count >= Self.shortestCut
    return Candidate(
      block: block, share: cohesion.share(of: words), isCut: isCut,
      hasKicker: hasKicker(words, block, cohesion, page, text),
      leansBack: page.isWord(words.lowerBound, .continuation) || text.beginsWithQuote(draft.rest[block]),
      wordCount: words.count)
  }

  /// One to five words in capitals that the report has not, a colon, and a capital: `THIRD DAY OF TALKS: Ministers …`.
  private func hasKicker(
    _ words: Range<Int>, _ block: Int, _ cohesion: Cohesion, _ page: PlainPage, _ text: Span<UInt8>
  ) -> Bool {
    var word = words.lowerBound
    while word < words.upperBound, word - words.lowerBound < 5, page.words.traits[word].contains(.allCapitals) {
      word += 1
      guard page.mark(after: word - 1, block: block, text) == 0x3a else { continue }
      return word < words.upperBound && page.words.traits[word].contains(.capital)
        && page.words.uppers[word - 1] - page.words.lowers[words.lowerBound] >= 4
        && cohesion.share(of: words.lowerBound..<word).sharedWords == 0
    }
    return false
  }

  /// The candidates at the end that are other stories.
  private func run(at candidates: [Candidate]) -> ArraySlice<Candidate> {
    let forms = candidates.count { $0.hasForm }
    var start = candidates.endIndex
    while start > candidates.startIndex, belongs(candidates[start - 1], forms: forms) { start -= 1 }
    // The run begins with another story, not with a paragraph that only may be one.
    while start < candidates.endIndex, !begins(candidates[start]) { start += 1 }
    let run = candidates[start...]
    return isEnough(run) ? run : []
  }

  private func belongs(_ candidate: Candidate, forms: Int) -> Bool {
    let ratio = candidate.share.ratio
    if candidate.hasForm, ratio <= (forms > 1 ? Self.likelyForeign : Self.nearlyForeign) { return true }
    if candidate.leansBack { return ratio <= Self.whollyForeign }
    return ratio <= (forms > 1 ? Self.nearlyForeign : Self.foreign)
  }

  private func begins(_ candidate: Candidate) -> Bool {
    candidate.hasForm
      || !candidate.leansBack && candidate.share.ratio <= Self.surelyForeign && candidate.share.sharedNames <= 1
  }

  private func isEnough(_ run: ArraySlice<Candidate>) -> Bool {
    let forms = run.count { $0.hasForm }
    if forms > 1 { return true }
    if forms == 1, run.contains(where: { $0.hasForm && $0.share.ratio <= Self.foreign }) {
      return run.count > 1 || run.allSatisfy { $0.share.ratio <= Self.whollyForeign && $0.share.sharedNames == 0 }
    }
    let foreign = run.count { $0.share.ratio <= Self.whollyForeign && $0.share.sharedNames == 0 && $0.wordCount >= 20 }
    return foreign >= 3
  }
}
