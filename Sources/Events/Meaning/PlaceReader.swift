internal import NewsModel
internal import TextCore

/// Tells where an event was: a place after `in` or `at` that hangs on its predicate.
struct PlaceReader {
  let text: EventText

  /// The words of the place; nil where the sentence tells none.
  func place(of candidate: Candidate) -> TextRange? {
    for row in [candidate.verb, candidate.predicate] {
      for preposition in text.children(row, .prep) where ["in", "at"].contains(text.lemma(preposition)) {
        guard let object = text.child(preposition, .pobj), let entity = text.entity(object) else { continue }
        switch entity.type {
        case .gpe, .loc, .fac: return entity.range
        default: break
        }
      }
    }
    return nil
  }
}
