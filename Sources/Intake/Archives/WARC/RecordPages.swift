internal import NewsModel
internal import TextCore

/// Makes pages and failures of the records of a WARC file.
struct RecordPages: Sendable {
  /// The archive.
  let file: String
  /// What pages without an id are named by.
  let stem: String
  /// The longest page, in bytes.
  let limit: Int

  /// Whether there is a page in the content of a record, of which the beginning is enough.
  func isPage(_ record: WARCRecord, _ bytes: ContiguousArray<UInt8>, _ content: Range<Int>) -> Bool {
    if case .resource = record.kind { return true }
    return response(bytes, content).map { isPage($0, bytes, content) } ?? false
  }

  /// The page in the content of a record, or what is wrong with it; nil where there is none.
  func page(
    _ record: WARCRecord, _ bytes: ContiguousArray<UInt8>, _ content: Range<Int>, number: Int
  ) -> PageItem? {
    if case .resource = record.kind {
      return page(record, .bytes(ContiguousArray(bytes[content])), record.type, number)
    }
    guard let response = response(bytes, content) else {
      return failure("the response has no head of HTTP", record, number: number)
    }
    guard isPage(response, bytes, content) else { return nil }
    let body = ContiguousArray(bytes[(content.lowerBound + response.bodyStart)..<content.upperBound])
    return page(
      record, response.coding == .none ? .bytes(body) : .response(body, response.coding), response.type, number)
  }

  /// What is wrong with a record, or with the archive.
  func failure(_ message: String, _ record: WARCRecord?, number: Int) -> PageItem {
    let origin = InputOrigin(file: file, record: number)
    return .item(.failure(IntakeFailure(id: record.map { id(of: $0, number) }, origin: origin, message: message)))
  }

  private func response(_ bytes: ContiguousArray<UInt8>, _ content: Range<Int>) -> HTTPResponse? {
    HTTPResponse(bytes.span.extracting(content))
  }

  private func isPage(_ response: HTTPResponse, _ bytes: ContiguousArray<UInt8>, _ content: Range<Int>) -> Bool {
    guard response.status == 200 else { return false }
    if let type = response.type { return type.isPage }
    // Nothing is told: a page begins with a tag.
    let body = bytes[(content.lowerBound + response.bodyStart)..<content.upperBound].prefix(64)
    return body.first { $0 > 0x20 } == 0x3c
  }

  private func page(_ record: WARCRecord, _ body: RawPage.Body, _ type: MediaType?, _ number: Int) -> PageItem {
    var metadata = ArticleMetadata()
    metadata.url = record.url
    metadata.fetched = record.date
    return .page(
      RawPage(
        id: id(of: record, number), body: body, metadata: metadata, origin: InputOrigin(file: file, record: number),
        characterSet: type?.parameter("charset"), byteLimit: limit))
  }

  private func id(of record: WARCRecord, _ number: Int) -> String { record.id ?? "\(stem)#\(number)" }
}
