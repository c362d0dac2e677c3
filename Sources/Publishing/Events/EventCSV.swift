package import NewsModel
internal import TextCore

/// The events of a report as comma-separated values (RFC 4180), a head line first.
package struct EventCSV {
  private let report: Report

  /// The table of `report`.
  package init(_ report: Report) { self.report = report }

  /// The names of the columns.
  static let columns = [
    "story", "date", "event", "mode", "status", "quad", "actor", "actor_code", "actor_sector", "recipient",
    "recipient_code", "recipient_sector", "place", "contexts", "articles", "origins", "text",
  ]

  /// Appends the whole table.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    Self.append(Self.columns, to: &bytes)
    let rows = EventRows(report)
    for row in rows.rows {
      let event = row.event
      Self.append(
        [
          row.story, event.date ?? "", "\(event.type.label)", event.mode ?? "", "\(event.status.label)",
          "\(event.type.quad.rawValue)", rows.line(event.actor.name), event.actor.code ?? "", event.actor.sector ?? "",
          event.recipient.map { rows.line($0.name) } ?? "", event.recipient?.code ?? "", event.recipient?.sector ?? "",
          event.place.map(rows.line) ?? "", event.contexts.joined(separator: ";"),
          event.articles.map { report[$0].article.id }.joined(separator: ";"), "\(event.origins)",
          rows.line(event.evidence[0]),
        ], to: &bytes)
    }
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
