internal import NewsModel
internal import TextCore

/// Makes an article of a whole stream of plain text.
enum TextArticle {
  /// The article `id` that is all of `stream`. A byte order mark and front matter at the beginning are not part of the
  /// text; all else is, line ends included.
  static func read(_ stream: ByteStream, id: String, origin: InputOrigin, options: IntakeOptions) -> IntakeItem {
    func failure(_ message: String) -> IntakeItem {
      .failure(IntakeFailure(id: id, origin: origin, message: message))
    }
    do {
      let mark = try stream.skipByteOrderMark()
      guard let text = try stream.readToEnd(limit: options.textByteLimit) else {
        return failure(TextProblem.tooLong(options.textByteLimit))
      }
      if text.isEmpty { return failure("the file is empty") }
      if let problem = TextProblem.otherFormat(text) { return failure(problem) }
      if let problem = TextProblem.nul(in: text, at: mark) { return failure(problem) }
      do { try text.span.validateUTF8() } catch { return failure(UTF8Error(offset: error.offset + mark).description) }
      return article(text, id: id, origin: origin)
    } catch {
      return failure(error.ofReadingFile)
    }
  }

  /// The article of a whole file: front matter, where there is some, says what is known about it.
  private static func article(_ text: ContiguousArray<UInt8>, id: String, origin: InputOrigin) -> IntakeItem {
    guard let matter = FrontMatter(of: text.span) else {
      return .article(RawArticle(article: Article(id: id, text: text), origin: origin))
    }
    guard matter.end < text.count else {
      return .failure(IntakeFailure(id: id, origin: origin, message: "there is no text behind the front matter"))
    }
    let article = Article(id: id, text: ContiguousArray(text[matter.end...]), metadata: matter.metadata)
    return .article(RawArticle(article: article, origin: origin))
  }
}

/// What can be wrong with a text, whatever it comes in.
enum TextProblem {
  static func tooLong(_ limit: Int) -> String {
    limit >= 1 << 20
      ? "the text is longer than \(limit >> 20) MiB; split it" : "the text is longer than \(limit) bytes; split it"
  }

  /// What to say of a file that is named as text and is something else by its first bytes; nil where it is not known.
  static func otherFormat(_ bytes: ContiguousArray<UInt8>) -> String? {
    if bytes.starts(with: "%PDF-".utf8) { return "this is a PDF, not plain text; take the text out of it first" }
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) {
      return "this is a ZIP archive or an office document, not plain text; save it as text first"
    }
    if bytes.starts(with: "{\\rtf".utf8) { return "this is RTF, not plain text; save it as text first" }
    return nil
  }

  /// What to say of a text that holds NUL bytes; nil where it holds none. `start` is where it begins in its file.
  static func nul(in text: ContiguousArray<UInt8>, at start: Int = 0) -> String? {
    let offset = text.span.offset(of: 0, from: 0)
    if offset == text.count { return nil }
    return "byte \(start + offset) is NUL, so this is no plain text, or not in UTF-8; convert it to UTF-8"
  }
}
