package import NewsModel
internal import TextCore

/// The events of a report in the 61 columns of GDELT 2.0's event table: tab separated, no head line.
///
/// Columns that Parallax has nothing for (tone, coordinates) are empty. An event without a day of its own stands on the
/// day of its first article, as GDELT has it; one of no known day is left out. What was denied or is only possible is no
/// event there and is left out too.
package struct EventGDELT {
  private let report: Report

  /// The table of `report`.
  package init(_ report: Report) { self.report = report }

  /// The number of columns.
  static let columns = 61

  /// Appends the whole table.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    let codes = CAMEOCodes()
    let rows = EventRows(report)
    for row in rows.rows {
      guard let day = row.day, row.event.status != .negated, row.event.status != .hypothetical else { continue }
      let fields = Self.fields(row, day, codes[row.event.type, row.event.mode], rows)
      precondition(fields.count == Self.columns, "GDELT's event table has 61 columns")
      bytes += fields.joined(separator: "\t").utf8
      bytes.append(0x0a)
    }
  }

  private static func fields(
    _ row: EventRow, _ day: CalendarDay, _ code: CAMEOCodes.Entry, _ rows: EventRows
  ) -> [String] {
    let event = row.event
    let date = String(day.description.filter { $0 != "-" })
    let fraction = Double(day.year) + Double((day.month - 1) * 30 + day.day) / 365
    let none: [String] = Array(repeating: "", count: 10)
    var fields: [String] = [String(row.number), date, String(date.prefix(6)), String(day.year)]
    fields.append(String((fraction * 10_000).rounded() / 10_000))
    fields += actor(event.actor, rows)
    if let recipient = event.recipient { fields += actor(recipient, rows) } else { fields += none }
    fields += ["1", code.code, String(code.code.prefix(3)), String(code.code.prefix(2))]
    fields += [String(event.type.quad.rawValue), code.goldstein, String(event.tellings.count)]
    fields += [String(event.origins), String(event.articles.count), ""]
    // Where the two sides are is not told apart from where they are from.
    fields += Array(repeating: "", count: 16)
    let place: String = event.place.map(rows.line) ?? ""
    fields += [place.isEmpty ? "0" : "1", place, "", "", "", "", "", ""]
    fields += [date + "000000", row.article.article.metadata.url ?? row.article.article.id]
    return fields
  }

  /// Code, name, country, group, ethnic, two of religion, three of type.
  private static func actor(_ side: StoryEvent.Side, _ rows: EventRows) -> [String] {
    let (code, sector) = (side.code ?? "", side.sector ?? "")
    return [code + sector, rows.line(side.name).uppercased(), code, "", "", "", "", sector, "", ""]
  }
}
