internal import NewsModel
internal import TextCore

/// Makes an article of a line of JSON Lines.
enum LineArticle {
  /// The article of `line`, or what is wrong with it; nil where the line is blank.
  static func read(_ line: ContiguousArray<UInt8>, origin: InputOrigin, options: IntakeOptions) -> IntakeItem? {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { return nil }
    do {
      let document = try JSONDocument(parsing: line)
      do {
        if let key = document.duplicateKey(of: document.root) {
          throw ArticleInputError.ambiguous(key: String(decoding: document.string(at: key), as: UTF8.self))
        }
        return article(try ArticleInput(document), origin, options)
      } catch {
        return .failure(IntakeFailure(id: id(in: document), origin: origin, message: message(error)))
      }
    } catch {
      return .failure(IntakeFailure(origin: origin, message: String(describing: error)))
    }
  }

  private static func article(_ input: ArticleInput, _ origin: InputOrigin, _ options: IntakeOptions) -> IntakeItem {
    func failure(_ message: String) -> IntakeItem {
      .failure(IntakeFailure(id: input.id, origin: origin, message: message))
    }
    guard case .text(let text) = input.body else { return failure(TextProblem.html) }
    if text.isEmpty { return failure("the text is empty") }
    if text.count > options.textByteLimit { return failure(TextProblem.tooLong(options.textByteLimit)) }
    if let problem = TextProblem.nul(in: text) { return failure(problem) }
    let article = Article(id: input.id, text: text, metadata: input.metadata)
    return .article(RawArticle(article: article, origin: origin))
  }

  /// The id of a line that is no article otherwise, so that the failure can be told by it.
  private static func id(in document: JSONDocument) -> String? {
    guard let id = document.member("id", of: document.root), document.isString(id) else { return nil }
    let text = document.string(at: id)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  private static func message(_ error: any Error) -> String {
    if case ArticleInputError.ambiguous(let key) = error, !["text", "html", "html_file"].contains(key) {
      return "the key \(key) is there twice"
    }
    return String(describing: error)
  }
}
