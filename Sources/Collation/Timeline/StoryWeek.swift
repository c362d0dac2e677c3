internal import NewsModel

/// The week in which a story happened whose days nobody tells but by their names: it begins after the longest stretch of
/// days that no time names, so that Friday, Saturday and Monday follow each other.
struct StoryWeek {
  private let first: Int

  /// The week of a story with these times.
  init(_ times: some Sequence<String>) {
    var counts = [Int](repeating: 0, count: 8)
    for time in times {
      if let weekday = TimeValue(time).flatMap(Self.weekday) { counts[weekday] += 1 }
    }
    first = Self.first(counts)
  }

  /// The weekday (Monday 1) of a time of which nothing else is known; nil for any other.
  static func weekday(_ time: TimeValue) -> Int? {
    time.isOpen && time.month == nil && time.dayOfMonth == nil ? time.weekday : nil
  }

  /// How many days after the first of the week a weekday is.
  func place(_ weekday: Int) -> Int { (weekday - first + 7) % 7 }

  /// The first day after the longest stretch without one. Of two such stretches that before which more is told: what is
  /// told last is told most.
  private static func first(_ counts: [Int]) -> Int {
    let days = (1...7).filter { counts[$0] > 0 }
    var best = (gap: 0, told: 0, day: days.first ?? 1)
    for (place, day) in days.enumerated() {
      let before = days[(place + days.count - 1) % days.count]
      let gap = (day - before + 6) % 7 + 1
      if (gap, counts[before]) > (best.gap, best.told) { best = (gap, counts[before], day) }
    }
    return best.day
  }
}
