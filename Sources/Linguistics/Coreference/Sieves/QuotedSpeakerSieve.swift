internal import NewsModel
internal import TextCore

/// “I” inside a quotation is who says it, where the sentence names that one; “we” and “you” are one all through a passage.
struct QuotedSpeakerSieve: CoreferenceSieve {
  func run(_ clusters: inout EntityClusters) {
    let speakers = QuotedSpeakers(clusters)
    var lastInPassage: [Pronoun.Person: (passage: Int, mention: Int)] = [:]
    for row in clusters.mentions.indices {
      guard let pronoun = clusters.mentions[row].pronoun else { continue }
      let passage = clusters.passage(row)
      switch pronoun.person {
      case .speaker:
        if passage >= 0, let speaker = speakers.speaker(of: passage) {
          clusters.join(row, to: speaker, rule: "quoted-speaker")
          continue
        }
      case .speakers, .addressee: break
      default: continue
      }
      if let (known, mention) = lastInPassage[pronoun.person], same(known, passage, speakers) {
        clusters.join(row, to: mention, rule: "same-voice")
      }
      lastInPassage[pronoun.person] = (passage, row)
    }
  }

  /// Whether two passages are one voice; text that is not quoted is the author's.
  private func same(_ left: Int, _ right: Int, _ speakers: QuotedSpeakers) -> Bool {
    if left == right { return true }
    guard left >= 0, right >= 0, let mine = speakers.speaker(of: left), let theirs = speakers.speaker(of: right) else {
      return false
    }
    return mine == theirs
  }
}
