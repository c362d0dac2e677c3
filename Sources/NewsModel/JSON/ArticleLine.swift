package import TextCore

/// One line of `parallax analyze`: an article and the layers that were read in it, schema `parallax.article/1`.
///
/// Offsets are code points of the text. `title`, `outlet`, `published` and `language` are `null` where they are not
/// known; `url`, `byline`, `fetched` and `extra` are there only where the input had them.
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

  /// The article.
  package let article: Article
  /// What is not part of the report.
  package let furniture: ContiguousArray<Furniture>
  /// What the linguistics stage read; nil where it did not run.
  package let language: LanguageLayer?
  /// A vector of each sentence; nil where none were asked for.
  package var vectors: SentenceVectors?

  /// The line of `article` with its layers.
  package init(article: Article, furniture: ContiguousArray<Furniture> = [], language: LanguageLayer? = nil) {
    self.article = article
    self.furniture = furniture
    self.language = language
  }

  /// Appends the line and its line feed.
  package func append(to writer: inout JSONWriter, parts: Parts = .text) {
    let map = OffsetMap(article.text.span)
    writer.beginObject()
    writer.key("schema")
    writer.string(label: "parallax.article/1")
    appendMetadata(to: &writer)
    if parts.contains(.text) {
      writer.key("text")
      writer.string(article.text.span)
    }
    writer.key("furniture")
    writer.beginArray()
    for mark in furniture { writer.furniture(mark, map) }
    writer.endArray()
    if let language { writer.languageMembers(language, map, parts) }
    if let vectors { writer.vectors(vectors) }
    if !article.metadata.extra.isEmpty {
      writer.key("extra")
      writer.raw(article.metadata.extra.span)
    }
    writer.endObject()
    writer.endLine()
  }

  private func appendMetadata(to writer: inout JSONWriter) {
    let metadata = article.metadata
    writer.key("id")
    writer.string(article.id)
    writer.key("text_sha256")
    writer.string(article.textSHA256)
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
  fileprivate mutating func member(_ name: StaticString, _ value: String?) {
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
