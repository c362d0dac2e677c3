internal import NewsModel
internal import TextCore

/// The one way in: pulls pages and articles out of files, folders, JSON Lines and standard input, one at a time and in
/// order. Nothing is read before it is asked for, so that whoever pulls decides how much is in memory.
///
/// A folder is read recursively, its files sorted by path, hidden ones passed over. `InputFormat` tells a file by its
/// name: `.html`, `.htm`, `.xhtml`, `.mhtml` and `.mht` files, also packed (`.html.gz`), are pages; `.warc` and `.warc.gz`
/// files give a page a record (`WARCReader`); a `.txt` or `.text` file, or one
/// without an extension, is an article that is text already, of which `Sidecar` and `FrontMatter` say what is known;
/// `.jsonl` and `.ndjson` files give either, a line each. The id of a file is its path from the folder that was named
/// (or the path that was named), without the extension (`FileIDs`). Other files are passed over in a folder, and a
/// failure where they are named. `-` is standard input, told by its first bytes (`StreamFormat`); so is a pipe or device
/// that is named.
package final class PageSource {
  private let paths: [String]
  private let options: IntakeOptions
  private let meter: ReadingMeter?
  private var nextPath = 0
  private var ids: FileIDs
  private var walk: FolderWalk?
  /// What the walk found, and what of it is neither a page nor an article nor a failure.
  private var foundInFolder = 0
  private var passedOver = 0
  private var lines: (file: String, reader: LineReader)?
  private var records: WARCReader?
  private var revisitsBefore = 0

  /// The pages and articles of `paths`, in that order; `meter` counts what is read of the files.
  package init(paths: [String], options: IntakeOptions = IntakeOptions(), meter: ReadingMeter? = nil) {
    self.paths = paths
    self.options = options
    self.meter = meter
    ids = FileIDs(named: paths)
  }

  /// The next page, article or failure; nil when there is no more. Waits where the input is a pipe that has nothing yet.
  package func next() -> PageItem? { nextItem().map(options.completed) }

  /// How many records of archives there were so far of pages that were fetched again and had not changed.
  package var revisits: Int { revisitsBefore + (records?.revisits ?? 0) }

  private func nextItem() -> PageItem? {
    while true {
      if let item = nextOfLines() ?? nextOfRecords() { return item }
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
  private func folderWithoutArticles() -> PageItem? {
    guard walk != nil else { return nil }
    walk = nil
    guard foundInFolder == passedOver else { return nil }
    return failure(paths[nextPath - 1], "the folder holds no articles; they are \(InputFormat.known) files")
  }

  // MARK: What is named

  /// Begins what was named on the command line; gives an item where that is one already.
  private func begin(path: String) -> PageItem? {
    do {
      if path == "-" {
        return try begin(stream: ByteStream(descriptor: options.standardInput, meter: meter), name: "-")
      }
      let status = try FileStatus(path: path)
      switch status.kind {
      case .folder:
        walk = FolderWalk(root: path, status: status)
        (foundInFolder, passedOver) = (0, 0)
        return nil
      case .file: return try begin(file: path, id: ids.id(named: path))
      case .other: return try begin(stream: ByteStream(path: path, meter: meter), name: path)
      }
    } catch {
      return failure(path, error.ofReadingFile)
    }
  }

  private func begin(_ found: FolderWalk.Found) -> PageItem? {
    switch found {
    case .failure(let path, let message): return failure(path, message)
    case .file(let path, let relative):
      switch InputFormat(fileName: path) {
      case .json, .other:
        passedOver += 1
        return nil
      case .text, .lines, .html, .archive: break
      }
      do throws(SystemError) {
        return try begin(file: path, id: ids.id(relative: relative, path: path))
      } catch {
        return failure(path, error.ofReadingFile)
      }
    }
  }

  private func begin(file path: String, id: String) throws(SystemError) -> PageItem? {
    switch InputFormat(fileName: path) {
    case .html:
      meter?.add(try FileStatus(path: path).byteCount)
      return .page(RawPage(id: id, body: .file(path), origin: InputOrigin(file: path)))
    case .archive:
      records = try ArchivePages.open(ByteStream(path: path, meter: meter), file: path, stem: id)
      return nil
    case .text:
      let text = TextArticle.read(
        try ByteStream(path: path, meter: meter), id: id, origin: InputOrigin(file: path), options: options)
      return .item(Sidecar(ofText: path).map { $0.applied(to: text) } ?? text)
    case .lines:
      let stream = try ByteStream(path: path, meter: meter)
      _ = try stream.skipByteOrderMark()
      lines = (path, LineReader(stream, limit: options.lineByteLimit))
      return nil
    case .json:
      return failure(path, "a .json file is no article; name the .txt file beside it, or write a .jsonl file")
    case .other(let fileExtension):
      return failure(path, "a .\(fileExtension) file is not read; if it is plain text, give it the extension .txt")
    }
  }

  /// Begins a stream whose name says nothing about what is in it.
  private func begin(stream: ByteStream, name: String) throws(SystemError) -> PageItem? {
    let origin = InputOrigin(file: name)
    switch ArchivePages.content(of: stream, name: name, limit: options.lineByteLimit) {
    case .records(let reader):
      records = reader
      return nil
    case .page(let bytes): return .page(RawPage(id: name, body: .bytes(bytes), origin: origin))
    case .problem(let message): return failure(name, message)
    case .other: break
    }
    switch try StreamFormat(of: stream, limit: options.textByteLimit) {
    case .lines:
      _ = try stream.skipByteOrderMark()
      lines = (name, LineReader(stream, limit: options.lineByteLimit))
      return nil
    case .page:
      guard let bytes = try stream.readToEnd(limit: options.lineByteLimit) else {
        return failure(name, "the page is longer than \(options.lineByteLimit >> 20) MiB")
      }
      return .page(RawPage(id: name, body: .bytes(bytes), origin: origin))
    case .text: return .item(TextArticle.read(stream, id: name, origin: origin, options: options))
    }
  }

  // MARK: Lines

  /// The next item of the file of lines that is being read; nil where there is none, or no more.
  private func nextOfLines() -> PageItem? {
    while let file = lines?.file {
      do throws(SystemError) {
        guard let line = try lines?.reader.next() else { break }
        switch line {
        case .whole(let bytes, let number):
          let origin = InputOrigin(file: file, line: number)
          if let item = LineArticle.read(bytes, origin: origin, options: options) { return item }
        case .tooLong(let number):
          let message = "the line is longer than \(options.lineByteLimit) bytes and was passed over; split it"
          return .item(.failure(IntakeFailure(origin: InputOrigin(file: file, line: number), message: message)))
        }
      } catch {
        lines = nil
        return failure(file, error.ofReadingFile)
      }
    }
    lines = nil
    return nil
  }

  /// The next item of the archive that is being read; nil where there is none, or no more.
  private func nextOfRecords() -> PageItem? {
    if let item = records?.next() { return item }
    revisitsBefore = revisits
    records = nil
    return nil
  }

  private func failure(_ file: String, _ message: String) -> PageItem {
    .item(.failure(IntakeFailure(origin: InputOrigin(file: file), message: message)))
  }
}
