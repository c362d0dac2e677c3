internal import TextCore

extension Report {
  /// The fuller names of speakers whom an article names in part only, by chain, for each article: `Foreign Ministry` is
  /// the `Veldaran Foreign Ministry` of another article of its story, `Renholt` is `Clara Renholt`.
  ///
  /// A name is fuller where it ends with the whole of the other. O(quotations + members of entities).
  package func fullSpeakerNames() -> ContiguousArray<[Int: Evidence]> {
    var names = ContiguousArray<[Int: Evidence]>(repeating: [:], count: articles.count)
    for story in stories {
      for entity in story.entities where entity.members.count > 1 {
        for member in entity.members { names[member.article.row][member.chain] = entity.name }
      }
    }
    for (row, reading) in articles.enumerated() {
      var kept: [Int: Evidence] = [:]
      for quotation in reading.quotations ?? [] {
        guard let speaker = quotation.speaker, let chain = speaker.chain, let name = names[row][chain] else { continue }
        if isEnd(reading.article.text[speaker.name.bounds], of: name) { kept[chain] = name }
      }
      names[row] = kept
    }
    return names
  }

  /// Whether `part` is the last words of a longer name.
  private func isEnd(_ part: ContiguousArray<UInt8>.SubSequence, of name: Evidence) -> Bool {
    let whole = self[name.article].article.text[name.range.bounds]
    guard part.count + 1 < whole.count else { return false }
    return whole[whole.endIndex - part.count - 1] == 0x20 && whole.suffix(part.count).elementsEqual(part)
  }
}
