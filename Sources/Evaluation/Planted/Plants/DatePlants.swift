import NewsModel
import TextCore

/// Another weekday, day, month or year for a time that another article also names among the same words.
enum DatePlants: Planting {
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let own = times(of: source.rows)
    var plants: [Plant] = []
    for (rows, time) in own {
      guard
        let witness = source.witness(
          of: rows,
          among: { other in
            times(of: source.facts.articles[other]).filter {
              $0.time.precision == time.precision && $0.time.isCompatible(with: time)
            }.map(\.rows)
          })
      else { continue }
      let repeated = own.contains { other in
        other.rows != rows && other.time.isCompatible(with: time)
          && source.rows.around(other.rows).intersection(source.rows.around(rows)).count >= 3
      }
      guard !repeated, let edit = change(of: rows, source, &numbers) else { continue }
      plants.append(source.plant(.date, [edit], like: witness))
    }
    return plants
  }

  private static func times(of article: WordRows) -> [(rows: Range<Int>, time: TimeValue)] {
    (article.reading.chronology?.expressions ?? []).compactMap { expression in
      let rows = PlantSource.tokenRows(in: expression.range, of: article)
      guard !rows.isEmpty, let time = expression.time, article.isReport(rows.lowerBound) else { return nil }
      return (rows, time)
    }
  }

  private static func change(of rows: Range<Int>, _ source: PlantSource, _ numbers: inout SeededNumbers) -> TextEdit? {
    for row in rows {
      let word = source.string(row)
      let range = source.tokens.ranges[row]
      if weekdays.contains(word) {
        return pick(weekdays.filter { !source.isPrinted($0) }, range, &numbers)
      }
      if months.contains(word) {
        if row + 1 < rows.upperBound, let day = Int(source.string(row + 1)), day <= 28 {
          let days = (1...28).filter { abs($0 - day) >= 2 && !source.isPrinted("\($0)") }.map { "\($0)" }
          return pick(days, source.tokens.ranges[row + 1], &numbers)
        }
        return pick(months.filter { !source.isPrinted($0) && $0 != "May" }, range, &numbers)
      }
    }
    // A year by itself.
    guard rows.count == 1, let year = Int(source.string(rows.lowerBound)), (1800...2100).contains(year) else {
      return nil
    }
    let years = [-5, -3, -2, -1, 1, 2].map { "\(year + $0)" }.filter { !source.isPrinted($0) }
    return pick(years, source.tokens.ranges[rows.lowerBound], &numbers)
  }

  private static func pick(_ words: [String], _ range: TextRange, _ numbers: inout SeededNumbers) -> TextEdit? {
    numbers.pick(words).map { TextEdit(range: range, words: $0) }
  }
}
