package import TextCore

extension ArticleMetadata {
  /// Reads a sidecar: one JSON object that says about an article what a line of JSON Lines does (`url`, `title`,
  /// `outlet`, `byline`, `published`, `fetched`, `language`). All other keys are kept in `extra`.
  package init(sidecar: ContiguousArray<UInt8>) throws(ArticleSidecarError) {
    let document: JSONDocument
    do { document = try JSONDocument(parsing: sidecar) } catch { throw .notJSON(error) }
    guard document.kind(of: document.root) == .object else { throw .notAnObject }
    if let key = document.duplicateKey(of: document.root) {
      throw .duplicateKey(String(decoding: document.string(at: key), as: UTF8.self))
    }
    var reader = ArticleInputReader(document)
    for member in document.members(of: document.root) {
      do { try reader.readMetadata(member.key, member.value) } catch { throw .member(error) }
    }
    self = reader.finish()
  }
}

/// Why a sidecar says nothing about its article.
package enum ArticleSidecarError: Error, Equatable, Sendable, CustomStringConvertible {
  /// It is not JSON.
  case notJSON(JSONError)
  /// It is JSON but no object.
  case notAnObject
  /// A key is there twice.
  case duplicateKey(String)
  /// A value is not what its key asks for.
  case member(ArticleInputError)

  /// One plain sentence.
  package var description: String {
    switch self {
    case .notJSON(let error): error.description
    case .notAnObject: "a sidecar must be a JSON object"
    case .duplicateKey(let key): "the key \(key) is there twice"
    case .member(let error): error.description
    }
  }
}
