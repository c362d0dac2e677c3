import NewsModel
import Testing
import TextCore

@Suite struct TimeValueTests {
  @Test(arguments: [
    ("2024-04-08", TimelineRow.Precision.day, "2024-04-08", "2024-04-08"),
    ("2024-W15", .week, "2024-04-08", "2024-04-14"),
    ("2024-W15-WE", .week, "2024-04-13", "2024-04-14"), ("2024-W15-1", .day, "2024-04-08", "2024-04-08"),
    ("2024-02", .month, "2024-02-01", "2024-02-29"), ("2024-Q2", .season, "2024-04-01", "2024-06-30"),
    ("2024-H2", .season, "2024-07-01", "2024-12-31"), ("2024-WI", .season, "2024-12-01", "2025-02-28"),
    ("2024", .year, "2024-01-01", "2024-12-31"), ("199", .longer, "1990-01-01", "1999-12-31"),
    ("18", .longer, "1800-01-01", "1899-12-31"), ("2024-04-08T07:40", .time, "2024-04-08", "2024-04-08"),
    ("2024-04-08TMO", .time, "2024-04-08", "2024-04-08"), ("2024-XX-XX", .year, "2024-01-01", "2024-12-31"),
  ])
  func aValueIsAStretchOfDays(text: String, precision: TimelineRow.Precision, first: String, last: String) throws {
    let value = try #require(TimeValue(text))
    #expect(value.precision == precision)
    #expect(value.days?.lowerBound.description == first && value.days?.upperBound.description == last)
    #expect(!value.isOpen)
  }

  @Test(arguments: [
    "", "P3D", "PT2H", "PXY", "PAST_REF", "PRESENT_REF", "2024-02-30", "2024-13", "2024-W54", "2024-04-08T25:00",
    "2024-04-08TXX", "2024-04T07:40", "20244", "abcd", "2024-", "2024-04-08-01", "XXXX-", "XXXX-13-01",
  ])
  func anythingElseIsNoTime(text: String) { #expect(TimeValue(text) == nil) }

  @Test(arguments: [
    ("2024-04-08", "2024-W15"), ("2024-04-08", "2024-04"), ("2024-04-08", "XXXX-WXX-1"), ("2024-W15", "XXXX-WXX-1"),
    ("2024-04-08", "XXXX-04-08"), ("2024-04", "XXXX-WXX-3"), ("2024-04-08T07:40", "2024-04-08TMO"),
    ("2024-04-08T07:40", "2024-04-08"), ("2024-04-08T07:40", "2024"), ("2024-W18", "2024-04"), ("2024-Q2", "2024-05"),
    ("XXXX-04", "XXXX-04-08"), ("202", "2024-04-08"), ("2024-04-08TMO", "XXXX-WXX-1"), ("XXXX-XX-XX", "2024-04-08"),
  ])
  func theseCanBeTheSameTime(left: String, right: String) throws {
    let (left, right) = (try #require(TimeValue(left)), try #require(TimeValue(right)))
    #expect(left.isCompatible(with: right) && right.isCompatible(with: left))
  }

  @Test(arguments: [
    ("2024-04-08", "2024-04-09"), ("2024-04-08", "2024-W16"), ("2024-04-08", "XXXX-WXX-2"), ("2024-04-08", "2024-05"),
    ("2024-04-08T07:40", "2024-04-08T09:00"), ("2024-04-08TMO", "2024-04-08TNI"), ("XXXX-WXX-1", "XXXX-WXX-2"),
    ("2024-04-08", "XXXX-04-09"), ("2024-W15", "XXXX-05"), ("2024-Q2", "2024-H2"), ("XXXX-04", "XXXX-05-08"),
  ])
  func theseCannot(left: String, right: String) throws {
    let (left, right) = (try #require(TimeValue(left)), try #require(TimeValue(right)))
    #expect(!left.isCompatible(with: right) && !right.isCompatible(with: left))
  }

  @Test func aStretchContainsWhatLiesInIt() throws {
    let month = try #require(TimeValue("2024-04"))
    let day = try #require(TimeValue("2024-04-08"))
    let clock = try #require(TimeValue("2024-04-08T07:40"))
    let open = try #require(TimeValue("XXXX-WXX-1"))
    #expect(month.contains(day) && day.contains(clock) && month.contains(clock) && day.contains(day))
    #expect(!day.contains(month) && !clock.contains(day) && !month.contains(open) && !open.contains(day))
  }

  @Test func valuesOfAllPrecisionsHaveOneOrder() throws {
    let inOrder = [
      "18", "199", "1998", "2024", "2024-H1", "2024-Q1", "2024-04", "2024-W14", "2024-04-08", "2024-04-08TMO",
      "2024-04-08T07:40", "2024-04-08TEV", "2024-04-09", "2024-W15-WE", "2024-05", "XXXX-04-08", "XXXX-WXX-1",
      "XXXX-WXX-2",
    ]
    let values = try inOrder.map { try #require(TimeValue($0)) }
    #expect(values.reversed().sorted() == values)
    for (left, right) in zip(values, values.dropFirst()) { #expect(left < right && !(right < left)) }
  }

  @Test func onlyDatesAndTimesOfDayAreTimes() {
    func time(_ kind: TimeExpression.Kind, _ value: String) -> TimeValue? {
      TimeExpression(range: TextRange(0, 1), kind: kind, value: value, rule: "r").time
    }
    #expect(time(.date, "2024-04")?.precision == .month)
    #expect(time(.set, "XXXX-WXX-1") == nil)
    #expect(time(.duration, "P3D") == nil)
    #expect(time(.date, "PAST_REF") == nil)
  }
}
