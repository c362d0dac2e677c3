/// The stem of a lemma in lower case: its first six letters (`relationship` and `relation` share `relati`, `Ukrainian`
/// and `Ukraine` share `ukrain`).
///
/// Truncation is the oldest stemmer and, for comparing reports of one event, as good as those with rules: the words that
/// it confuses rarely meet in one story.
///
/// Example: relationship → relati
/// Example: talks → talks
package func stemmed(_ lemma: ContiguousArray<UInt8>.SubSequence) -> ContiguousArray<UInt8>.SubSequence {
  var end = lemma.startIndex
  var letters = 0
  while end < lemma.endIndex, letters < 6 {
    end += 1
    while end < lemma.endIndex, lemma[end] & 0xc0 == 0x80 { end += 1 }
    letters += 1
  }
  return lemma[..<end]
}
