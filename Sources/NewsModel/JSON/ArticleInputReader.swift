internal import TextCore

/// Collects the members of an input line or of a sidecar, in the order in which they come.
struct ArticleInputReader {
  private(set) var id: String?
  private(set) var body: ArticleInput.Body?
  private var metadata = ArticleMetadata()
  private var extra = JSONWriter()
  private var hasExtra = false
  private let document: JSONDocument

  init(_ document: JSONDocument) { self.document = document }

  mutating func read(_ key: ID<JSONNode>, _ value: ID<JSONNode>) throws(ArticleInputError) {
    switch string(key) {
    case "id":
      if id != nil { throw .ambiguous(key: "id") }
      guard let name = try optionalString(value, "id"), !name.isEmpty else {
        throw .wrongKind(key: "id", expected: "a string that is not empty")
      }
      id = name
    case "text": if let text = try bytes(value, "text") { try set(.text(text), "text") }
    case "html": if let html = try bytes(value, "html") { try set(.html(html), "html") }
    case "html_file": if let path = try optionalString(value, "html_file") { try set(.htmlFile(path), "html_file") }
    default: try readMetadata(key, value)
    }
  }

  /// Reads a member that tells something about the article; `id` and the bodies are members like any other here.
  mutating func readMetadata(_ key: ID<JSONNode>, _ value: ID<JSONNode>) throws(ArticleInputError) {
    switch string(key) {
    case "url": metadata.url = try optionalString(value, "url")
    case "title": metadata.title = try optionalString(value, "title")
    case "outlet": metadata.outlet = try optionalString(value, "outlet")
    case "byline": metadata.byline = try names(value, "byline")
    case "published": metadata.published = try optionalString(value, "published")
    case "fetched": metadata.fetched = try optionalString(value, "fetched")
    case "language": metadata.language = try optionalString(value, "language")
    default: keep(key, value)
    }
  }

  consuming func finish() -> ArticleMetadata {
    if hasExtra {
      extra.endObject()
      metadata.extra = extra.finish()
    }
    return metadata
  }

  private mutating func set(_ new: ArticleInput.Body, _ key: String) throws(ArticleInputError) {
    if body != nil { throw .ambiguous(key: key) }
    body = new
  }

  private mutating func keep(_ key: ID<JSONNode>, _ value: ID<JSONNode>) {
    if !hasExtra { extra.beginObject() }
    hasExtra = true
    let name = document.string(at: key)
    extra.key(name.span)
    extra.value(value, of: document)
  }

  private func string(_ node: ID<JSONNode>) -> String { String(decoding: document.string(at: node), as: UTF8.self) }

  /// The bytes of a string; nil for `null`.
  private func bytes(_ value: ID<JSONNode>, _ key: String) throws(ArticleInputError) -> ContiguousArray<UInt8>? {
    if document.kind(of: value) == .null { return nil }
    guard document.isString(value) else { throw .wrongKind(key: key, expected: "a string") }
    return document.string(at: value)
  }

  private func optionalString(_ value: ID<JSONNode>, _ key: String) throws(ArticleInputError) -> String? {
    guard let bytes = try bytes(value, key) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of a list of strings, or the one name that stands for such a list.
  private func names(_ value: ID<JSONNode>, _ key: String) throws(ArticleInputError) -> [String] {
    guard document.kind(of: value) == .array else { return try optionalString(value, key).map { [$0] } ?? [] }
    var names: [String] = []
    for element in document.elements(of: value) {
      guard document.isString(element) else { throw .wrongKind(key: key, expected: "a string or a list of strings") }
      names.append(string(element))
    }
    return names
  }
}
