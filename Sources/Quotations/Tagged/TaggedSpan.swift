internal import NewsModel
internal import TextCore

/// A span of the tagger, and where it stands.
struct TaggedSpan {
  let role: AttributionSpan.Role
  /// Its words.
  let range: TextRange
  /// The rows that begin in it; at least one.
  let rows: Range<Int>
  /// The headline or paragraph that it stands in.
  let block: Int
  /// The sentence of its first row.
  let sentence: Int
  /// The sentence of its last row.
  let lastSentence: Int
  /// How sure the tagger is of its ends.
  let probability: Float

  /// Whether it stands behind a whole quotation that the tagger took it together with.
  let isRest: Bool

  /// The span of the tagger where it stands in `material`, without and with what goes on behind a quotation that ends its
  /// sentence: `“We go.” This …` is two. None where it begins in no block or holds no token.
  static func spans(_ span: AttributionSpan, in material: Material) -> [TaggedSpan] {
    guard let whole = TaggedSpan(span, span.range, isRest: false, in: material) else { return [] }
    guard span.role == .content, let cut = cut(in: whole, material) else { return [whole] }
    let said = TaggedSpan(span, TextRange(span.range.lower, cut.place), isRest: false, in: material)
    let rest = TaggedSpan(span, TextRange(cut.place, span.range.upper), isRest: true, in: material)
    return [said, cut.keepsRest ? rest : nil].compactMap(\.self)
  }

  /// Where a quotation in the span ends a sentence, and words outside of quotation marks follow; or where it ends with a
  /// comma, and what follows is a remark of the reporter's, without a verb of its own: `“…,” apparently in reference to …`
  private static func cut(in span: TaggedSpan, _ material: Material) -> (place: UInt32, keepsRest: Bool)? {
    for row in span.rows.dropLast() {
      let place = material.spanRows[row]
      guard place >= 0, material.spanRows[row + 1] < 0 else { continue }
      let quoted = material.spans[Int(place)]
      guard quoted.ending == .closed, material.words(quoted, upTo: 4) == 4 else { continue }
      let rest = row + 1..<span.rows.upperBound
      guard rest.contains(where: { !material.isPunctuation($0) }) else { return nil }
      if material.endsSentence(quoted) { return (quoted.outer.upper, true) }
      let isRemark = !rest.contains { material.spanRows[$0] >= 0 || FollowedRule.isFinite($0, material) }
      if isRemark, material.text[Int(quoted.inner.upper) - 1] == 0x2c { return (quoted.outer.upper, false) }
    }
    return nil
  }

  private init?(_ span: AttributionSpan, _ range: TextRange, isRest: Bool, in material: Material) {
    let rows = material.rows(range)
    guard let first = rows.first, material.blockRows[first] >= 0 else { return nil }
    role = span.role
    self.range = range
    self.isRest = isRest
    self.rows = rows
    block = Int(material.blockRows[first])
    sentence = Int(material.sentenceRows[first])
    lastSentence = Int(material.sentenceRows[rows.upperBound - 1])
    probability = span.probability
  }

  /// Whether two spans have a sentence in common.
  func touches(_ other: TaggedSpan) -> Bool {
    sentence <= other.lastSentence && other.sentence <= lastSentence
  }

  /// The tokens between two spans; 0 where they touch.
  func distance(to other: TaggedSpan) -> Int {
    max(0, max(other.rows.lowerBound - rows.upperBound, rows.lowerBound - other.rows.upperBound))
  }
}
