internal import TextCore

/// What becomes of a stream that may be an archive of pages: its pages one by one, or one page.
enum ArchivePages {
  /// Whether a file is an archive by its name, `.warc` or `.warc.gz`; the path without that, else nil.
  static func stem(of path: String) -> String? {
    let small = path.lowercased()
    for ending in [".warc", ".warc.gz"] where small.hasSuffix(ending) {
      let stem = path.dropLast(ending.count)
      return stem.isEmpty || stem.hasSuffix("/") ? nil : String(stem)
    }
    return nil
  }

  /// The records of the archive at `path`.
  static func open(_ path: String, stem: String, meter: ReadingMeter?) throws(SystemError) -> WARCReader {
    let stream = try ArchiveStream(ByteStream(path: path, meter: meter))
    return WARCReader(stream, file: path, stem: stem, limit: RawPage.archiveByteLimit)
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
