internal import TextCore

/// Reads days, and times with them, as pages print them.
struct DateText: Sendable {
  /// Which of two numbers is the day where both may be.
  enum Order: Sendable { case dayFirst, monthFirst }

  private let months: [String: Int]

  /// Reads the names of the months.
  init() {
    var months: [String: Int] = [:]
    for fields in WordLines.fields(of: PackageResources.month_names_txt) {
      guard let number = fields.first.flatMap({ Int($0) }) else { continue }
      for name in fields.dropFirst() { months[name] = number }
    }
    self.months = months
  }

  /// Whether a word, in small letters, is the name of a month.
  func isMonth(_ word: String) -> Bool { months[word] != nil }

  /// The first date in `text` as ISO 8601: the day, and the time and the time zone where they follow as ISO has them;
  /// nil where there is none, or an impossible one. O(text), and only the beginning of a long text is read.
  func first(in text: String, order: Order) -> String? {
    let tokens = DateToken.tokens(of: text)
    for place in tokens.indices {
      if let day = iso(tokens, place) ?? yearFirst(tokens, place) ?? named(tokens, place)
        ?? numeric(tokens, place, order)
      {
        return day
      }
    }
    return nil
  }

  /// The first date read with the other order of day and month; nil where the order makes no difference.
  func other(in text: String, order: Order) -> String? {
    let other = first(in: text, order: order == .dayFirst ? .monthFirst : .dayFirst)
    return other == first(in: text, order: order) ? nil : other
  }

  // MARK: Forms

  /// `2019-11-18`, `2019/11/18`, `20191118`, each perhaps with a time.
  private func iso(_ tokens: [DateToken], _ place: Int) -> String? {
    guard case .number(let value, let digits) = tokens[place] else { return nil }
    if digits == 8 || digits == 14 {
      let day = digits == 14 ? value / 1_000_000 : value
      return Self.day(day / 10_000, day / 100 % 100, day % 100)
    }
    guard digits == 4, place + 4 < tokens.count, case .mark(let mark) = tokens[place + 1], "-/.".contains(mark),
      case .number(let month, let monthDigits) = tokens[place + 2], tokens[place + 3] == .mark(mark), monthDigits <= 2,
      case .number(let dayOfMonth, let dayDigits) = tokens[place + 4], dayDigits <= 2,
      let day = Self.day(value, month, dayOfMonth)
    else { return nil }
    return day + time(tokens, place + 5)
  }

  /// `T08:22:00-05:00` or ` 08:22`, after an ISO day.
  private func time(_ tokens: [DateToken], _ start: Int) -> String {
    var place = start
    guard place < tokens.count else { return "" }
    switch tokens[place] {
    case .word("t"), .space: place += 1
    default: return ""
    }
    guard place + 2 < tokens.count, case .number(let hour, 1...2) = tokens[place], hour < 24,
      tokens[place + 1] == .mark(":"), case .number(let minute, 2) = tokens[place + 2], minute < 60
    else { return "" }
    var time = "T" + Self.two(hour) + ":" + Self.two(minute)
    place += 3
    if place + 1 < tokens.count, tokens[place] == .mark(":"), case .number(let second, 2) = tokens[place + 1] {
      time += ":" + Self.two(second)
      place += 2
    }
    if place + 1 < tokens.count, tokens[place] == .mark("."), case .number = tokens[place + 1] { place += 2 }
    return time + zone(tokens, place)
  }

  /// ` 08:22:00 -0500` as letters and servers print it; nothing where no zone follows.
  private func zonedTime(_ tokens: [DateToken], _ start: Int) -> String {
    let time = time(tokens, start)
    return time.utf8.last == 0x5a || time.utf8.count > 9 ? time : ""
  }

  private func zone(_ tokens: [DateToken], _ start: Int) -> String {
    var place = start
    if place < tokens.count, tokens[place] == .space { place += 1 }
    guard place < tokens.count else { return "" }
    if tokens[place] == .word("z") || tokens[place] == .word("gmt") || tokens[place] == .word("utc") { return "Z" }
    guard case .mark(let sign) = tokens[place], sign == "+" || sign == "-", place + 1 < tokens.count,
      case .number(let value, let digits) = tokens[place + 1]
    else { return "" }
    if digits == 4 { return String(sign) + Self.two(value / 100) + ":" + Self.two(value % 100) }
    guard digits == 2 else { return "" }
    var minutes = 0
    if place + 3 < tokens.count, tokens[place + 2] == .mark(":"), case .number(let value, 2) = tokens[place + 3] {
      minutes = value
    }
    return String(sign) + Self.two(value) + ":" + Self.two(minutes)
  }

  /// `2019年11月18日`, `2019년 11월 18일`, `2019. november 18.`, `2019 m. lapkričio 18 d.`
  private func yearFirst(_ tokens: [DateToken], _ place: Int) -> String? {
    guard case .number(let year, 4) = tokens[place] else { return nil }
    var month: Int?
    var words = 0
    var next = place + 1
    while next < tokens.count, next < place + 9 {
      switch tokens[next] {
      case .word(let word):
        words += 1
        if let number = months[word] { month = number }
        if month == nil, words > 1 || !Self.yearWords.contains(word) { return nil }
      case .number(let value, 1...2):
        if let month { return Self.day(year, month, value) }
        guard words == 1 else { return nil }
        month = value
      case .mark(let mark) where ".,".contains(mark): break
      case .space: break
      default: return nil
      }
      next += 1
    }
    return nil
  }

  /// What stands behind a year.
  private static let yearWords: Set<String> = ["年", "년", "m", "gada", "года", "р", "г"]

  /// `18 November 2019`, `18. März 2019`, `3 de agosto de 2020`, `November 18th, 2019`, `Nov. 18, 2019`.
  private func named(_ tokens: [DateToken], _ place: Int) -> String? {
    if case .number(let day, 1...2) = tokens[place] {
      var words = 0
      var next = place + 1
      var month: Int?
      while next < tokens.count, words < 4, next < place + 10 {
        switch tokens[next] {
        case .word(let word):
          words += 1
          if let number = months[word] {
            month = number
          } else if !["de", "of", "st", "nd", "rd", "th", "er", "do", "del", "da", "º", "le"].contains(word) {
            return nil
          }
        case .number(let year, 4):
          return month.flatMap { Self.day(year, $0, day) }.map { $0 + zonedTime(tokens, next + 1) }
        case .number: return nil
        case .mark(let mark) where ".,-/'’º".contains(mark): break
        case .mark: return nil
        case .space: break
        }
        next += 1
      }
      if next < tokens.count, case .number(let year, 4) = tokens[next] {
        return month.flatMap { Self.day(year, $0, day) }.map { $0 + zonedTime(tokens, next + 1) }
      }
      return nil
    }
    guard case .word(let word) = tokens[place], let month = months[word] else { return nil }
    var numbers: [(Int, Int)] = []
    var next = place + 1
    while next < tokens.count, next < place + 9, numbers.count < 2 {
      switch tokens[next] {
      case .number(let value, let digits): numbers.append((value, digits))
      case .word(let word) where ["st", "nd", "rd", "th"].contains(word): break
      case .word: return nil
      case .mark(let mark) where ".,-/'’".contains(mark): break
      case .mark: return nil
      case .space: break
      }
      next += 1
    }
    guard numbers.count == 2, numbers[0].1 <= 2, numbers[1].1 == 4 else { return nil }
    return Self.day(numbers[1].0, month, numbers[0].0)
  }

  /// `18.11.2019`, `11/18/2019`, `18.11.19`.
  private func numeric(_ tokens: [DateToken], _ place: Int, _ order: Order) -> String? {
    guard place + 4 < tokens.count, case .number(let first, 1...2) = tokens[place],
      case .mark(let mark) = tokens[place + 1], "./-".contains(mark)
    else { return nil }
    // German typography sets a space after the full stops.
    var next = place + 2
    if mark == ".", tokens[next] == .space { next += 1 }
    guard next < tokens.count, case .number(let second, 1...2) = tokens[next], next + 2 < tokens.count,
      tokens[next + 1] == .mark(mark)
    else { return nil }
    next += 2
    if mark == ".", tokens[next] == .space { next += 1 }
    guard next < tokens.count, case .number(var year, let digits) = tokens[next] else { return nil }
    if digits == 2, mark == "." || mark == "/", year < 40 { year += 2000 } else if digits != 4 { return nil }
    if mark == "." || first > 12 { return Self.day(year, second, first) }
    if second > 12 { return Self.day(year, first, second) }
    return order == .dayFirst ? Self.day(year, second, first) : Self.day(year, first, second)
  }

  // MARK: Days

  /// The day in ISO 8601, where there is such a day and a page could be of it.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1990...2037).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
