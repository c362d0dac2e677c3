internal import NewsModel
internal import TextCore

/// Pulls pages out of files, folders, JSON Lines and standard input, one at a time and in order.
///
/// `.html`, `.htm`, `.xhtml`, `.mhtml` and `.mht` files, also with `.gz` after that, are pages; `.warc` and `.warc.gz` files
/// give a page a record; `.jsonl` and `.ndjson` files give a page a
/// line (`html`, or `html_file`, a path from the folder of the file). All else is read as by `ArticleSource`, so that text
/// and pages may come together. `-` is standard input: JSON Lines when its first byte that is not blank is `{`, an
/// archive when a record of one comes first, also packed, else one page.
package final class PageSource {
  private let paths: [String]
  private let options: IntakeOptions
  private let meter: ReadingMeter?
  private var nextPath = 0
  private var ids: FileIDs
  private var walk: FolderWalk?
  private var lines: (file: String, reader: LineReader)?
  private var articles: ArticleSource?
  private var records: WARCReader?
  private var revisitsBefore = 0

  /// The pages of `paths`, in that order; `meter` counts what is read of the files that are named and found.
  package init(paths: [String], options: IntakeOptions = IntakeOptions(), meter: ReadingMeter? = nil) {
    self.paths = paths
    self.options = options
    self.meter = meter
    ids = FileIDs(named: paths)
  }

  /// How many records of archives there were so far of pages that were fetched again and had not changed.
  package var revisits: Int { revisitsBefore + (records?.revisits ?? 0) }

  /// The next page, article or failure; nil when there is no more.
  package func next() -> PageItem? {
    while true {
      if let item = nextOfLines() { return item }
      if let item = records?.next() { return item }
      endRecords()
      if let item = articles?.next() { return .item(item) }
      articles = nil
      if let found = walk?.next() {
        if let item = begin(found) { return item }
        continue
      }
      walk = nil
      guard nextPath < paths.count else { return nil }
      nextPath += 1
      if let item = begin(path: paths[nextPath - 1]) { return item }
    }
  }

  private func endRecords() {
    revisitsBefore = revisits
    records = nil
  }

  private func begin(path: String) -> PageItem? {
    do {
      if path == "-" { return try begin(stream: ByteStream(descriptor: options.standardInput, meter: meter), name: "-") }
      switch try FileStatus(path: path).kind {
      case .folder:
        walk = FolderWalk(root: path, status: try FileStatus(path: path))
        return nil
      case .file: return try begin(file: path, id: Self.pageStem(path) ?? ids.id(named: path))
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
      let isPage = (Self.pageStem(path) ?? ArchivePages.stem(of: path)) != nil
      switch InputFormat(fileName: path) {
      case .json, .other: if !isPage { return nil }
      case .text, .lines, .html: break
      }
      do throws(SystemError) {
        return try begin(file: path, id: Self.pageStem(relative) ?? ids.id(relative: relative, path: path))
      } catch {
        return failure(path, error.ofReadingFile)
      }
    }
  }

  private func begin(file path: String, id: String) throws(SystemError) -> PageItem? {
    if ArchivePages.stem(of: path) != nil {
      records = try ArchivePages.open(path, stem: ArchivePages.stem(of: id) ?? id, meter: meter)
      return nil
    }
    if Self.pageStem(path) != nil {
      meter?.add(try FileStatus(path: path).byteCount)
      return .page(
        RawPage(id: id, body: .file(path), origin: InputOrigin(file: path)))
    }
    if case .lines = InputFormat(fileName: path) {
      let stream = try ByteStream(path: path, meter: meter)
      _ = try stream.skipByteOrderMark()
      lines = (path, LineReader(stream, limit: options.lineByteLimit))
    } else {
      articles = ArticleSource(paths: [path], options: options)
    }
    return nil
  }

  private func begin(stream: ByteStream, name: String) throws(SystemError) -> PageItem? {
    if try stream.firstByteOfContent(limit: options.textByteLimit) == UInt8(ascii: "{") {
      lines = (name, LineReader(stream, limit: options.lineByteLimit))
      return nil
    }
    switch ArchivePages.content(of: stream, name: name, limit: options.lineByteLimit) {
    case .records(let reader):
      records = reader
      return nil
    case .page(let bytes):
      return .page(RawPage(id: name, body: .bytes(bytes), origin: InputOrigin(file: name)))
    case .problem(let message): return failure(name, message)
    case .other: break
    }
    guard let bytes = try stream.readToEnd(limit: options.lineByteLimit) else {
      return failure(name, "the page is longer than \(options.lineByteLimit >> 20) MiB")
    }
    return .page(RawPage(id: name, body: .bytes(bytes), origin: InputOrigin(file: name)))
  }

  /// The path of a page without `.html`, `.html.gz` and the like; nil for other files.
  private static func pageStem(_ path: String) -> String? {
    let small = path.lowercased()
    let packed = small.hasSuffix(".gz") ? 3 : 0
    for ending in [".html", ".htm", ".xhtml", ".mhtml", ".mht"] where small.dropLast(packed).hasSuffix(ending) {
      let stem = path.dropLast(ending.count + packed)
      return stem.isEmpty || stem.hasSuffix("/") ? nil : String(stem)
    }
    return nil
  }

  private func nextOfLines() -> PageItem? {
    while let file = lines?.file {
      do throws(SystemError) {
        guard let line = try lines?.reader.next() else { break }
        switch line {
        case .whole(let bytes, let number):
          let origin = InputOrigin(file: file, line: number)
          if let item = LinePage.read(bytes, origin: origin, options: options) { return item }
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

  private func failure(_ file: String, _ message: String) -> PageItem {
    .item(.failure(IntakeFailure(origin: InputOrigin(file: file), message: message)))
  }
}

/// Makes a page of a line of JSON Lines.
private enum LinePage {
  /// The page or article of `line`, or what is wrong with it; nil where the line is blank.
  static func read(_ line: ContiguousArray<UInt8>, origin: InputOrigin, options: IntakeOptions) -> PageItem? {
    guard let input = try? ArticleInput(line: line) else {
      return LineArticle.read(line, origin: origin, options: options).map(PageItem.item)
    }
    switch input.body {
    case .text: return LineArticle.read(line, origin: origin, options: options).map(PageItem.item)
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
}
