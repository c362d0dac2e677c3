internal import TextCore

/// How much a paragraph has in common with the report before it, counted in words alone.
///
/// After Hearst (1997), TextTiling: where the topic changes, the words do. Names count twice, once as words.
struct Cohesion {
  /// What a paragraph shares with the report.
  struct Share {
    /// Content words, and those that the report has.
    var words = 0
    var sharedWords = 0
    /// Names, and those that the report has.
    var names = 0
    var sharedNames = 0

    /// The shared part, 0 to 1.
    var ratio: Double {
      let all = words + names
      return all == 0 ? 1 : Double(sharedWords + sharedNames) / Double(all)
    }
  }

  private let page: PlainPage
  private var known = HashSet()

  init(page: PlainPage) { self.page = page }

  /// Adds a paragraph to the report.
  mutating func add(_ words: Range<Int>) {
    for word in words where isContent(word) { known.insert(page.words.stems[word]) }
  }

  /// What the paragraph of `words` shares with the report so far.
  func share(of words: Range<Int>) -> Share {
    var share = Share()
    var seen = HashSet()
    for word in words where isContent(word) {
      let stem = page.words.stems[word]
      guard seen.insert(stem) else { continue }
      let isKnown = known.contains(stem)
      share.words += 1
      if isKnown { share.sharedWords += 1 }
      guard page.words.traits[word].contains(.capital), !page.opensSentence(word) else { continue }
      share.names += 1
      if isKnown { share.sharedNames += 1 }
    }
    return share
  }

  private func isContent(_ word: Int) -> Bool {
    let length = page.words.uppers[word] - page.words.lowers[word]
    let isName = page.words.traits[word].contains(.capital)
    guard length >= 4 || isName && length >= 2 else { return false }
    return !page.isWord(word, [.common, .speech])
  }
}
