internal import NewsModel

/// Times of day.
struct ClockMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The times of day of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// `7:40 a.m. Monday`; without a day it is that of the text, or of the report.
  func clock() -> Meaning? {
    guard let time = time(), let day = day() else { return nil }
    let zone = ZoneMeaning(slots)
    var meaning = Meaning(.time, "\(day.value)T\(time.written)\(zone.isUniversal ? "Z" : "")", point: day)
    if let known = day.calendarDay { meaning.universal = zone.universal(known, minutes: time.minutes) }
    return meaning
  }

  /// `Monday evening`, `last night`
  func part() -> Meaning? {
    guard let part = slots.code(.part), let day = day() else { return nil }
    return Meaning(.time, "\(day.value)T\(part.label)", point: day)
  }

  private func day() -> TimePoint? {
    if slots.has(.month) { return DateMeaning(slots, context).point() }
    if slots.has(.weekday) { return RelativeMeaning(slots, context).weekday()?.point }
    if slots.has(.unit) { return RelativeMeaning(slots, context).that()?.point }
    if let focus = context.focus, focus.grain == .day { return context.focusDay ?? focus }
    return TimePoint(.day, containing: context.today)
  }

  private func time() -> (written: String, minutes: Int)? {
    var hour = slots[.hour] ?? -1
    var minute = slots[.minute] ?? 0
    if let clock = slots[.clock] {
      hour = clock / 100
      minute = clock % 100
    }
    guard (0...24).contains(hour), hour < 24 || minute == 0 else { return nil }
    if let meridiem = slots.code(.meridiem) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (meridiem == .afterNoon ? 12 : 0)
    } else if let part = slots.code(.part), (1...12).contains(hour) {
      hour = hour % 12 + (part == .morning || part == .night && hour < 6 ? 0 : 12)
    }
    let second = slots.others(.minute).first.map { ":" + Digits.padded($0, 2) } ?? ""
    if hour == 24 { return ("24:00", 1_440) }
    return ("\(Digits.padded(hour, 2)):\(Digits.padded(minute, 2))\(second)", hour * 60 + minute)
  }
}
