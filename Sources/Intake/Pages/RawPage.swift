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

  /// The longest file that is read, in bytes, as it is and unpacked.
  private static let fileByteLimit = 64 << 20

  /// About how many bytes it holds in memory, or will.
  package var byteCount: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file: 1 << 20
    }
  }

  /// Its bytes, unpacked; or what is wrong with it.
  package func load() -> Result<ContiguousArray<UInt8>, IntakeFailure> {
    do {
      let bytes = try read()
      let unpacked = Inflation.isGzip(bytes) ? try Inflation().gunzip(bytes) : bytes
      if unpacked.isEmpty { return .failure(failure("the page is empty")) }
      if let problem = Self.problem(of: unpacked) { return .failure(failure(problem)) }
      return .success(unpacked)
    } catch let error as SystemError {
      return .failure(failure(error.ofReadingFile))
    } catch {
      return .failure(failure(String(describing: error)))
    }
  }

  private func read() throws -> ContiguousArray<UInt8> {
    switch body {
    case .bytes(let bytes): return bytes
    case .file(let path):
      guard case .file = try FileStatus(path: path).kind else { throw NotAFile() }
      guard let bytes = try ByteStream(path: path).readToEnd(limit: Self.fileByteLimit) else {
        throw Inflation.Failure.tooLong(limit: Self.fileByteLimit)
      }
      return bytes
    }
  }

  /// What else is called `.html` at times.
  private static func problem(of bytes: ContiguousArray<UInt8>) -> String? {
    if bytes.starts(with: Array("%PDF-".utf8)) { return "this is a PDF, not a page" }
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) || bytes.starts(with: [0xff, 0xd8, 0xff]) {
      return "this is a picture, not a page"
    }
    if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) { return "this is a zip archive, not a page" }
    return nil
  }

  private func failure(_ message: String) -> IntakeFailure { IntakeFailure(id: id, origin: origin, message: message) }

  private struct NotAFile: Error, CustomStringConvertible {
    var description: String { "it is no file" }
  }
}

extension IntakeFailure: Error {}

/// What comes out of the input.
package enum PageItem: Sendable, Equatable {
  /// A page.
  case page(RawPage)
  /// An article that is text already, or an input that could not be read.
  case item(IntakeItem)

  /// About how many bytes it holds in memory.
  package var byteCount: Int {
    switch self {
    case .page(let page): page.byteCount
    case .item(let item): item.byteCount
    }
  }
}
