package import NewsModel
internal import TextCore

/// The events of a report as comma-separated values (RFC 4180), a head line first.
package struct EventCSV {
  private let report: Report
  private let numbering: EventNumbering

  /// The table of `report`.
  package init(_ report: Report, numbering: EventNumbering = .inOrder) {
    self.report = report
    self.numbering = numbering
  }

  /// The names of the columns.
  static let columns = [
    "story", "date", "event", "mode", "status", "quad", "actor", "actor_code", "actor_sector", "recipient",
    "recipient_code", "recipient_sector", "place", "contexts", "articles", "origins", "text",
  ]

  /// Appends the whole table.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    Self.appendHead(to: &bytes)
    appendRows(to: &bytes)
  }

  /// Appends the line of the names of the columns.
  package static func appendHead(to bytes: inout ContiguousArray<UInt8>) { append(columns, to: &bytes) }

  /// Appends the rows alone.
  package func appendRows(to bytes: inout ContiguousArray<UInt8>) {
    let rows = EventRows(report, numbering)
    for row in rows.rows { Self.append(fields(row, rows), to: &bytes) }
  }

  private func fields(_ row: EventRow, _ rows: EventRows) -> [String] {
    let event = row.event
    let articles = event.articles.map { report[$0].article.id }
    var fields: [String] = [row.story, event.date ?? ""]
    fields.append(event.type.label.description)
    fields.append(event.mode ?? "")
    fields.append(event.status.label.description)
    fields.append(String(event.type.quad.rawValue))
    fields += Self.side(event.actor, rows)
    fields += Self.side(event.recipient, rows)
    fields.append(event.place.map(rows.line) ?? "")
    fields.append(event.contexts.joined(separator: ";"))
    fields.append(articles.joined(separator: ";"))
    fields.append(String(event.origins))
    fields.append(rows.line(event.evidence[0]))
    return fields
  }

  /// Name, code, sector.
  private static func side(_ side: StoryEvent.Side?, _ rows: EventRows) -> [String] {
    guard let side else { return ["", "", ""] }
    return [rows.line(side.name), side.code ?? "", side.sector ?? ""]
  }

  private static func append(_ fields: [String], to bytes: inout ContiguousArray<UInt8>) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(0x2c) }
      guard field.utf8.contains(where: { $0 == 0x2c || $0 == 0x22 || $0 == 0x0a || $0 == 0x0d }) else {
        bytes += field.utf8
        continue
      }
      bytes.append(0x22)
      for byte in field.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes += [0x0d, 0x0a]
  }
}
