package import NewsModel
internal import TextCore

/// The events of a report in the 61 columns of GDELT 2.0's event table: tab separated, no head line.
///
/// Columns that Parallax has nothing for (tone, coordinates) are empty. An event without a day of its own stands on the
/// day of its first article, as GDELT has it; one of no known day is left out. What was denied or is only possible is no
/// event there and is left out too.
package struct EventGDELT {
  private let report: Report
  private let numbering: EventNumbering

  /// The table of `report`.
  package init(_ report: Report, numbering: EventNumbering = .inOrder) {
    self.report = report
    self.numbering = numbering
  }

  /// The number of columns.
  static let columns = 61

  /// Appends the whole table.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    let codes = CAMEOCodes()
    let countries = CountryNames()
    let rows = EventRows(report, numbering)
    for row in rows.rows {
      guard let day = row.day, row.event.status != .negated, row.event.status != .hypothetical else { continue }
      let fields = Self.fields(row, day, codes[row.event.type, row.event.mode], rows, countries)
      precondition(fields.count == Self.columns, "GDELT's event table has 61 columns")
      bytes += fields.joined(separator: "\t").utf8
      bytes.append(0x0a)
    }
  }

  private static func fields(
    _ row: EventRow, _ day: CalendarDay, _ code: CAMEOCodes.Entry, _ rows: EventRows, _ countries: CountryNames
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
    fields += [quad(ofRoot: code.code.prefix(2)), code.goldstein, String(event.tellings.count)]
    fields += [String(event.origins), String(event.articles.count), ""]
    // Where the two sides are is not told apart from where they are from.
    fields += Array(repeating: "", count: 16)
    let place: String = event.place.map(rows.line) ?? ""
    // 1 is a country, 4 a town of the world.
    let kind = place.isEmpty ? "0" : countries[place]?.role == .name ? "1" : "4"
    fields += [kind, place, "", "", "", "", "", ""]
    fields += [date + "000000", row.article.article.metadata.url ?? row.article.article.id]
    return fields
  }

  /// GDELT's quad class is that of the CAMEO root, which counts what is conceded as a deed.
  private static func quad(ofRoot root: Substring) -> String {
    switch root {
    case "01", "02", "03", "04", "05": "1"
    case "06", "07", "08": "2"
    case "09", "10", "11", "12", "13": "3"
    default: "4"
    }
  }

  /// Code, name, country, group, ethnic, two of religion, three of type.
  private static func actor(_ side: StoryEvent.Side, _ rows: EventRows) -> [String] {
    let (code, sector) = (side.code ?? "", side.sector ?? "")
    return [code + sector, rows.line(side.name).uppercased(), code, "", "", "", "", sector, "", ""]
  }
}
