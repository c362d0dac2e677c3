internal import TextCore

/// The quoted segments of a story, those that share words in a row laid side by side.
struct QuotedPairs {
  let segments: ContiguousArray<QuotedSegment>
  /// Rows of segments of two articles.
  let pairs: ContiguousArray<(left: Int, right: Int)>
  /// The words of each pair side by side.
  let alignments: ContiguousArray<Alignment>

  init(context: StoryContext) {
    let segments = QuotedSegments(context: context).all()
    let pairs = QuotedSegments.pairs(of: segments)
    self.segments = segments
    self.pairs = pairs
    // Segments of the same words are laid side by side once.
    var kinds: [ContiguousArray<Symbol>: Int] = [:]
    let kind = segments.map { segment in
      let lemmas = ContiguousArray(segment.words.map(\.lemma))
      let row = kinds[lemmas, default: kinds.count]
      kinds[lemmas] = row
      return row
    }
    var known: [Int: Alignment] = [:]
    alignments = ContiguousArray(
      pairs.map { pair in
        let key = kind[pair.left] * segments.count + kind[pair.right]
        let alignment = known[key] ?? Alignment(segments[pair.left].words, segments[pair.right].words)
        known[key] = alignment
        return alignment
      })
  }

  /// The longest run of words that a pair shares: the places in the left segment and in the right one.
  func longestRun(of pair: Int) -> (left: Range<Int>, right: Range<Int>) {
    var best = (left: 0..<0, right: 0..<0)
    var start = (left: 0, right: 0)
    var count = 0
    for place in alignments[pair].pairs {
      if count > 0, place.left == start.left + count, place.right == start.right + count {
        count += 1
      } else {
        start = place
        count = 1
      }
      if count > best.left.count {
        best = (start.left..<start.left + count, start.right..<start.right + count)
      }
    }
    return best
  }
}
