package import NewsModel
package import TextCore

/// The events of a report as PLOVER's JSON Lines (Open Event Data Alliance): an object an event.
package struct EventPLOVER {
  private let report: Report
  private let numbering: EventNumbering

  /// The lines of `report`.
  package init(_ report: Report, numbering: EventNumbering = .inOrder) {
    self.report = report
    self.numbering = numbering
  }

  /// Appends all lines.
  package func append(to writer: inout JSONWriter) {
    let rows = EventRows(report, numbering)
    for row in rows.rows { append(row, rows, to: &writer) }
  }

  private func append(_ row: EventRow, _ rows: EventRows, to writer: inout JSONWriter) {
    let event = row.event
    let evidence = event.evidence[0]
    writer.beginObject()
    writer.key("id")
    writer.string("\(row.story)-\(row.number)")
    member("date", row.day?.description, &writer)
    writer.key("actor")
    side(event.actor, rows, &writer)
    writer.key("recipient")
    if let recipient = event.recipient { side(recipient, rows, &writer) } else { list(0, &writer) { _, _ in } }
    writer.key("event")
    writer.string(label: event.type.label)
    member("mode", event.mode, &writer)
    writer.key("context")
    list(event.contexts.count, &writer) { writer, place in writer.string(event.contexts[place]) }
    writer.key("quad_code")
    writer.integer(Int(event.type.quad.rawValue))
    writer.key("status")
    writer.string(label: event.status.label)
    member("event_loc", event.place.map(rows.line), &writer)
    writer.key("text")
    writer.string(report[evidence])
    writer.key("text_info")
    writer.beginObject()
    let map = OffsetMap(report[evidence.article].article.text.span)
    writer.key("start")
    writer.integer(map.codePoints(before: evidence.range.lower))
    writer.key("end")
    writer.integer(map.codePoints(before: evidence.range.upper))
    writer.endObject()
    writer.key("cite_info")
    list(event.articles.count, &writer) { writer, place in
      let article = self.report[event.articles[place]].article
      writer.string(article.metadata.url ?? article.id)
    }
    writer.key("coder")
    writer.string("Parallax \(report.engine.version)")
    writer.endObject()
    writer.endLine()
  }

  /// A side as PLOVER's list of one entity.
  private func side(_ side: StoryEvent.Side, _ rows: EventRows, _ writer: inout JSONWriter) {
    list(1, &writer) { writer, _ in
      writer.beginObject()
      self.member("code", side.code, &writer)
      self.member("sector", side.sector, &writer)
      writer.key("entity_text")
      writer.string(rows.line(side.name))
      writer.endObject()
    }
  }

  private func list(_ count: Int, _ writer: inout JSONWriter, _ write: (inout JSONWriter, Int) -> Void) {
    writer.beginArray()
    for place in 0..<count { write(&writer, place) }
    writer.endArray()
  }

  private func member(_ name: StaticString, _ value: String?, _ writer: inout JSONWriter) {
    writer.key(name)
    if let value { writer.string(value) } else { writer.null() }
  }
}
