/// The day that an address names.
enum URLDate {
  /// `2019-11-18` of `/2019/11/18/`, `/2019-11-18-` and the like; nil where there is none.
  static func day(in url: String?) -> String? {
    guard let url, let path = url.place(of: "//").map({ url[$0.upperBound...] }) ?? url[...] as Substring?,
      let stroke = path.utf8.firstIndex(of: 0x2f)
    else { return nil }
    let tokens = DateToken.tokens(of: String(path[stroke...]))
    for place in tokens.indices {
      guard case .number(let year, 4) = tokens[place], place + 4 < tokens.count,
        case .mark(let mark) = tokens[place + 1], "/-_".contains(mark),
        case .number(let month, 1...2) = tokens[place + 2], tokens[place + 3] == .mark(mark),
        case .number(let day, let digits) = tokens[place + 4], digits == 2 || isEnd(tokens, place + 5, mark),
        digits <= 2
      else {
        if case .number(let value, 8) = tokens[place], (19_900_101...20_371_231).contains(value),
          let day = DateText.day(value / 10_000, value / 100 % 100, value % 100)
        {
          return day
        }
        if let day = dayFirst(tokens, place) { return day }
        continue
      }
      if let day = DateText.day(year, month, day) { return day }
    }
    return nil
  }

  /// `29-10-2021`, as a part of an address, where there is no doubt which number is the day.
  private static func dayFirst(_ tokens: [DateToken], _ place: Int) -> String? {
    guard place > 0, case .mark = tokens[place - 1], place + 4 < tokens.count,
      case .number(let day, 2) = tokens[place], case .mark(let mark) = tokens[place + 1], "-_.".contains(mark),
      case .number(let month, 2) = tokens[place + 2], tokens[place + 3] == .mark(mark),
      case .number(let year, 4) = tokens[place + 4]
    else { return nil }
    if day <= 12, month <= 12, day != month { return nil }
    return day > 12 ? DateText.day(year, month, day) : DateText.day(year, day, month)
  }

  /// Whether a part of an address ends here: `/2023/10/3-questions` is of October.
  private static func isEnd(_ tokens: [DateToken], _ place: Int, _ mark: Character) -> Bool {
    mark != "/" || place >= tokens.count || tokens[place] == .mark("/")
  }
}
