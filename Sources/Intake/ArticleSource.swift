internal import TextCore

/// Pulls articles out of files, folders and standard input, one at a time and in order: nothing is read before it is
/// asked for, so that whoever pulls decides how much is in memory.
///
/// A folder is read recursively, its files sorted by path, hidden ones passed over. `.jsonl` and `.ndjson` files give
/// an article a line; a `.txt` or `.text` file, or one without an extension, is one article, whose id is its path from
/// the folder that was named (or the path that was named), without the extension (`FileIDs`); `Sidecar` and
/// `FrontMatter` say what is known about it. Other files are passed over in a folder, and a failure where they are named. `-` is standard input: JSON Lines
/// when its first byte that is not blank is `{`, else one article of the id `-`; so is a pipe or device that is named.
package final class ArticleSource {
  private let paths: [String]
  private let options: IntakeOptions
  private var nextPath = 0
  private var ids: FileIDs
  private var walk: FolderWalk?
  /// What the walk found, and what of it is neither an article nor a failure.
  private var foundInFolder = 0
  private var passedOver = 0
  private var lines: LinesInProgress?

  private struct LinesInProgress {
    let file: String
    var reader: LineReader
  }

  /// The articles of `paths`, in that order.
  package init(paths: [String], options: IntakeOptions = IntakeOptions()) {
    self.paths = paths
    self.options = options
    ids = FileIDs(named: paths)
  }

  /// The next article or failure; nil when there is no more. Waits where the input is a pipe that has nothing yet.
  package func next() -> IntakeItem? { nextItem().map(options.completed) }

  private func nextItem() -> IntakeItem? {
    while true {
      if let item = nextOfLines() { return item }
      if let found = walk?.next() {
        foundInFolder += 1
        if let item = begin(found) { return item }
        continue
      }
      if let folder = folderWithoutArticles() { return folder }
      guard nextPath < paths.count else { return nil }
      nextPath += 1
      if let item = begin(path: paths[nextPath - 1]) { return item }
    }
  }

  /// Ends the walk of a folder; says so where nothing in it is an article.
  private func folderWithoutArticles() -> IntakeItem? {
    guard walk != nil else { return nil }
    walk = nil
    guard foundInFolder == passedOver else { return nil }
    return failure(
      paths[nextPath - 1], "the folder holds no articles; they are .txt, .text, .jsonl and .ndjson files")
  }

  // MARK: What is named

  /// Begins what was named on the command line; gives an item where that is one already.
  private func begin(path: String) -> IntakeItem? {
    if path == "-" { return begin(stream: ByteStream(descriptor: options.standardInput), name: "-") }
    do {
      let status = try FileStatus(path: path)
      switch status.kind {
      case .folder:
        walk = FolderWalk(root: path, status: status)
        (foundInFolder, passedOver) = (0, 0)
        return nil
      case .file: return try begin(file: path, id: ids.id(named: path))
      case .other: return begin(stream: try ByteStream(path: path), name: path)
      }
    } catch {
      return failure(path, error.ofReadingFile)
    }
  }

  private func begin(_ found: FolderWalk.Found) -> IntakeItem? {
    switch found {
    case .failure(let path, let message): return failure(path, message)
    case .file(let path, let relative):
      switch InputFormat(fileName: path) {
      case .json, .other:
        passedOver += 1
        return nil
      case .text, .lines, .html: break
      }
      do throws(SystemError) {
        return try begin(file: path, id: ids.id(relative: relative, path: path))
      } catch {
        return failure(path, error.ofReadingFile)
      }
    }
  }

  private func begin(file path: String, id: String) throws(SystemError) -> IntakeItem? {
    switch InputFormat(fileName: path) {
    case .text:
      let text = TextArticle.read(
        try ByteStream(path: path), id: id, origin: InputOrigin(file: path), options: options)
      return Sidecar(ofText: path).map { $0.applied(to: text) } ?? text
    case .lines:
      let stream = try ByteStream(path: path)
      _ = try stream.skipByteOrderMark()
      beginLines(stream, path)
      return nil
    case .html: return failure(path, TextProblem.html)
    case .json:
      return failure(path, "a .json file is no article; name the .txt file beside it, or write a .jsonl file")
    case .other(let fileExtension):
      return failure(path, "a .\(fileExtension) file is not read; if it is plain text, give it the extension .txt")
    }
  }

  /// Begins a stream whose name says nothing about what is in it.
  private func begin(stream: ByteStream, name: String) -> IntakeItem? {
    do throws(SystemError) {
      _ = try stream.skipByteOrderMark()
      guard try stream.firstByteOfContent(limit: options.textByteLimit) == UInt8(ascii: "{") else {
        return TextArticle.read(stream, id: name, origin: InputOrigin(file: name), options: options)
      }
      beginLines(stream, name)
      return nil
    } catch {
      return failure(name, error.ofReadingFile)
    }
  }

  // MARK: Lines

  private func beginLines(_ stream: ByteStream, _ file: String) {
    lines = LinesInProgress(file: file, reader: LineReader(stream, limit: options.lineByteLimit))
  }

  /// The next item of the file of lines that is being read; nil where there is none, or no more.
  private func nextOfLines() -> IntakeItem? {
    while let file = lines?.file {
      do throws(SystemError) {
        guard let line = try lines?.reader.next() else { break }
        switch line {
        case .whole(let bytes, let number):
          let origin = InputOrigin(file: file, line: number)
          if let item = LineArticle.read(bytes, origin: origin, options: options) { return item }
        case .tooLong(let number):
          let message = "the line is longer than \(options.lineByteLimit) bytes and was passed over; split it"
          return .failure(IntakeFailure(origin: InputOrigin(file: file, line: number), message: message))
        }
      } catch {
        lines = nil
        return failure(file, error.ofReadingFile)
      }
    }
    lines = nil
    return nil
  }

  private func failure(_ file: String, _ message: String) -> IntakeItem {
    .failure(IntakeFailure(origin: InputOrigin(file: file), message: message))
  }
}
