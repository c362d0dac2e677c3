import NewsModel
import Testing

@Suite struct CalendarDayTests {
  @Test func onlyDaysOfTheCalendarExist() {
    #expect(CalendarDay(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2024, month: 4, day: 31) == nil)
    #expect(CalendarDay(year: 2024, month: 13, day: 1) == nil)
    #expect(CalendarDay(year: 2024, month: 1, day: 0) == nil)
    #expect(CalendarDay(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    ("2024-04-08", "2024-04-08"), ("2024-04-08T23:59:00-11:00", "2024-04-08"), ("2024-04-08 07:40", "2024-04-08"),
    ("2024-04-08t07:40", "2024-04-08"),
  ])
  func aDateTimeBeginsWithItsDay(text: String, day: String) {
    #expect(CalendarDay(iso8601: text)?.description == day)
  }

  @Test(arguments: ["", "2024-04", "2024-04-31", "08.04.2024", "2024-04-081", "2024/04/08", "２０２４-04-08", "+024-04-08"])
  func anythingElseIsNoDay(text: String) { #expect(CalendarDay(iso8601: text) == nil) }

  @Test func ordinalsCountEveryDayOnce() throws {
    var next = try #require(CalendarDay(ordinal: 1))
    #expect(next.description == "0001-01-01" && next.weekday == 1)
    // Four hundred years are one cycle; the rest in strides.
    let cycle = Array(620_000...767_000)
    for ordinal in Array(stride(from: 2, to: 620_000, by: 89)) + cycle + [800_000, 3_652_059] {
      let day = try #require(CalendarDay(ordinal: ordinal))
      if day.ordinal != ordinal || day <= next || day.weekday != (ordinal - 1) % 7 + 1 {
        Issue.record("day \(ordinal) is \(day)")
        return
      }
      next = day
    }
    #expect(next.description == "9999-12-31")
    #expect(CalendarDay(ordinal: 0) == nil && CalendarDay(ordinal: 3_652_060) == nil)
  }

  @Test(arguments: [
    ("2024-04-08", 2024, 15), ("2024-12-30", 2025, 1), ("2021-01-03", 2020, 53), ("2005-01-01", 2004, 53),
    ("2008-12-29", 2009, 1), ("2010-01-04", 2010, 1),
  ])
  func weeksBelongToTheYearOfTheirThursday(text: String, year: Int, number: Int) throws {
    let day = try #require(CalendarDay(iso8601: text))
    #expect(day.week.year == year && day.week.number == number)
    let monday = try #require(CalendarDay(mondayOfWeek: number, in: year))
    #expect(monday.weekday == 1 && monday <= day && day.ordinal - monday.ordinal < 7)
  }

  @Test func aYearHasNoMoreWeeksThanItHas() {
    #expect(CalendarDay(mondayOfWeek: 53, in: 2020) != nil)
    #expect(CalendarDay(mondayOfWeek: 53, in: 2024) == nil)
    #expect(CalendarDay(mondayOfWeek: 0, in: 2024) == nil)
  }

  @Test func monthsLaterKeepTheDayWhereTheyCan() throws {
    let day = try #require(CalendarDay(iso8601: "2024-01-31"))
    #expect(day.advanced(byMonths: 1)?.description == "2024-02-29")
    #expect(day.advanced(byMonths: -2)?.description == "2023-11-30")
    #expect(day.advanced(byMonths: 12)?.description == "2025-01-31")
    #expect(day.advanced(byMonths: -30_000) == nil && day.advanced(byMonths: 120_000) == nil)
    #expect(day.advanced(byDays: 30)?.description == "2024-03-01")
    #expect(day.advanced(byDays: -1_000_000) == nil)
    #expect(CalendarDay(iso8601: "2024-12-31")?.dayOfYear == 366)
  }
}
