package import TextCore

/// One article as a line of input gives it: what is known about it, and where its text comes from.
package struct ArticleInput: Sendable, Equatable {
  /// Where the text comes from.
  package enum Body: Sendable, Equatable {
    /// The text itself, never altered.
    case text(ContiguousArray<UInt8>)
    /// A page to extract the text from.
    case html(ContiguousArray<UInt8>)
    /// The path of such a page, relative to the file that the line stands in.
    case htmlFile(String)
  }

  /// Names the article.
  package let id: String
  /// Where the text comes from.
  package let body: Body
  /// What else the line says.
  package let metadata: ArticleMetadata

  /// Reads a line of JSON Lines. Keys that the contract does not name are kept in `metadata.extra`.
  package init(line: ContiguousArray<UInt8>) throws(ArticleInputError) {
    let document: JSONDocument
    do { document = try JSONDocument(parsing: line) } catch { throw .notJSON(error) }
    try self.init(document)
  }

  /// Reads an object that has been parsed.
  package init(_ document: JSONDocument) throws(ArticleInputError) {
    guard document.kind(of: document.root) == .object else { throw .notAnObject }
    var reader = ArticleInputReader(document)
    for member in document.members(of: document.root) { try reader.read(member.key, member.value) }
    guard let id = reader.id else { throw .missing("id") }
    guard let body = reader.body else { throw .missing("text") }
    self.id = id
    self.body = body
    self.metadata = reader.finish()
  }
}

/// Why a line of input is not an article.
package enum ArticleInputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The line is not JSON.
  case notJSON(JSONError)
  /// The line is JSON but no object.
  case notAnObject
  /// A key that must be there is not; `text` stands for any of the three bodies.
  case missing(String)
  /// A value is not what its key asks for.
  case wrongKind(key: String, expected: String)
  /// A key is there twice, or the line has two bodies.
  case ambiguous(key: String)

  /// One plain sentence.
  package var description: String {
    switch self {
    case .notJSON(let error): error.description
    case .notAnObject: "a line must be a JSON object with an id and a text"
    case .missing("text"): "the line has no text, html or html_file"
    case .missing(let key): "the line has no \(key)"
    case .wrongKind(let key, let expected): "\(key) must be \(expected)"
    case .ambiguous(let key): "\(key) is given more than once; a line has one id and one of text, html, html_file"
    }
  }
}
