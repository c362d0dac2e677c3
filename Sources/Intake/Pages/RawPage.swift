package import NewsModel
internal import TextCore

/// A page as the input gave it.
package struct RawPage: Sendable, Equatable {
  /// Where its bytes are.
  package enum Body: Sendable, Equatable {
    /// Here.
    case bytes(ContiguousArray<UInt8>)
    /// In a file, which may be packed by gzip.
    case file(String)
    /// Here, as a server sent them.
    case response(ContiguousArray<UInt8>, BodyCoding)
  }

  /// Names the page.
  package let id: String
  /// Where its bytes are.
  package let body: Body
  /// What the input says about it.
  package let metadata: ArticleMetadata
  /// Where it stands in the input.
  package let origin: InputOrigin

  /// What holds where neither the input nor the page says it.
  package internal(set) var assumed = ArticleMetadata()

  /// The character set that its transport told.
  private let characterSet: String?
  private let byteLimit: Int

  /// The longest page that is read, in bytes, as it is and unpacked.
  package static let byteLimit = 64 << 20
  /// The longest page of an archive: several are held at once.
  package static let archiveByteLimit = 8 << 20

  /// A page; `byteLimit` is the longest that it may be unpacked.
  package init(
    id: String, body: Body, metadata: ArticleMetadata = ArticleMetadata(), origin: InputOrigin,
    characterSet: String? = nil, byteLimit: Int = RawPage.byteLimit
  ) {
    self.id = id
    self.body = body
    self.metadata = metadata
    self.origin = origin
    self.characterSet = characterSet
    self.byteLimit = byteLimit
  }

  /// About how many bytes it holds in memory, or will.
  package var byteCount: Int {
    switch body {
    case .bytes(let bytes), .response(let bytes, _): bytes.count
    case .file: 1 << 20
    }
  }

  /// Its bytes, unpacked, and what the file or server said with them; or what is wrong with it.
  package func load() -> Result<PageContent, IntakeFailure> {
    do {
      return .success(try content(try read()))
    } catch let error as SystemError {
      return .failure(failure(error.ofReadingFile))
    } catch {
      return .failure(failure(String(describing: error)))
    }
  }

  private func read() throws -> ContiguousArray<UInt8> {
    var inflation = Inflation()
    inflation.byteLimit = byteLimit
    let bytes: ContiguousArray<UInt8>
    switch body {
    case .bytes(let all): bytes = all
    case .response(let all, let coding): bytes = try coding.decode(all, limits: inflation)
    case .file(let path):
      let status = try FileStatus(path: path)
      guard case .file = status.kind else { throw Problem(description: "it is no file") }
      guard status.byteCount <= byteLimit, let all = try ByteStream(path: path).readToEnd(limit: byteLimit) else {
        throw Problem(description: "the page is longer than \(byteLimit >> 20) MiB")
      }
      bytes = all
    }
    return Inflation.isGzip(bytes) ? try inflation.gunzip(bytes) : bytes
  }

  private func content(_ bytes: ContiguousArray<UInt8>) throws -> PageContent {
    if MIMEPage.isOne(bytes.span) {
      guard let page = MIMEPage(bytes.span) else { throw Problem(description: "there is no page in the MIME file") }
      if let problem = PageProblem.of(page.bytes) { throw Problem(description: problem) }
      return PageContent(bytes: page.bytes, url: page.url, characterSet: page.characterSet)
    }
    if let problem = PageProblem.of(bytes) { throw Problem(description: problem) }
    return PageContent(bytes: bytes, url: nil, characterSet: characterSet)
  }

  private func failure(_ message: String) -> IntakeFailure { IntakeFailure(id: id, origin: origin, message: message) }

  private struct Problem: Error, CustomStringConvertible {
    let description: String
  }
}

extension IntakeFailure: Error {}

/// A page's bytes, and what was said with them.
package struct PageContent: Sendable, Equatable {
  /// The page, never empty.
  package let bytes: ContiguousArray<UInt8>
  /// Where it was fetched, where its own file tells that.
  package let url: String?
  /// The character set that its server or file told.
  package let characterSet: String?
}

/// What is wrong with bytes that are said to be a page.
private enum PageProblem {
  /// The name of what else is called a page at times, by what it begins with.
  private static let others: [(beginning: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF"), ([0x89, 0x50, 0x4e, 0x47], "a picture"), ([0xff, 0xd8, 0xff], "a picture"),
    (Array("GIF8".utf8), "a picture"), ([0x50, 0x4b, 0x03, 0x04], "a zip archive"),
    ([0x28, 0xb5, 0x2f, 0xfd], "packed by zstd"), (Array("7z".utf8) + [0xbc, 0xaf], "a 7z archive"),
    ([0xfd] + Array("7zXZ".utf8), "packed by xz"), (Array("BZh".utf8), "packed by bzip2"),
  ]

  /// One sentence; nil where nothing is wrong.
  static func of(_ bytes: ContiguousArray<UInt8>) -> String? {
    if bytes.isEmpty { return "the page is empty" }
    let other = others.first { bytes.starts(with: $0.beginning) }
    return other.map { "this is \($0.name), not a page" }
  }
}
