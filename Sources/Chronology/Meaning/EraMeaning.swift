internal import NewsModel

/// Years that say from which event they are counted.
struct EraMeaning {
  private let slots: Slots

  /// The years of a match.
  init(_ slots: Slots) { self.slots = slots }

  /// `44 BC` in TIMEX3's form, `BC0044`; nil for other calendars, whose years begin on other days.
  func year() -> Meaning? {
    guard let era = slots[.era] else { return nil }
    if let ordinal = slots[.ordinal], era == -1, (1...99).contains(ordinal) {
      return Meaning(.date, "BC" + Digits.padded(ordinal - 1, 2))
    }
    guard let number = slots[.number], number > 0 else { return nil }
    switch era {
    // In `by 2020 B.C.` it is a province.
    case -1:
      return number < 1_500 || number % 100 == 0 && number < 9_999
        ? Meaning(.date, "BC" + Digits.padded(number, 4)) : nil
    case 1: return number < 2_200 ? Meaning(.date, Digits.padded(number, 4)) : nil
    default: return nil
    }
  }

  /// Whether it is a year of another calendar, of which nothing is said.
  var isOfOtherCalendar: Bool {
    guard let number = slots[.number] else { return false }
    return slots[.era] == 2 && number < 1_600 || slots[.era] == 3 && (2_300...2_800).contains(number)
  }
}
