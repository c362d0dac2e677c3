internal import Foundation
internal import NewsModel

/// A term of an article as it is compared: eight bytes.
struct TermEntry: Sendable {
  private let bits: UInt32
  /// What the term counts, of a row of length 1 over the root of what is expected of the article.
  let value: Float

  /// The term of `column`, which is below 2²⁷.
  init(_ column: TermTable.Column, _ marks: TermMarks, value: Float) {
    bits = column | UInt32(marks.rawValue) << 27
    self.value = value
  }

  /// The term.
  var column: TermTable.Column { bits & 0x07ff_ffff }
  /// Where it stands.
  var marks: TermMarks { TermMarks(rawValue: UInt8(bits >> 27)) }
}

/// A term and what it counts in one number, so that sorting is cheap.
struct RankedTerm: Comparable {
  private let bits: UInt64

  init(_ entry: TermEntry) { bits = UInt64(entry.value.bitPattern) << 32 | UInt64(~entry.column) }

  /// The term.
  var column: TermTable.Column { ~UInt32(truncatingIfNeeded: bits) }
  /// What it counts; positive.
  var value: Float { Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32)) }

  static func < (left: RankedTerm, right: RankedTerm) -> Bool { left.bits < right.bits }
}

/// An article as it is compared with others.
struct ArticleRow: Sendable {
  /// Its terms, columns rising.
  var entries: ContiguousArray<TermEntry> = []
  /// The lengths of the parts of the row in headline and lead, of names, numbers, places and of numbers but years.
  var leadLength: Float = 0
  var nameLength: Float = 0
  var numberLength: Float = 0
  var placeLength: Float = 0
  var figureLength: Float = 0
  /// For each term how far it tells the article from its neighbours, in 255ths; see `LocalWeights`.
  var locals: ContiguousArray<UInt8> = []
  /// The length of the row with these weights.
  var localLength: Float = 0
  /// How much of a similarity can be expected of it, 0 … 1.
  var expectation: Float = 1
  /// The latest year that it names; 0 where it names none.
  var year: Int32 = 0
  /// The weekdays and months that it names, a bit each.
  var calendar: UInt32 = 0
  /// The day that it was published, as an ordinal; 0 where unknown.
  var day: Int32 = 0

  /// No more terms of one article than so many are compared: those that count most.
  static let termLimit = 512

  /// The row of an article with these columns. O(n log n).
  init(_ features: ArticleFeatures, _ columns: ContiguousArray<TermTable.Column>, _ terms: TermTable) {
    expectation = Float(terms.expectation(of: features.length))
    year = Int32(features.latestYear)
    calendar = features.calendar
    day = Int32(features.day?.ordinal ?? 0)
    var values: ContiguousArray<TermEntry> = []
    values.reserveCapacity(columns.count)
    for (place, column) in columns.enumerated() {
      let rarity = Float(terms.rarity(of: column))
      guard rarity > 0 else { continue }
      values.append(TermEntry(column, features.marks[place], value: features.counts[place].tempered * rarity))
    }
    if values.count > Self.termLimit {
      values.sort { ($0.value, $1.column) > ($1.value, $0.column) }
      values.removeLast(values.count - Self.termLimit)
    }
    values.sort { $0.column < $1.column }
    let length = values.reduce(0) { $0 + $1.value * $1.value }.squareRoot() * expectation.squareRoot()
    guard length > 0 else { return }
    entries = ContiguousArray(values.map { TermEntry($0.column, $0.marks, value: $0.value / length) })
    leadLength = self.length(of: .lead)
    nameLength = self.length(of: .name)
    numberLength = self.length(of: .number)
    placeLength = self.length(of: .place)
    figureLength = self.length(of: .figure)
  }

  /// Its terms, those that count most first; of equals, that with the smaller column. O(n log n).
  func byValue() -> ContiguousArray<RankedTerm> {
    var ranked = ContiguousArray(entries.map { RankedTerm($0) })
    ranked.sort(by: >)
    return ranked
  }

  private func length(of mark: TermMarks) -> Float {
    entries.reduce(0) { $1.marks.contains(mark) ? $0 + $1.value * $1.value : $0 }.squareRoot()
  }
}

extension Float {
  /// A count of which the second is worth less than the first.
  fileprivate var tempered: Float { 1 + Float(log(Double(self))) }
}
