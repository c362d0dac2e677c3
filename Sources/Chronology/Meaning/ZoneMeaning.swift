internal import NewsModel

/// The zone that a time of day is told in.
struct ZoneMeaning {
  private let slots: Slots

  /// The zone of a match.
  init(_ slots: Slots) { self.slots = slots }

  /// Whether it is universal time itself.
  var isUniversal: Bool { slots[.zone] == 0 && shift == 0 }

  /// `2024-04-09T03:00Z` for 11 p.m. Eastern on 8 April; nil where zone or day are not told.
  func universal(_ day: CalendarDay, minutes: Int) -> String? {
    guard let offset = offset(on: day) else { return nil }
    let moved = minutes - offset
    // Towards the earlier day also where the minutes are negative.
    let days = (moved + 14_400) / 1_440 - 10
    guard let day = day.advanced(byDays: days) else { return nil }
    let rest = moved - days * 1_440
    let date = TimePoint(day).value
    return "\(date)T\(Digits.padded(rest / 60, 2)):\(Digits.padded(rest % 60, 2))Z"
  }

  /// Minutes ahead of universal time on a day.
  private func offset(on day: CalendarDay) -> Int? {
    guard let zone = slots[.zone], zone != Self.unknown else { return nil }
    switch zone {
    case 15_000...: return zone - 20_000 + (Self.isEuropeanSummer(day) ? 60 : 0)
    case 5_000...: return zone - 10_000 + (Self.isAmericanSummer(day) ? 60 : 0)
    default: return zone + shift
    }
  }

  /// The minutes of `GMT+3`.
  private var shift: Int {
    guard slots[.zone] == 0, let hours = slots[.number], let sign = slots[.by], abs(sign) == 1, hours <= 14 else {
      return 0
    }
    return sign * hours * 60
  }

  private static let unknown = 99_999

  /// From the second Sunday of March to the first of November; before 2007 from the first of April to the last of October.
  private static func isAmericanSummer(_ day: CalendarDay) -> Bool {
    let year = day.year
    let ends =
      year >= 2007
      ? (HolidayMeaning.day(2, of: 7, month: 3, year), HolidayMeaning.day(1, of: 7, month: 11, year))
      : (HolidayMeaning.day(1, of: 7, month: 4, year), HolidayMeaning.day(9, of: 7, month: 10, year))
    guard let first = ends.0, let last = ends.1 else { return false }
    return day >= first && day < last
  }

  /// From the last Sunday of March to the last of October.
  private static func isEuropeanSummer(_ day: CalendarDay) -> Bool {
    guard let first = HolidayMeaning.day(9, of: 7, month: 3, day.year),
      let last = HolidayMeaning.day(9, of: 7, month: 10, day.year)
    else { return false }
    return day >= first && day < last
  }
}
