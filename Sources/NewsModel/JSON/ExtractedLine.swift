package import TextCore

/// A line of `parallax extract`: the article of a page, and what the page says about it.
package struct ExtractedLine: Sendable {
  /// The article with what is known about it.
  package var article: Article
  /// What of its text is report, and what is not.
  package var layout: ArticleLayout
  /// When it was changed last, ISO 8601.
  package var modified: String?
  /// Where the day of publication was read; a label.
  package var datesFrom: String?
  /// The address that the page wants to be known by.
  package var canonicalURL: String?
  /// The part of the outlet that it stands in.
  package var section: String?
  /// Pieces of the text and where they stand in the page, as bytes of the page; nil to leave them out.
  package var sources: ContiguousArray<(text: TextRange, page: TextRange)>?
  /// What each step of the search for the body decided, and why; nil to leave it out.
  package var steps: [(step: String, isAccepted: Bool, reason: String)]?

  /// A line of an article of which nothing else is known.
  package init(article: Article, layout: ArticleLayout) {
    self.article = article
    self.layout = layout
  }

  /// Writes the line, the line feed included.
  package func append(to writer: inout JSONWriter) {
    let map = OffsetMap(article.text.span)
    writer.beginObject()
    writer.key("id")
    writer.string(article.id)
    field("url", article.metadata.url, &writer)
    field("canonical_url", canonicalURL, &writer)
    field("title", article.metadata.title, &writer)
    writer.key("byline")
    writer.beginArray()
    for name in article.metadata.byline { writer.string(name) }
    writer.endArray()
    field("outlet", article.metadata.outlet, &writer)
    field("section", section, &writer)
    field("published", article.metadata.published, &writer)
    field("modified", modified, &writer)
    field("dates_from", datesFrom, &writer)
    field("language", article.metadata.language, &writer)
    writer.key("text")
    writer.string(article.text.span)
    writer.key("paragraphs")
    writer.beginArray()
    for paragraph in layout.paragraphs { pair(paragraph, map, &writer) }
    writer.endArray()
    appendFurniture(map, &writer)
    appendSources(map, &writer)
    appendSteps(&writer)
    if !article.metadata.extra.isEmpty {
      writer.key("extra")
      writer.raw(article.metadata.extra.span)
    }
    writer.endObject()
    writer.endLine()
  }

  private func appendFurniture(_ map: OffsetMap, _ writer: inout JSONWriter) {
    writer.key("furniture")
    writer.beginArray()
    for mark in layout.furniture {
      writer.beginObject()
      writer.key("start")
      writer.integer(map.codePoints(before: mark.range.lower))
      writer.key("end")
      writer.integer(map.codePoints(before: mark.range.upper))
      writer.key("kind")
      writer.string(label: mark.kind.label)
      writer.endObject()
    }
    writer.endArray()
  }

  private func appendSources(_ map: OffsetMap, _ writer: inout JSONWriter) {
    guard let sources else { return }
    writer.key("sources")
    writer.beginArray()
    for (text, page) in sources {
      writer.beginArray()
      for place in [text.lower, text.upper] { writer.integer(map.codePoints(before: place)) }
      for place in [page.lower, page.upper] { writer.integer(Int(place)) }
      writer.endArray()
    }
    writer.endArray()
  }

  private func appendSteps(_ writer: inout JSONWriter) {
    guard let steps else { return }
    writer.key("steps")
    writer.beginArray()
    for (step, isAccepted, reason) in steps {
      writer.beginObject()
      writer.key("step")
      writer.string(step)
      writer.key("accepted")
      writer.bool(isAccepted)
      writer.key("reason")
      writer.string(reason)
      writer.endObject()
    }
    writer.endArray()
  }

  private func pair(_ range: TextRange, _ map: OffsetMap, _ writer: inout JSONWriter) {
    writer.beginArray()
    writer.integer(map.codePoints(before: range.lower))
    writer.integer(map.codePoints(before: range.upper))
    writer.endArray()
  }

  private func field(_ key: StaticString, _ value: String?, _ writer: inout JSONWriter) {
    writer.key(key)
    if let value { writer.string(value) } else { writer.null() }
  }
}
