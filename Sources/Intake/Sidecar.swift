internal import NewsModel
internal import TextCore

/// What is known about a text file: the file `NAME.json` beside `NAME.txt`, one JSON object with the keys of an article
/// line but without its text.
///
/// A sidecar that cannot be read makes its article a failure, so that no article loses its outlet or date unnoticed.
struct Sidecar {
  /// The longest sidecar that is read, in bytes.
  private static let byteLimit = 1 << 20

  private let path: String

  /// The sidecar of the text file at `path`; nil where there is none.
  init?(ofText path: String) {
    let (stem, fileExtension) = InputFormat.split(path)
    guard !fileExtension.isEmpty else { return nil }
    self.path = stem + ".json"
    do {
      _ = try FileStatus(path: self.path)
    } catch {
      // Anything else that is wrong with it is told when it is read.
      if error == .missing { return nil }
    }
  }

  /// The article with what the sidecar says about it, which goes before what its front matter says, or the failure that the sidecar is; a failure stays what it is.
  func applied(to item: IntakeItem) -> IntakeItem {
    guard case .article(let raw) = item else { return item }
    do {
      var article = raw.article
      article.metadata = article.metadata.overridden(by: try read())
      return .article(RawArticle(article: article, origin: raw.origin))
    } catch {
      let reason = (error as? SystemError)?.ofReadingFile ?? "\(error)"
      let message = "its sidecar is not read: \(reason)"
      return .failure(IntakeFailure(id: raw.article.id, origin: InputOrigin(file: path), message: message))
    }
  }

  private func read() throws -> ArticleMetadata {
    guard case .file = try FileStatus(path: path).kind else { throw Problem(description: "it is no file") }
    let stream = try ByteStream(path: path)
    _ = try stream.skipByteOrderMark()
    guard let bytes = try stream.readToEnd(limit: Self.byteLimit) else {
      throw Problem(description: "it is longer than \(Self.byteLimit >> 20) MiB")
    }
    return try ArticleMetadata(sidecar: bytes)
  }

  private struct Problem: Error, CustomStringConvertible {
    let description: String
  }
}
