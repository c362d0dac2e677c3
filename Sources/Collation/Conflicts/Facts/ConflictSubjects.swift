internal import NewsModel
internal import TextCore

/// What a conflict is over: the claim or the utterance that a word belongs to.
struct ConflictSubjects {
  private var claims: [ID<ArticleReading>: [Int: Int]] = [:]
  private var utterances: [ID<ArticleReading>: ContiguousArray<(range: TextRange, row: Int)>] = [:]

  init(_ found: ContiguousArray<FoundClaim>, _ said: ContiguousArray<FoundUtterance>) {
    for (row, claim) in found.enumerated() {
      for statement in claim.sentences {
        for token in statement.own { claims[statement.article, default: [:]][token] = row }
      }
    }
    for (row, utterance) in said.enumerated() {
      for piece in utterance.pieces {
        utterances[piece.article, default: []].append((piece.passage.evidence.range, row))
      }
    }
  }

  /// The subject of the token `row` of `article`: the claim whose own word it is, else the utterance around it.
  func subject(of row: Int, at range: TextRange, in article: ID<ArticleReading>) -> Conflict.Subject? {
    if let claim = claims[article]?[row] { return .claim(claim) }
    return utterance(at: range, in: article).map { .utterance($0) }
  }

  /// The subject of a word, or, where it belongs to none (`…, she said on Friday`), that of the words of its sentence.
  func subject(
    of row: Int, at range: TextRange, in article: ID<ArticleReading>, sentence: Range<Int>, _ whole: TextRange
  ) -> Conflict.Subject? {
    if let found = subject(of: row, at: range, in: article) { return found }
    let rows = sentence.sorted { (abs($0 - row), $0) < (abs($1 - row), $1) }
    if let claim = rows.lazy.compactMap({ claims[article]?[$0] }).first { return .claim(claim) }
    return utterance(overlapping: Evidence(article: article, range: whole)).map { .utterance($0) }
  }

  /// The utterance that has the words at `range`.
  func utterance(at range: TextRange, in article: ID<ArticleReading>) -> Int? {
    utterances[article]?.first { $0.range.contains(range) }?.row
  }

  /// The first utterance that has some of the words of a slice.
  func utterance(overlapping slice: Evidence) -> Int? {
    utterances[slice.article]?.first { $0.range.overlaps(slice.range) }?.row
  }
}
