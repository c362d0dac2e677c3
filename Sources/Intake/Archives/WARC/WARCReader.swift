internal import NewsModel
internal import TextCore

/// The pages of a WARC file, packed or not, record by record.
///
/// A page is a response with status 200, or a resource, whose media type is HTML. All other records are passed over;
/// what is wrong with a record is a failure of its own, and the next record is looked for. Memory is bounded by the
/// longest page, however long the archive is.
final class WARCReader {
  /// How many records there were of a page that was fetched again and had not changed.
  private(set) var revisits = 0

  private let stream: ArchiveStream
  private let pages: RecordPages
  private let limit: Int
  private var number = 0
  /// Whether something was told already of the bytes before the next record.
  private var isLost = false
  /// Whether no more can be read.
  private var isOver = false
  /// What was found out while looking at what follows a record that is whole itself.
  private var problemAhead: (any Error)?

  /// The pages in `stream`, which is `file`; pages without an id have `stem` and a number. A page longer than `limit` bytes
  /// is a failure.
  init(_ stream: ArchiveStream, file: String, stem: String, limit: Int) {
    self.stream = stream
    self.limit = limit
    pages = RecordPages(file: file, stem: stem, limit: limit)
  }

  /// The next page or failure; nil at the end.
  func next() -> PageItem? {
    while !isOver {
      do {
        guard try seekRecord() else { return nil }
        if let item = try readRecord() { return item }
      } catch let problem as Problem {
        return pages.failure(problem.description, problem.record, number: number)
      } catch {
        lose(error)
        return pages.failure(Self.words(error), nil, number: number + 1)
      }
    }
    return nil
  }

  /// What is wrong with a record.
  private struct Problem: Error {
    let description: String
    let record: WARCRecord?

    init(_ description: String, _ record: WARCRecord? = nil) {
      self.description = description
      self.record = record
    }
  }

  private static func words(_ error: any Error) -> String { (error as? SystemError)?.ofReadingFile ?? "\(error)" }

  /// After an error of the stream: what is there is the beginning of something whose rest is damaged, and must not be
  /// read together with what stands behind the damage.
  private func lose(_ error: any Error) {
    isLost = true
    isOver = error is SystemError
    stream.skip(stream.available)
  }

  // MARK: Where records begin

  /// Goes to the beginning of the next record; false where there is none.
  private func seekRecord() throws -> Bool {
    if let problem = problemAhead {
      problemAhead = nil
      throw problem
    }
    try skipLineEnds()
    guard try fill(RecordStart.byteCount) || stream.available > 0 else { return false }
    defer { isLost = false }
    if !RecordStart.isHere(stream.buffer.span, stream.position) {
      let isFound = try findRecord(from: 0)
      if !isLost { throw Problem("the bytes \(isFound ? "before the next record" : "at the end") are no record") }
      if !isFound { return false }
    }
    number += 1
    return true
  }

  private func skipLineEnds() throws {
    while true {
      let bytes = stream.buffer
      var offset = stream.position
      while offset < bytes.count, bytes[offset] == 0x0d || bytes[offset] == 0x0a { offset += 1 }
      stream.skip(offset - stream.position)
      guard stream.available == 0, try stream.extend() else { return }
    }
  }

  /// Passes over bytes, `skipped` at least, up to the beginning of a record; false where there is none to the end.
  private func findRecord(from skipped: Int) throws -> Bool {
    stream.skip(min(skipped, stream.available))
    while true {
      if let place = RecordStart.find(stream.buffer.span, from: stream.position) {
        stream.skip(place - stream.position)
        return true
      }
      // The last bytes may begin one.
      stream.skip(max(0, stream.available - RecordStart.byteCount))
      guard try stream.extend() else {
        stream.skip(stream.available)
        return false
      }
    }
  }

  // MARK: Records

  /// Reads the record that begins here; nil where it is no page.
  private func readRecord() throws -> PageItem? {
    let record = try readHead()
    if case .revisit = record.kind { revisits += 1 }
    do {
      if record.length > limit { return try readLongRecord(record) }
      guard try fill(record.length), try isEnd(record.length) else { throw try wrongLength(record) }
    } catch let problem as Problem {
      throw problem
    } catch {
      lose(error)
      throw Problem(Self.words(error), record)
    }
    defer { stream.skip(record.length) }
    guard record.mayBePage else { return nil }
    return pages.page(record, stream.buffer, stream.position..<stream.position + record.length, number: number)
  }

  private func readHead() throws -> WARCRecord {
    while true {
      if let end = HeaderBlock.end(in: stream.buffer.span, from: stream.position) {
        let lines = HeaderBlock(ContiguousArray(stream.buffer[stream.position..<end.lines]))
        stream.skip(end.blank - stream.position)
        if let record = WARCRecord(lines) { return record }
        isLost = true
        throw Problem("the record says no kind or no length")
      }
      if stream.available > HeaderBlock.byteLimit { break }
      guard try stream.extend() else { break }
    }
    isLost = true
    stream.skip(min(1, stream.available))
    throw Problem("the head of the record has no end")
  }

  /// Whether a record may end `length` bytes from here: the two line ends of the standard follow; or other line ends, and
  /// then another record, the end of the archive or of the packed member that the record is.
  private func isEnd(_ length: Int) throws -> Bool {
    var end = length
    while true {
      let bytes = stream.buffer
      if bytes[(stream.position + length)...].starts(with: [0x0d, 0x0a, 0x0d, 0x0a]) { return true }
      while end < stream.available, bytes[stream.position + end] == 0x0d || bytes[stream.position + end] == 0x0a {
        end += 1
      }
      if end + RecordStart.byteCount <= stream.available {
        return RecordStart.isHere(bytes.span, stream.position + end)
      }
      if end == stream.available, stream.isBetweenMembers { return true }
      do {
        guard try stream.extend() else { return end == stream.available }
      } catch {
        problemAhead = error
        return end == stream.available
      }
    }
  }

  /// What to say of a record that does not end where it says. Where another record begins in what is there, that one is
  /// the next.
  private func wrongLength(_ record: WARCRecord) throws -> Problem {
    let isAll = stream.available >= record.length
    let isFound = try findRecord(from: 0)
    isLost = true
    return isFound || isAll
      ? Problem("its length is not that of its content", record)
      : Problem("the archive ends in the middle of the record", record)
  }

  /// Passes over a record that is longer than any page that is read: a failure where it would be a page.
  private func readLongRecord(_ record: WARCRecord) throws -> PageItem? {
    _ = try fill(HeaderBlock.byteLimit)
    let isPage = record.mayBePage && pages.isPage(record, stream.buffer, stream.position..<stream.buffer.count)
    var left = record.length
    while left > 0 {
      // A length like this may be wrong: where another record begins, this one ends.
      let count = min(left, stream.available)
      if let place = RecordStart.find(stream.buffer.span, from: stream.position), place < stream.position + count {
        throw try wrongLength(record)
      }
      // The last bytes may begin one.
      let taken = count == left ? count : max(0, count - RecordStart.byteCount)
      stream.skip(taken)
      left -= taken
      if left == 0 { break }
      guard try stream.extend() else { throw try wrongLength(record) }
    }
    return isPage ? pages.failure("the page is longer than \(limit >> 20) MiB", record, number: number) : nil
  }

  private func fill(_ count: Int) throws -> Bool {
    while stream.available < count {
      guard try stream.extend() else { return false }
    }
    return true
  }
}
