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
  /// Tokens at which a summary is long enough, whatever the reports are, and the tokens of them that add one more.
  private static let leastTokens = 70
  private static let reportTokens = 30
  /// The part of the reports beyond which nothing is added: two short reports need no long summary.
  private static let mostOfReports = 0.35
  /// How much more a word of a headline is worth.
  private static let headlineWorth = 5.0
  /// Words that a sentence counts for at the least.
  private static let shortest = 12
  /// How much each further origin is worth.
  private static let supportWorth = 0.6
  /// The part of a sentence's words that another one may have.
  private static let mostSaid = 0.36
  /// Below this part of its sentence a statement is one that the sentence makes by the way.
  private static let mostByTheWay = 0.5
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
    var candidates = ContiguousArray(claims.flatMap(candidates))
    var chosen: ContiguousArray<Candidate> = []
    var said: Set<Symbol> = []
    var tokens = 0
    let enough = enoughTokens
    while chosen.count < Self.length, tokens < enough || chosen.isEmpty {
      let worths = candidates.map { worth($0, beyond: said) }
      let place = candidates.indices.max { left, right in
        (worths[left], candidates[right].sentence.slice) < (worths[right], candidates[left].sentence.slice)
      }
      guard let place, worths[place] > 0 else { break }
      let best = candidates[place]
      chosen.append(best)
      tokens += best.sentence.tokens.count
      said.formUnion(best.passage.senses)
      let told = Set(best.passage.senses)
      candidates.removeAll { $0.sentence.slice == best.sentence.slice || saysAgain($0, told) }
    }
    // What several origins have comes before what one has; within each the worth decides.
    let ordered = chosen.filter { $0.origins > 1 } + chosen.filter { $0.origins < 2 }
    return ContiguousArray(
      ordered.map { SummarySentence(text: $0.sentence.slice, others: $0.evidence, isDisputed: $0.isDisputed) })
  }

  /// The tokens at which a summary of these reports is long enough.
  private var enoughTokens: Int {
    let all = context.articles.reduce(0) { sum, article in
      sum + (context.reading(article).language?.sentences.reduce(0) { $0 + $1.tokens.count } ?? 0)
    }
    return min(Self.leastTokens + all / Self.reportTokens, Int(Double(all) * Self.mostOfReports))
  }

  private struct Candidate {
    let sentence: Statement
    /// All that it shows.
    let passage: Passage
    let evidence: ContiguousArray<Evidence>
    let origins: Int
    let isDisputed: Bool
  }

  /// The sentences that state a claim; what begins within a sentence is hard to read alone.
  private func candidates(_ claim: FoundClaim) -> [Candidate] {
    let told = claim.sentences.filter {
      $0.beginsSentence && !$0.pointsBack && $0.tokens.count <= Self.longest
        && ($0.hasVerb || $0.isSentence && $0.ownShare < Self.mostByTheWay) && !isTied($0) && namesWhomItMeans($0)
        && isTold(by: $0) && cutsNoQuotation($0)
    }
    return told.map { sentence in
      // What is said by the way is little of what is shown: who else says it does not say the rest.
      let isAll = sentence.ownShare >= Self.mostByTheWay
      return Candidate(
        sentence: sentence,
        passage: context.words.passage(
          of: ContiguousArray(sentence.tokens), as: sentence.slice.range, of: sentence.article),
        evidence: isAll ? claim.claim.evidence : [sentence.slice], origins: isAll ? claim.claim.origins : 1,
        isDisputed: claim.claim.status == .disputed)
    }
  }

  /// Whether nobody is meant by `he`, `she` or `they` of whom the sentence does not tell in other words.
  private func namesWhomItMeans(_ statement: Statement) -> Bool {
    guard let tokens = context.reading(statement.article).language?.tokens else { return true }
    var told: Set<Int32> = []
    var hasNoun = false
    var meant: ContiguousArray<Int32> = []
    for row in statement.tokens {
      guard let word = context.words.word(at: row, of: statement.article) else { continue }
      if tokens.partsOfSpeech[row] == .pron {
        guard Self.people.contains(tokens.strings[tokens.lemmas[row]].lowercased()) else { continue }
        if word.isEntity { meant.append(word.entity) } else if !hasNoun { return false }
      } else {
        if word.isEntity { told.insert(word.entity) }
        hasNoun = hasNoun || tokens.partsOfSpeech[row] == .noun || tokens.partsOfSpeech[row] == .propn
      }
    }
    return meant.allSatisfy(told.contains)
  }

  private static let people: Set<String> = ["he", "she", "they", "him", "her", "them", "his", "their"]

  /// Whether no quotation goes on beyond its ends.
  private func cutsNoQuotation(_ statement: Statement) -> Bool {
    let slice = statement.slice.range
    return (context.reading(statement.article).quotations ?? []).allSatisfy { quotation in
      quotation.kind == .indirect || quotation.content.allSatisfy { !$0.overlaps(slice) || slice.contains($0) }
    }
  }

  /// Whether its first word or two tie it to the sentence before it.
  private func isTied(_ statement: Statement) -> Bool {
    let words = statement.tokens.prefix(2).compactMap { context.words.word(at: $0, of: statement.article) }
    let lemmas = words.map { String(decoding: context.words.lemma($0), as: UTF8.self) }
    return lemmas.first.map(Self.connecting.contains) == true
      || Self.connecting.contains(lemmas.joined(separator: "_"))
  }

  private static let connecting = WordList(PackageResources.connecting_words_txt)

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
    var words = 0.0
    let told = Set(candidate.passage.words.lazy.filter(headlines.contains).map(\.sense))
    for sense in candidate.passage.senses where !said.contains(sense) {
      words += context.words.salience(of: sense) * (told.contains(sense) ? 1 + Self.headlineWorth : 1)
    }
    let length = Double(max(Self.shortest, candidate.passage.words.count))
    let lead = 1 + 1 / Double(1 + candidate.sentence.place)
    let support = 1 + Double(min(candidate.origins, 5) - 1) * Self.supportWorth
    return words / length.squareRoot() * lead * support * (candidate.isDisputed ? 0.6 : 1)
  }

  /// Whether a sentence says again much of what one that has the words `told` says.
  private func saysAgain(_ candidate: Candidate, _ told: Set<Symbol>) -> Bool {
    let known = candidate.passage.senses.count { told.contains($0) }
    return Double(known) > Self.mostSaid * Double(candidate.passage.senses.count)
  }
}
