import NewsModel
import TextCore

/// Counts how far the times that were found agree with gold (TempEval-3, task A: UzZaman et al. 2013).
///
/// - `strict_f1`: the same code points, white space at the ends left out;
/// - `relaxed_f1`: code points in common; each time of gold once, with the one found that shares most with it;
/// - `type_f1`, `value_f1`: of those the same type, the same value.
struct TimesScore {
  private var gold = 0
  private var found = 0
  private var strict = 0
  private var relaxed = 0
  private var types = 0
  private var values = 0

  /// Adds a text; `reading` is nil where nothing came out.
  mutating func add(_ gold: TimesGold, _ reading: ArticleReading?) {
    let text = reading?.article.text ?? []
    let map = OffsetMap(text.span)
    let expressions: [TimesGold.Expression] = (reading?.chronology?.expressions ?? []).compactMap { expression in
      let range = map.codePoints(of: expression.range)
      guard gold.scored.contains(range.lowerBound) else { return nil }
      return TimesGold.Expression(range: range, kind: "\(expression.kind.label)", value: expression.value)
    }
    let wanted = gold.expressions.map { Self.trimmed($0, text, map) }
    self.gold += wanted.count
    found += expressions.count
    strict += Set(wanted.map(\.range)).intersection(expressions.map(\.range)).count
    match(expressions, wanted)
  }

  private mutating func match(_ found: [TimesGold.Expression], _ gold: [TimesGold.Expression]) {
    var taken = Set<Int>()
    for expression in found {
      var best: (place: Int, overlap: Int)?
      for (place, wanted) in gold.enumerated() where !taken.contains(place) {
        let overlap = expression.range.clamped(to: wanted.range).count
        if overlap > best?.overlap ?? 0 { best = (place, overlap) }
      }
      guard let best else { continue }
      taken.insert(best.place)
      relaxed += 1
      if gold[best.place].kind == expression.kind { types += 1 }
      if gold[best.place].value == expression.value { values += 1 }
    }
  }

  /// A time of gold without white space at its ends.
  private static func trimmed(
    _ expression: TimesGold.Expression, _ text: ContiguousArray<UInt8>, _ map: OffsetMap
  ) -> TimesGold.Expression {
    guard let bytes = map.bytes(ofCodePoints: expression.range) else { return expression }
    let slice = text[bytes.bounds]
    let front = slice.prefix { $0 <= 0x20 }.count
    let back = slice.count == front ? 0 : slice.reversed().prefix { $0 <= 0x20 }.count
    return TimesGold.Expression(
      range: expression.range.lowerBound
        + front..<max(expression.range.lowerBound + front, expression.range.upperBound - back),
      kind: expression.kind, value: expression.value)
  }

  /// The four measures.
  var measures: [Measure] {
    [("strict_f1", strict), ("relaxed_f1", relaxed), ("type_f1", types), ("value_f1", values)].map { name, right in
      Measure(name: name, value: found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold))
    }
  }
}
