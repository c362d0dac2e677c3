internal import NewsModel
internal import TextCore

/// Chooses the sentences that tell a story in short.
///
/// Corroborated claims go first. A sentence is worth what its words are worth to the story, each word once (the
/// centroid method, Radev et al. 2004, with the saturation of Lin and Bilmes 2011), more where a headline has the word (the
/// title method, Edmundson 1969) and where it stands early in its article; a sentence that points back at another, or says
/// again what is said, is left out.
struct Summariser {
  /// Sentences of a summary at the most.
  private static let length = 6
  /// Tokens that a summary has at the least where the reports have enough to tell.
  private static let leastTokens = 66
  /// How much more a word of a headline is worth.
  private static let headlineWorth = 3.0
  /// The part of a sentence that may be said already.
  private static let mostSaid = 0.42
  /// Tokens of a sentence at the most: longer ones are hard to read at a glance.
  private static let longest = 60

  private let context: StoryContext
  private let headlines: HeadlineWords

  init(context: StoryContext) {
    self.context = context
    headlines = HeadlineWords(context)
  }

  /// The sentences of the summary: those that several origins have, then those of one, each in the order of their worth.
  func summary(of claims: ContiguousArray<FoundClaim>) -> ContiguousArray<SummarySentence> {
    let candidates = ContiguousArray(claims.compactMap(candidate))
    var chosen: ContiguousArray<Candidate> = []
    var said: Set<Symbol> = []
    let wanted = min(Self.length, max(1, candidates.count / 3))
    var tokens = 0
    while chosen.count < wanted || chosen.count < Self.length && tokens < Self.leastTokens {
      let best = candidates.filter { !isSaid($0.sentence, by: chosen.map(\.sentence)) }.max { left, right in
        (worth(left, beyond: said), right.sentence.slice)
          < (worth(right, beyond: said), left.sentence.slice)
      }
      guard let best, worth(best, beyond: said) > 0 else { break }
      chosen.append(best)
      tokens += best.sentence.tokens.count
      said.formUnion(best.sentence.passage.senses)
    }
    // What several origins have comes before what one has; within each the worth decides.
    let ordered = chosen.filter { $0.origins > 1 } + chosen.filter { $0.origins < 2 }
    return ContiguousArray(
      ordered.map { SummarySentence(text: $0.sentence.slice, others: $0.evidence, isDisputed: $0.isDisputed) })
  }

  private struct Candidate {
    let sentence: Statement
    let evidence: ContiguousArray<Evidence>
    let origins: Int
    let isDisputed: Bool
  }

  private func candidate(_ claim: FoundClaim) -> Candidate? {
    let whole = claim.sentences.filter {
      !$0.pointsBack && $0.hasVerb && $0.tokens.count <= Self.longest && $0.ownShare >= 0.5 && isTold(by: $0)
        && namesWhomItMeans($0)
    }
    // What begins within a sentence is hard to read alone.
    let begun = whole.filter(\.beginsSentence)
    guard
      let sentence = (begun.isEmpty ? whole : begun).min(by: { ($0.place, $0.slice) < ($1.place, $1.slice) })
    else { return nil }
    return Candidate(
      sentence: sentence, evidence: claim.claim.evidence, origins: claim.claim.origins,
      isDisputed: claim.claim.status == .disputed)
  }

  /// Whether nobody is meant by `he`, `she` or `they` whom the sentence does not name.
  private func namesWhomItMeans(_ statement: Statement) -> Bool {
    guard let tokens = context.reading(statement.article).language?.tokens else { return true }
    let words = statement.tokens.compactMap { context.words.word(at: $0, of: statement.article) }
    let named = Set(words.lazy.filter { $0.role == .name }.map(\.entity))
    return words.allSatisfy { word in
      guard tokens.tags[word.token] == .prp,
        Self.people.contains(tokens.strings[tokens.lemmas[word.token]].lowercased())
      else { return true }
      return word.isEntity && named.contains(word.entity)
    }
  }

  private static let people: Set<String> = ["he", "she", "they", "him", "her", "them"]

  /// Whether the report tells it: what somebody says is none of its facts without who says it, and who said something is
  /// none without what was said.
  private func isTold(by statement: Statement) -> Bool {
    let slice = statement.slice.range
    return (context.reading(statement.article).quotations ?? []).allSatisfy { quotation in
      let covered = quotation.content.reduce(0) { $0 + ($1.overlaps(slice) ? Self.common($1, slice) : 0) }
      let isNamed = (quotation.cue + quotation.source).contains { slice.contains($0) }
      if covered == 0 { return !isNamed || quotation.cue.isEmpty || !quotation.cue.allSatisfy { slice.contains($0) } }
      return isNamed || covered * 2 < slice.count
    }
  }

  private static func common(_ left: TextRange, _ right: TextRange) -> Int {
    Int(min(left.upper, right.upper)) - Int(max(left.lower, right.lower))
  }

  /// The worth of a sentence to a reader who knows the words in `said`.
  private func worth(_ candidate: Candidate, beyond said: Set<Symbol>) -> Double {
    let sentence = candidate.sentence
    var words = 0.0
    let told = Set(sentence.passage.words.lazy.filter(headlines.contains).map(\.sense))
    for sense in sentence.passage.senses where !said.contains(sense) {
      words += context.words.salience(of: sense) * (told.contains(sense) ? 1 + Self.headlineWorth : 1)
    }
    let length = Double(max(8, sentence.passage.words.count))
    let lead = 1 + 1 / Double(1 + sentence.place)
    let support = 1 + Double(min(candidate.origins, 5) - 1) * 0.6
    return words / length.squareRoot() * lead * support * (candidate.isDisputed ? 0.6 : 1)
  }

  private func isSaid(_ sentence: Statement, by chosen: [Statement]) -> Bool {
    chosen.contains { other in
      other.slice == sentence.slice
        || Overlap(other.passage, sentence.passage, context.words).containment > Self.mostSaid
    }
  }
}
