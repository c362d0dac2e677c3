internal import NewsModel

/// A time value as it is ordered in a timeline: in time order, the parts of a day between its hours; what is open last.
struct TimeKey: Comparable {
  private let text: String
  private let value: TimeValue?
  /// How many days after the first of the story's week a day is of which only the weekday is known.
  private let dayOfWeek: Int?

  init(_ value: String, in week: StoryWeek = StoryWeek([])) {
    text = value
    let time = TimeValue(value)
    self.value = time
    dayOfWeek = time.flatMap(StoryWeek.weekday).map(week.place)
  }

  /// By time; what is no time by its characters, behind all times.
  static func < (left: TimeKey, right: TimeKey) -> Bool {
    guard let value = left.value, let other = right.value else {
      return left.value != nil || (right.value == nil && left.text < right.text)
    }
    if let day = left.dayOfWeek, let otherDay = right.dayOfWeek, day != otherDay { return day < otherDay }
    return value < other
  }

  /// How exact a value is; nil for one that names no time of its own (`PRESENT_REF`, `P3D`).
  static func precision(of value: String) -> TimelineRow.Precision? {
    let bytes = ContiguousArray(value.utf8)
    guard bytes.count >= 2, bytes.allSatisfy({ $0 < 0x80 }), bytes[0] != 0x50 else { return nil }
    guard bytes[0] == 0x58 || (0x30...0x39).contains(bytes[0]) else { return nil }
    if value.contains("T") { return .time }
    let parts = value.split(separator: "-")
    switch parts.count {
    case 1: return bytes.count == 4 && value != "XXXX" ? .year : bytes.count < 4 ? .longer : nil
    case 2:
      if parts[1].hasPrefix("W") { return .week }
      // A month that is not known (`2024-XX`) is no season.
      return parts[1].utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x58 } == true ? .month : .season
    default: return .day
    }
  }
}
