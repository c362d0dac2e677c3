internal import NewsModel
internal import TextCore

/// How events are numbered in tables that have no other name for them.
package enum EventNumbering: Sendable {
  /// From 1, in the order of the report.
  case inOrder
  /// By a hash of article, place and type: the same in every run, whatever stands beside it.
  case hashed

  /// The number of an event in the row `row` of `report`.
  func number(of event: StoryEvent, row: Int, in report: Report) -> Int {
    switch self {
    case .inOrder: return row + 1
    case .hashed:
      let telling = event.tellings[0]
      let name = "\(report[telling.article].article.id) \(telling.event)"
      // FNV-1a (Fowler, Noll, Vo), 52 bits of it: what reads JSON holds them exactly.
      let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
      return Int(hash >> 12)
    }
  }
}
