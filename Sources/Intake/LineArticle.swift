internal import NewsModel
internal import TextCore

/// Makes an article or a page of a line of JSON Lines.
enum LineArticle {
  /// What `line` gives, or what is wrong with it; nil where the line is blank.
  static func read(_ line: ContiguousArray<UInt8>, origin: InputOrigin, options: IntakeOptions) -> PageItem? {
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }) { return nil }
    do {
      let document = try JSONDocument(parsing: line)
      do {
        if let key = document.duplicateKey(of: document.root) {
          throw ArticleInputError.ambiguous(key: String(decoding: document.string(at: key), as: UTF8.self))
        }
        return item(try ArticleInput(document), origin, options)
      } catch {
        return .item(.failure(IntakeFailure(id: id(in: document), origin: origin, message: message(error))))
      }
    } catch {
      return .item(.failure(IntakeFailure(origin: origin, message: String(describing: error))))
    }
  }

  private static func item(_ input: ArticleInput, _ origin: InputOrigin, _ options: IntakeOptions) -> PageItem {
    switch input.body {
    case .text(let text): return .item(article(text, input, origin, options))
    case .html(let bytes):
      return .page(RawPage(id: input.id, body: .bytes(bytes), metadata: input.metadata, origin: origin))
    case .htmlFile(let path):
      let place = path.hasPrefix("/") ? path : folder(of: origin.file) + path
      return .page(RawPage(id: input.id, body: .file(place), metadata: input.metadata, origin: origin))
    }
  }

  /// The folder of a file with a stroke after it; nothing for a file of the working folder and for standard input.
  private static func folder(of file: String) -> String {
    guard let stroke = file.lastIndex(of: "/") else { return "" }
    return String(file[...stroke])
  }

  private static func article(
    _ text: ContiguousArray<UInt8>, _ input: ArticleInput, _ origin: InputOrigin, _ options: IntakeOptions
  ) -> IntakeItem {
    func failure(_ message: String) -> IntakeItem {
      .failure(IntakeFailure(id: input.id, origin: origin, message: message))
    }
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
