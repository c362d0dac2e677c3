internal import NewsModel
internal import TextCore

/// Decides whether two figures are for one thing, and whether they agree.
struct FigureComparison {
  let context: StoryContext

  /// Whether two figures of different articles count one thing in one circumstance: `17 people were injured` and `71
  /// injured people`.
  func isOneThing(_ left: Figure, _ right: Figure) -> Bool {
    guard left.unit == right.unit, left.isPart == right.isPart, left.sentence.article != right.sentence.article else {
      return false
    }
    if left.counted != nil, right.counted != nil, left.counted != right.counted { return false }
    let shared = left.circumstances.intersection(right.circumstances)
    // Where one sentence does not say what it counts, more of the rest must agree.
    let isCountedAlike = left.counted == right.counted && left.counted != nil
    guard !shared.isEmpty, isCountedAlike || shared.count > 1 else { return false }
    // One shared word is enough where it tells something and the sentences speak of one thing otherwise too.
    let overlap = Overlap(passage(left), passage(right), context.words)
    let telling = shared.contains { context.words.weight(of: $0) >= 1.5 }
    return telling && (overlap.containment >= 0.25 || shared.count > 1)
      && overlap.shared >= (Self.agree([left, right]) ? 2 : 3)
  }

  /// What a figure is told in: where one is put right, the whole sentence tells what it is for.
  private func passage(_ figure: Figure) -> Passage { figure.isRevision ? figure.whole : figure.sentence.passage }

  /// Whether all of some figures can be right: they are equal, or one is an estimate of the others within a tenth, a bound
  /// that they keep, a stretch that they lie in.
  static func agree(_ figures: some Collection<Figure>) -> Bool {
    var spans: ContiguousArray<NumberSpan> = []
    for figure in figures where !spans.contains(figure.span) { spans.append(figure.span) }
    return spans.indices.allSatisfy { row in spans[(row + 1)...].allSatisfy(spans[row].agrees) }
  }
}
