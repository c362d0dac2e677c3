/// A moment in ISO 8601 as numbers: the day, and the minute in universal time where the zone is known.
struct Instant: Equatable {
  /// Days since 1 January 1970, as printed.
  let day: Int
  /// Minutes of the day, as printed; nil where only the day is known.
  let minute: Int?
  /// Minutes from universal time; nil where no zone was printed.
  let offset: Int?

  /// Reads `2022-05-03`, `2022-05-03T08:22`, with seconds and a zone perhaps; nil for anything else.
  init?(_ value: String) {
    let bytes = Array(value.utf8)
    guard bytes.count >= 10, let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 2),
      let dayOfMonth = Self.number(bytes, 8, 2)
    else { return nil }
    day = Self.days(year, month, dayOfMonth)
    guard bytes.count >= 16, let hour = Self.number(bytes, 11, 2), let minute = Self.number(bytes, 14, 2) else {
      (self.minute, offset) = (nil, nil)
      return
    }
    self.minute = hour * 60 + minute
    if bytes.last == 0x5a {
      offset = 0
    } else if bytes.count >= 22, bytes[bytes.count - 3] == 0x3a, let hours = Self.number(bytes, bytes.count - 5, 2),
      let minutes = Self.number(bytes, bytes.count - 2, 2),
      bytes[bytes.count - 6] == 0x2b || bytes[bytes.count - 6] == 0x2d
    {
      offset = (bytes[bytes.count - 6] == 0x2d ? -1 : 1) * (hours * 60 + minutes)
    } else {
      offset = nil
    }
  }

  /// Minutes since 1970 in universal time; nil where the zone or the time is not known.
  var universalMinute: Int? {
    guard let minute, let offset else { return nil }
    return day * 1440 + minute - offset
  }

  /// Whether it may be on `other` of the calendar somewhere in the world: a time in universal time names the day before
  /// or after where the writers are.
  func mayBe(onDay other: Int) -> Bool {
    guard offset == 0, let minute else { return day == other }
    if other == day + 1 { return minute >= 10 * 60 }
    if other == day - 1 { return minute < 12 * 60 }
    return other == day
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for place in start..<start + count {
      guard place < bytes.count, (0x30...0x39).contains(bytes[place]) else { return nil }
      value = value * 10 + Int(bytes[place] - 0x30)
    }
    return value
  }

  /// Days since 1970 of a day of the Gregorian calendar (Hinnant's method).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
