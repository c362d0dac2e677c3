package import TextCore

/// The JSON of a report, schema `parallax.report/1`: one object and a line feed.
package struct ReportJSON {
  let report: Report
  let maps: ContiguousArray<OffsetMap>

  /// The JSON of `report`.
  package init(_ report: Report) {
    self.report = report
    maps = ContiguousArray(report.articles.map { OffsetMap($0.article.text.span) })
  }

  /// Appends the object and its line feed.
  package func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("schema")
    writer.string(label: "parallax.report/1")
    appendEngine(to: &writer)
    let names = report.fullSpeakerNames()
    writer.array("articles", report.articles.indices) { writer, row in
      let speakers = names[row].mapValues { ContiguousArray(report[$0.article].article.text[$0.range.bounds]) }
      ArticleLine(report.articles[row], speakers: speakers).appendObject(to: &writer)
    }
    writer.array("stories", report.stories) { writer, account in
      StoryJSON(self, account).append(to: &writer)
    }
    writer.array("unplaced", report.unplaced) { writer, article in
      writer.string(report[article].article.id)
    }
    writer.array("failures", report.failures) { writer, failure in writer.failure(failure) }
    writer.endObject()
    writer.endLine()
  }

  private func appendEngine(to writer: inout JSONWriter) {
    writer.key("engine")
    writer.beginObject()
    writer.key("version")
    writer.string(report.engine.version)
    writer.key("model_sha256")
    writer.string(report.engine.modelSHA256)
    writer.key("options")
    writer.beginObject()
    for option in report.engine.options {
      let name = ContiguousArray(option.name.utf8)
      writer.key(name.span)
      writer.string(option.value)
    }
    writer.endObject()
    writer.endObject()
  }

  /// The id of an article.
  func id(_ article: ID<ArticleReading>) -> String { report[article].article.id }

  /// Appends one evidence.
  func append(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.evidence(evidence.range, of: report[evidence.article].article, maps[evidence.article.row])
  }

  /// Appends the words of a slice as a string.
  func appendText(_ evidence: Evidence, to writer: inout JSONWriter) {
    writer.string(report[evidence.article].article.text.span.extracting(evidence.range.bounds))
  }

  /// Appends the member `"evidence"`.
  func appendEvidence(_ evidence: ContiguousArray<Evidence>, to writer: inout JSONWriter) {
    writer.array("evidence", evidence) { writer, item in append(item, to: &writer) }
  }

  /// Appends a member that lists articles by id.
  func appendArticles(
    _ name: StaticString, _ articles: ContiguousArray<ID<ArticleReading>>, to writer: inout JSONWriter
  ) {
    writer.array(name, articles) { writer, article in writer.string(id(article)) }
  }
}

extension JSONWriter {
  /// A member whose value is an array.
  mutating func array<Elements: Collection>(
    _ name: StaticString, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
