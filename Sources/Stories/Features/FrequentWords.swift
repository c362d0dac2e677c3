internal import Foundation
internal import TextCore

/// How often English uses a word, whatever the articles at hand: two articles alone do not tell that “government” is
/// worth less than “dredger”.
///
/// The words stand in `frequent-words.txt` in order of frequency. By Zipf's law the share of texts that hold the word of
/// rank r is 1 − exp(−c / r).
struct FrequentWords: Sendable {
  /// The rank of each stem from 1, by its hash; of several forms of one stem, that of the most frequent.
  private let ranks: [TermHash: Int]
  /// What is taken for the rank of a word that is not in the list.
  private static let rankOfOthers = 20_000.0
  /// c of Zipf's law for texts of a few hundred words.
  private static let zipf = 16.0
  /// What is taken for the share of texts that hold a given number.
  private static let shareOfNumbers = 0.005
  /// Of the words, so many tell nothing of what a text is about.
  private static let emptyWords = 120

  /// Reads the list.
  init() {
    var ranks: [TermHash: Int] = [:]
    var stem = WordStem()
    var rank = 0
    let list = String(decoding: PackageResources.frequent_words_txt, as: UTF8.self)
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      for word in line.split(separator: " ") {
        rank += 1
        let bytes = ContiguousArray(word.utf8)
        stem.read(bytes.span, .letters)
        let hash = TermHash(of: stem.bytes.span, .letters)
        if ranks[hash] == nil { ranks[hash] = rank }
      }
    }
    self.ranks = ranks
  }

  /// Whether a word is among those that stand in every text.
  func isEmpty(_ term: TermHash) -> Bool { (ranks[term] ?? Int.max) <= Self.emptyWords }

  /// The share of English texts that hold a word, 0 … 1.
  func share(of term: TermHash) -> Double {
    if term.isNumber { return Self.shareOfNumbers }
    let rank = ranks[term].map(Double.init) ?? Self.rankOfOthers
    return min(0.95, 1 - exp(-Self.zipf / rank))
  }
}
