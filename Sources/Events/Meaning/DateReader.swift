internal import NewsModel
internal import TextCore

/// Tells when an event was: the time expression that hangs on its predicate, by the tree.
///
/// A time that hangs on another verb is not taken: in `said on Monday that they had met` Monday is the day of the saying.
struct DateReader {
  let text: EventText

  /// The value of the time, a day where it tells a time of day; nil where the sentence tells none.
  func date(of candidate: Candidate) -> String? {
    guard let chronology = text.chronology else { return nil }
    let sentence = text.sentences[Int(text.sentenceRows[candidate.predicate])]
    var best: (steps: Int, value: String)?
    for time in chronology.expressions where sentence.range.contains(time.range) {
      guard time.kind == .date || time.kind == .time, let value = Self.day(time.value),
        let steps = steps(from: time.range, to: candidate, in: sentence.tokens)
      else { continue }
      if best.map({ steps < $0.steps }) ?? true { best = (steps, value) }
    }
    return best?.value
  }

  /// Without the time of day; nil for what names no time of its own.
  private static func day(_ value: String) -> String? {
    guard let first = value.utf8.first, first == 0x58 || (0x30...0x39).contains(first) else { return nil }
    let day = value.split(separator: "T", maxSplits: 1).first.map(String.init)
    return day.map { $0.utf8.contains { (0x30...0x39).contains($0) } } == true ? day : nil
  }

  /// Steps up the tree from the time to the predicate or its verb; nil where another verb comes first.
  private func steps(from range: TextRange, to candidate: Candidate, in rows: Range<Int>) -> Int? {
    let inside = rows.filter { range.contains(text.tokens.ranges[$0]) && !text.tokens.ranges[$0].isEmpty }
    guard var row = inside.first(where: { !inside.contains(text.head($0)) }) else { return nil }
    for steps in 0..<12 {
      if row == candidate.predicate || row == candidate.verb { return steps }
      if text.isVerb(row), !carries(row, candidate) { return nil }
      let head = text.head(row)
      if head == row { return nil }
      row = head
    }
    return nil
  }

  /// Whether a verb is on the way from the predicate up: `began to withdraw on Monday`.
  private func carries(_ verb: Int, _ candidate: Candidate) -> Bool {
    text.dependency(verb) == .xcomp && text.tree.isBelow(verb, candidate.verb)
  }
}
