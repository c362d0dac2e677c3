internal import NewsModel

/// A time value as it is ordered in a timeline: known days first, then what is open.
struct TimeKey: Comparable {
  private let text: String

  init(_ value: String) { text = value }

  /// By the characters of ISO 8601, `X` (open) after all digits.
  static func < (left: TimeKey, right: TimeKey) -> Bool { left.text < right.text }

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
      return parts[1].utf8.first.map { (0x30...0x39).contains($0) } == true ? .month : .season
    default: return .day
    }
  }
}
