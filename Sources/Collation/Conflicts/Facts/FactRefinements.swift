internal import NewsModel
internal import TextCore

/// Finds values that one article tells more exactly than another: `Monday` and `Monday evening`, `Orsel` and `a suburb of
/// Orsel`, `12 people` and `12 people, three of them children`.
///
/// Both are right; a reader of the one only knows less. So the tie must be strong: both hang on one word that tells an event,
/// and what is said to whom on which day is none.
struct FactRefinements {
  /// The part of the lighter sentence that both must share.
  private static let leastContainment = 0.4

  let context: StoryContext
  let sentences: ContiguousArray<FactSentence>
  /// The words of a slot.
  let printed: (FactSlot) -> String

  /// The rows of pairs of slots of which the second tells the value of the first more exactly; `alike` are pairs of slots
  /// of one fact, whose values agree.
  func refined(
    _ alike: ContiguousArray<(left: Int, right: Int, containment: Double)>, _ slots: ContiguousArray<FactSlot>
  ) -> ContiguousArray<(coarse: Int, fine: Int)> {
    ContiguousArray(
      alike.compactMap { pair in
        guard pair.containment >= Self.leastContainment, isTied(slots[pair.left], slots[pair.right]) else { return nil }
        if isFiner(slots[pair.right], than: slots[pair.left]) { return (pair.left, pair.right) }
        return isFiner(slots[pair.left], than: slots[pair.right]) ? (pair.right, pair.left) : nil
      })
  }

  /// What is shown for a slot: the value with what tells it more exactly.
  func shown(_ slot: FactSlot) -> Range<Int> { slot.detail ?? slot.tokens }

  private func isTied(_ left: FactSlot, _ right: FactSlot) -> Bool {
    left.governor != nil && left.governor == right.governor && !left.isSaid && !right.isSaid
  }

  private func isFiner(_ fine: FactSlot, than coarse: FactSlot) -> Bool {
    switch (fine.key, coarse.key) {
    case (.time(let one), .time(let other)):
      return other != one && Self.isNext(one.precision, other.precision) && other.contains(one)
    case (.entity(let one), .entity(let other)) where one != other:
      return Gazetteer.lies(printed(fine), in: printed(coarse)) && !Gazetteer.lies(printed(coarse), in: printed(fine))
    case (.entity, .entity), (.number, .number):
      guard fine.key == coarse.key, let detail = fine.detail, coarse.detail == nil else { return false }
      return !tellsMore(sentences[coarse.sentence], beside: coarse, detail, fine)
    default: return false
    }
  }

  /// Whether a sentence has what a detail adds too, in other words.
  private func tellsMore(
    _ sentence: FactSentence, beside slot: FactSlot, _ detail: Range<Int>, _ fine: FactSlot
  ) -> Bool {
    let article = sentences[fine.sentence].article
    var added = detail
    // `12 people, three of them children`: what is counted is no detail.
    if case .number = fine.key, let tokens = context.reading(article).language?.tokens {
      added = added.drop { tokens.partsOfSpeech[$0] != .punct && tokens.partsOfSpeech[$0] != .adp }
    }
    let told = added.compactMap { row in
      fine.tokens.contains(row) ? nil : context.words.word(at: row, of: article)
    }.filter { $0.role == .number || $0.role == .content }
    return told.contains { word in
      sentence.passage.words.contains {
        $0.role == word.role && $0.sense == word.sense && !slot.tokens.contains($0.token)
      }
    }
  }

  /// A time of day tells a day more exactly, a day a month, a month a year; a day tells a year nothing.
  private static func isNext(_ fine: TimelineRow.Precision, _ coarse: TimelineRow.Precision) -> Bool {
    switch (fine, coarse) {
    case (.time, .day), (.day, .month), (.day, .week), (.month, .year): true
    default: false
    }
  }
}
