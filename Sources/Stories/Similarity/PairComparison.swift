internal import Foundation

/// What two articles share, before their neighbours are looked at.
struct PairComparison: Sendable {
  /// The articles' numbers, `low` before `high`.
  let low: UInt32
  let high: UInt32
  /// The product of their rows, less for the days between them.
  var similarity: Float
  /// The cosine of what stands in headline and lead of both.
  var lead: Float = 0
  /// The cosine of their names.
  var names: Float = 0
  /// The cosine of their numbers.
  var numbers: Float = 0
  /// The logarithm of the squared rarity that they share.
  var mass: Float = 0
  /// 1 where both name years and the latest are the same; -1 where they differ; 0 where one names none.
  var years: Float = 0
  /// The cosines of places and of numbers but years; -1 where one article has none.
  var places: Float = -1
  var figures: Float = -1
  /// The cosines of the weekdays and of the months that are named; -1 where one article names none.
  var weekdays: Float = -1
  var months: Float = -1

  /// Compares two rows. O(entries).
  init(_ low: UInt32, _ one: ArticleRow, _ high: UInt32, _ other: ArticleRow, rarities: Rarities, dayFactor: Float) {
    self.low = low
    self.high = high
    var sums = (all: Float(0), lead: Float(0), names: Float(0), numbers: Float(0), mass: Float(0))
    var others = (places: Float(0), figures: Float(0))
    var (left, right) = (0, 0)
    while left < one.entries.count, right < other.entries.count {
      let (a, b) = (one.entries[left], other.entries[right])
      if a.column == b.column {
        let product = a.value * b.value
        let marks = a.marks.intersection(b.marks)
        sums.all += product
        if marks.contains(.lead) { sums.lead += product }
        if marks.contains(.name) { sums.names += product }
        if marks.contains(.number) { sums.numbers += product }
        if marks.contains(.place) { others.places += product }
        if marks.contains(.figure) { others.figures += product }
        sums.mass += rarities.squared(a.column)
      }
      left += a.column <= b.column ? 1 : 0
      right += b.column <= a.column ? 1 : 0
    }
    similarity = sums.all * dayFactor
    lead = Self.cosine(sums.lead, one.leadLength, other.leadLength)
    names = Self.cosine(sums.names, one.nameLength, other.nameLength)
    numbers = Self.cosine(sums.numbers, one.numberLength, other.numberLength)
    mass = Float(log(Double(sums.mass) + 1e-6))
    if one.year > 0, other.year > 0 { years = one.year == other.year ? 1 : -1 }
    places = Self.knownCosine(others.places, one.placeLength, other.placeLength)
    figures = Self.knownCosine(others.figures, one.figureLength, other.figureLength)
    weekdays = Self.cosine(one.calendar, other.calendar, of: CircumstanceWords.weekdays)
    months = Self.cosine(one.calendar, other.calendar, of: ~CircumstanceWords.weekdays)
  }

  private static func knownCosine(_ product: Float, _ one: Float, _ other: Float) -> Float {
    one * other > 0 ? product / (one * other) : -1
  }

  /// The cosine of two sets of bits; -1 where one is empty.
  private static func cosine(_ one: UInt32, _ other: UInt32, of part: UInt32) -> Float {
    let product = (one & part).nonzeroBitCount * (other & part).nonzeroBitCount
    return product > 0 ? Float((one & other & part).nonzeroBitCount) / Float(product).squareRoot() : -1
  }

  private static func cosine(_ product: Float, _ one: Float, _ other: Float) -> Float {
    one * other > 0 ? product / (one * other) : 0
  }
}

/// The squared rarities of the terms of a block, worked out once.
struct Rarities: Sendable {
  private var values: ContiguousArray<Float>

  /// The rarities of the terms of `rows`.
  init(of rows: ContiguousArray<ArticleRow>, _ terms: TermTable) {
    values = ContiguousArray(repeating: 0, count: terms.count)
    for row in rows {
      for entry in row.entries where values[Int(entry.column)] == 0 {
        let rarity = terms.rarity(of: entry.column)
        values[Int(entry.column)] = Float(rarity * rarity)
      }
    }
  }

  /// The squared rarity of a term; 0 for one that no article of the block has.
  func squared(_ column: TermTable.Column) -> Float { values[Int(column)] }
}
