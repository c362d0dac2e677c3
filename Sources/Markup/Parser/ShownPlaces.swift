internal import TextCore

/// Places in a page without its unread parts, and where they are in the whole page.
struct ShownPlaces {
  /// A part that is left out: the place where it was, and how many bytes are left out up to its end.
  private struct Hole {
    var place: UInt32
    var count: UInt32
  }

  private var holes: ContiguousArray<Hole> = []
  private var row = 0

  /// Nothing is left out.
  init() {}

  /// How many parts are left out.
  var count: Int { holes.count }

  /// How many bytes are left out.
  var byteCount: Int { holes.last.map { Int($0.count) } ?? 0 }

  /// Leaves out `part` of the whole page; parts come in order. Returns its place.
  @discardableResult
  mutating func leaveOut(_ part: Range<Int>) -> Int {
    let place = part.lowerBound - byteCount
    holes.append(Hole(place: UInt32(place), count: UInt32(byteCount + part.count)))
    return place
  }

  /// Takes the last parts back, so that `count` are left.
  mutating func keep(first count: Int) { holes.removeLast(holes.count - count) }

  /// The part in this row, as a range of the whole page.
  private func part(_ row: Int) -> Range<Int> {
    let place = Int(holes[row].place)
    return place + (row > 0 ? Int(holes[row - 1].count) : 0)..<place + Int(holes[row].count)
  }

  /// The page without the parts. O(bytes).
  func shown(of page: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    var shown: ContiguousArray<UInt8> = []
    shown.reserveCapacity(page.count - byteCount)
    var start = 0
    for row in holes.indices {
      let part = part(row)
      shown.append(page.span.extracting(start..<part.lowerBound))
      start = part.upperBound
    }
    shown.append(page.span.extracting(start..<page.count))
    return shown
  }

  /// Where `place` is in the whole page; of the place of a part its end. O(1) for places in order.
  mutating func whole(_ place: Int) -> Int {
    while row < holes.count, Int(holes[row].place) <= place { row += 1 }
    while row > 0, Int(holes[row - 1].place) > place { row -= 1 }
    return row == 0 ? place : place + Int(holes[row - 1].count)
  }
}
