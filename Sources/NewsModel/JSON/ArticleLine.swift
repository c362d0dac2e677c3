package import TextCore

/// One line of `parallax analyze`: an article and the layers that were read in it, schema `parallax.article/1`.
///
/// Offsets are code points of the text. `title`, `outlet`, `published` and `language` are `null` where they are not
/// known; `url`, `byline`, `fetched` and `extra` are there only where the input had them; the members
/// of a layer only where its stage ran, but for `furniture`.
package struct ArticleLine: Sendable {
  /// What a line can leave out.
  package struct Parts: OptionSet, Sendable {
    /// One bit a part.
    package let rawValue: UInt8
    /// The parts with these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The text itself.
    package static let text = Parts(rawValue: 1)
    /// Tokens and noun chunks.
    package static let tokens = Parts(rawValue: 2)
  }

  /// The article and its layers.
  package let reading: ArticleReading
  /// The names of speakers that other articles print in full, by chain.
  private let speakers: [Int: ContiguousArray<UInt8>]

  /// The line of an article and its layers; a speaker whose chain is in `speakers` is called so.
  package init(_ reading: ArticleReading, speakers: [Int: ContiguousArray<UInt8>] = [:]) {
    self.reading = reading
    self.speakers = speakers
  }

  /// The line of an article of which only its language is read.
  package init(article: Article, language: LanguageLayer? = nil) {
    var reading = ArticleReading(article)
    reading.language = language
    self.init(reading)
  }

  /// Appends the line and its line feed.
  package func append(to writer: inout JSONWriter, parts: Parts = .text) {
    appendObject(to: &writer, parts: parts)
    writer.endLine()
  }

  /// Appends the object alone.
  package func appendObject(to writer: inout JSONWriter, parts: Parts = .text) {
    let article = reading.article
    let map = OffsetMap(article.text.span)
    writer.beginObject()
    writer.key("schema")
    writer.string(label: "parallax.article/1")
    appendMetadata(to: &writer)
    if parts.contains(.text) {
      writer.key("text")
      writer.string(article.text.span)
    }
    appendLayout(to: &writer, map)
    if let language = reading.language { writer.languageMembers(language, map, parts) }
    appendSpeech(to: &writer, map)
    if let chronology = reading.chronology { writer.times(chronology, map) }
    if let quantities = reading.quantities { writer.quantities(quantities, in: article.text.span, map) }
    if let events = reading.events { writer.events(events, in: article.text.span, map, day: reading.reportDay) }
    if let vectors = reading.vectors { writer.vectors(vectors) }
    if !article.metadata.extra.isEmpty {
      writer.key("extra")
      writer.raw(article.metadata.extra.span)
    }
    writer.endObject()
  }

  private func appendLayout(to writer: inout JSONWriter, _ map: OffsetMap) {
    if let layout = reading.layout {
      writer.key("paragraphs")
      writer.beginArray()
      for paragraph in layout.paragraphs { writer.offsets(paragraph, map) }
      writer.endArray()
    }
    writer.key("furniture")
    writer.beginArray()
    for mark in reading.layout?.furniture ?? [] { writer.furniture(mark, map) }
    writer.endArray()
  }

  private func appendSpeech(to writer: inout JSONWriter, _ map: OffsetMap) {
    let text = reading.article.text.span
    if let chains = reading.chains { writer.chains(chains, in: text, map) }
    if let quotations = reading.quotations { writer.quotations(quotations, speakers, in: text, map) }
  }

  private func appendMetadata(to writer: inout JSONWriter) {
    let metadata = reading.article.metadata
    writer.key("id")
    writer.string(reading.article.id)
    writer.key("text_sha256")
    writer.string(reading.article.textSHA256)
    writer.member("language", metadata.language)
    writer.member("published", metadata.published)
    writer.member("title", metadata.title)
    writer.member("outlet", metadata.outlet)
    if metadata.url != nil { writer.member("url", metadata.url) }
    if metadata.fetched != nil { writer.member("fetched", metadata.fetched) }
    if !metadata.byline.isEmpty {
      writer.key("byline")
      writer.beginArray()
      for name in metadata.byline { writer.string(name) }
      writer.endArray()
    }
  }
}

extension JSONWriter {
  /// A member whose value is a string, or `null`.
  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// The member `"vectors"`: an array of floats a sentence.
  fileprivate mutating func vectors(_ vectors: SentenceVectors) {
    key("vectors")
    beginArray()
    for start in stride(from: 0, to: vectors.values.count, by: vectors.width) {
      beginArray()
      for value in vectors.values[start..<start + vectors.width] { float(value) }
      endArray()
    }
    endArray()
  }

  /// `{"start","end","kind"}`
  fileprivate mutating func furniture(_ furniture: Furniture, _ map: OffsetMap) {
    beginObject()
    offsetMembers(furniture.range, map)
    key("kind")
    string(label: furniture.kind.label)
    endObject()
  }
}
