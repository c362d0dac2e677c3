import Foundation
import Intake
import NewsModel

/// Everything that `paths` give.
func read(_ paths: String..., options: IntakeOptions = IntakeOptions()) -> [PageItem] {
  let source = PageSource(paths: paths, options: options)
  var items: [PageItem] = []
  while let item = source.next() { items.append(item) }
  return items
}

extension PageItem {
  /// The article, where it is one.
  var raw: RawArticle? {
    guard case .item(.article(let raw)) = self else { return nil }
    return raw
  }

  /// The page, where it is one.
  var page: RawPage? {
    guard case .page(let page) = self else { return nil }
    return page
  }

  /// The failure, where it is one.
  var failure: IntakeFailure? {
    guard case .item(.failure(let failure)) = self else { return nil }
    return failure
  }

  /// The id of the article or the page, or the failure's message.
  var summary: String { raw?.article.id ?? page?.id ?? failure?.message ?? "" }

  /// The article's text.
  var text: String? { raw.map { String(decoding: $0.article.text, as: UTF8.self) } }
}

/// Makes a named pipe; false where that fails.
func makePipe(at path: String) -> Bool { unsafe mkfifo(path, 0o600) == 0 }

/// A pipe of this process.
struct TestPipe {
  private let pipe = Pipe()

  var readEnd: Int32 { pipe.fileHandleForReading.fileDescriptor }

  func write(_ text: String) { pipe.fileHandleForWriting.write(Data(text.utf8)) }

  func close() { try? pipe.fileHandleForWriting.close() }

  /// Options under which `-` reads this pipe.
  var options: IntakeOptions {
    var options = IntakeOptions()
    options.standardInput = readEnd
    return options
  }
}
