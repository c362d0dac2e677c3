package import NewsModel

/// A time as a page shows it, from TIMEX3's form of ISO 8601, in words; nothing for what names no time in words
/// (`PRESENT_REF`): no reader shall see a code.
///
/// Example: 2024-04-08 → 8 April 2024
/// Example: 2024-04 → April 2024
/// Example: 2024 → 2024
/// Example: 202 → 2020s
/// Example: 2024-04-08T07:40 → 8 April 2024, 07:40
/// Example: 2024-04-08TMO → 8 April 2024, morning
/// Example: 2024-W15 → week of 8 April 2024
/// Example: 2024-W15-WE → weekend of 13 April 2024
/// Example: 2021-W53 → week 53 of 2021
/// Example: 2024-Q3 → third quarter of 2024
/// Example: 2024-H1 → first half of 2024
/// Example: 2024-SU → summer 2024
/// Example: XXXX-WXX-1 → a Monday
/// Example: XXXX-WXX-2TNI → a Tuesday, night
/// Example: XXXX-WXX-2T24:00 → a Tuesday, midnight
/// Example: XXXX-04-08 → 8 April
/// Example: XXXX-XX-XXT17:06 → 17:06
/// Example: XXXX-XX-XXTNI → at night
/// Example: XXXX-XX-XXTMO → in the morning
/// Example: 2024-04-08T09 → 8 April 2024, 09:00
/// Example: 2024-04-08T17:06:30Z → 8 April 2024, 17:06
package struct TimeLabel {
  /// The words.
  package let text: String

  /// The label of a value; `text` is empty where there are no words for it.
  package init(_ value: String) {
    let parts = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let day = parts.first.flatMap(Self.date) ?? ""
    guard parts.count == 2 else {
      text = day
      return
    }
    // `T17:06` of a day that nobody tells.
    let isOpen = parts[0].isEmpty || parts[0].allSatisfy { $0 == "X" || $0 == "-" }
    guard !day.isEmpty || isOpen else {
      text = ""
      return
    }
    let time = Self.time(parts[1])
    switch (day.isEmpty, time) {
    case (true, nil): text = ""
    case (true, let time?): text = time.alone
    case (false, nil): text = day
    case (false, let time?): text = "\(day), \(time.afterDay)"
    }
  }

  /// The label of a day.
  package init(_ day: CalendarDay) { text = "\(day.day) \(Self.months[day.month - 1]) \(day.year)" }

  /// The label of some days: `13–15 October 2025`.
  package init(_ days: ClosedRange<CalendarDay>) {
    let first = days.lowerBound
    let last = days.upperBound
    let end = TimeLabel(last).text
    if first == last {
      text = end
    } else if first.year != last.year {
      text = "\(TimeLabel(first).text) – \(end)"
    } else if first.month != last.month {
      text = "\(first.day) \(Self.months[first.month - 1]) – \(end)"
    } else {
      text = "\(first.day)–\(end)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let ordinals = ["first", "second", "third", "fourth"]
  private static let seasons = ["SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"]
  private static let partsOfDay = [
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
  ]

  /// A time of day as it stands after its day and alone; nil for what is none. What follows the minutes (seconds, a zone)
  /// is left out.
  private static func time(_ value: Substring) -> (afterDay: String, alone: String)? {
    if let part = partsOfDay[String(value)] {
      let isPoint = part == "night" || part == "midday"
      return (part, isPoint ? "at \(part)" : part == "daytime" ? "by day" : "in the \(part)")
    }
    let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }.split(separator: ":")
    guard let hour = digits.first, hour.count == 2, let number = Int(hour), number <= 24 else { return nil }
    let minute = digits.count > 1 ? digits[1] : "00"
    guard minute.count == 2 else { return nil }
    if number == 24 { return ("midnight", "at midnight") }
    return ("\(hour):\(minute)", "\(hour):\(minute)")
  }

  private static func date(_ value: Substring) -> String? {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.count == 4 || parts.count == 1 else { return nil }
    let isOpen = year == "XXXX"
    guard isOpen || year.allSatisfy(\.isWholeNumber) else { return nil }
    switch parts.count {
    case 1: return self.year(year)
    case 2: return part(parts[1], ofYear: isOpen ? nil : year)
    case 3 where parts[1].hasPrefix("W"): return week(parts[1], parts[2], ofYear: isOpen ? nil : year)
    case 3:
      guard let month = month(parts[1]), let day = Int(parts[2]) else { return nil }
      return "\(day) \(month)" + (isOpen ? "" : " \(year)")
    default: return nil
    }
  }

  private static func year(_ digits: Substring) -> String? {
    switch digits.count {
    case 4 where digits != "XXXX": String(digits)
    case 3: "\(digits)0s"
    case 2: "\(digits)00s"
    default: nil
    }
  }

  private static func month(_ digits: Substring) -> String? {
    guard digits.count == 2, let number = Int(digits), (1...12).contains(number) else { return nil }
    return months[number - 1]
  }

  private static func part(_ part: Substring, ofYear year: Substring?) -> String? {
    let suffix = year.map { " of \($0)" } ?? ""
    if let season = seasons[String(part)] { return season + (year.map { " \($0)" } ?? "") }
    if let month = month(part) { return month + (year.map { " \($0)" } ?? "") }
    guard let kind = part.first, let number = Int(part.dropFirst()), number > 0 else { return nil }
    switch kind {
    case "W":
      return year.flatMap { monday(ofWeek: number, $0) }.map { "week of \(TimeLabel($0).text)" }
        ?? "week \(number)" + suffix
    case "Q" where number <= 4: return "\(ordinals[number - 1]) quarter" + suffix
    case "H" where number <= 2: return "\(ordinals[number - 1]) half" + suffix
    default: return nil
    }
  }

  private static func week(_ week: Substring, _ day: Substring, ofYear year: Substring?) -> String? {
    if week == "WXX", let number = Int(day), (1...7).contains(number) { return "a \(weekdays[number - 1])" }
    guard let number = Int(week.dropFirst()), number > 0 else { return nil }
    if let monday = year.flatMap({ monday(ofWeek: number, $0) }) {
      if day == "WE" { return CalendarDay(ordinal: monday.ordinal + 5).map { "weekend of \(TimeLabel($0).text)" } }
      return Int(day).flatMap { CalendarDay(ordinal: monday.ordinal + $0 - 1) }.map { TimeLabel($0).text }
    }
    let name = "week \(number)" + (year.map { " of \($0)" } ?? "")
    if day == "WE" { return "weekend of \(name)" }
    guard let weekday = Int(day), (1...7).contains(weekday) else { return nil }
    return "\(weekdays[weekday - 1]) of \(name)"
  }
  /// The day that a week of ISO 8601 begins with: the first has 4 January. Nil where the year has no such week.
  private static func monday(ofWeek week: Int, _ year: Substring) -> CalendarDay? {
    guard let number = Int(year), let fourth = CalendarDay(year: number, month: 1, day: 4),
      let next = CalendarDay(year: number + 1, month: 1, day: 4)
    else { return nil }
    let first = fourth.ordinal - fourth.weekday + 1
    let day = first + 7 * (week - 1)
    return week > 0 && day < next.ordinal - next.weekday + 1 ? CalendarDay(ordinal: day) : nil
  }
}
