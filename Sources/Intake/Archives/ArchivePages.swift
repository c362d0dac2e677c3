internal import TextCore

/// What becomes of a stream that may be an archive of pages: its pages one by one, or one page.
enum ArchivePages {
  /// The records of the archive in `source`, which is `file`; pages without an id have `stem` and a number.
  static func open(_ source: ByteStream, file: String, stem: String) throws(SystemError) -> WARCReader {
    WARCReader(try ArchiveStream(source), file: file, stem: stem, limit: RawPage.archiveByteLimit)
  }

  /// What a stream without a name is.
  enum Content {
    /// An archive, and its records.
    case records(WARCReader)
    /// A packed page, unpacked.
    case page(ContiguousArray<UInt8>)
    /// Packed bytes that cannot be unpacked, or are too many.
    case problem(String)
    /// Neither an archive nor packed; nothing was taken of it.
    case other
  }

  /// Looks at the first bytes of `source`, and through gzip.
  static func content(of source: ByteStream, name: String, limit: Int) -> Content {
    do {
      let isPacked = try source.startsWith([0x1f, 0x8b])
      guard try isPacked || source.startsWith(Array("WARC/".utf8)) else { return .other }
      let stream = try ArchiveStream(source)
      while stream.available < RecordStart.byteCount, try stream.extend() {}
      if !isPacked || RecordStart.isHere(stream.buffer.span, stream.position) {
        return .records(WARCReader(stream, file: name, stem: name, limit: RawPage.archiveByteLimit))
      }
      while stream.available <= limit {
        guard try stream.extend() else { return .page(ContiguousArray(stream.buffer[stream.position...])) }
      }
      return .problem("the page is longer than \(limit >> 20) MiB")
    } catch {
      return .problem((error as? SystemError)?.ofReadingFile ?? "\(error)")
    }
  }
}
