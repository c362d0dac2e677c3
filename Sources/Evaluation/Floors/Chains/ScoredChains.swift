import Foundation
import NewsModel
import TextCore

/// The chains of an article as they are scored: sets of mentions in code points, at least two a chain.
struct ScoredChains {
  let id: String
  let scored: Range<Int>
  let chains: [Set<Range<Int>>]

  /// The gold in the file at `url`.
  static func read(_ url: URL) throws -> [ScoredChains] {
    try GoldLines.read(url) { id, document in
      let list = document.member("chains", of: document.root).map { Array(document.elements(of: $0)) } ?? []
      let chains = list.map { chain -> [Range<Int>] in
        let mentions = document.member("mentions", of: chain).map { Array(document.elements(of: $0)) } ?? []
        return mentions.compactMap { mention in
          guard let start = document.member("start", of: mention).flatMap({ document.integer(at: $0) }),
            let end = document.member("end", of: mention).flatMap({ document.integer(at: $0) }), start < end
          else { return nil }
          return Int(start)..<Int(end)
        }
      }
      return ScoredChains(id: id, scored: document.scoredRange, chains: chains)
    }
  }

  /// The chains that were found in an article, in the part that is scored.
  init(_ reading: ArticleReading, scored: Range<Int>) {
    let text = CodePointText(reading.article)
    let chains = (reading.chains ?? []).map { chain in chain.mentions.map { text.range($0.range) } }
    self.init(id: reading.article.id, scored: scored, chains: chains)
  }

  /// Mentions outside the scored part are left out, and those that another chain has already.
  private init(id: String, scored: Range<Int>, chains: [[Range<Int>]]) {
    self.id = id
    self.scored = scored
    var seen: Set<Range<Int>> = []
    var kept: [Set<Range<Int>>] = []
    for chain in chains {
      let mentions = Set(chain.filter { scored.lowerBound <= $0.lowerBound && $0.upperBound <= scored.upperBound })
        .subtracting(seen)
      seen.formUnion(mentions)
      if mentions.count > 1 { kept.append(mentions) }
    }
    self.chains = kept
  }
}
