import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

/// Archives as crawlers write them.
@Suite struct WARCTests {
  private typealias Writer = ArchiveWriter
  private let ids = ["a", "b", "c", "d"]

  private func summary(_ items: [PageItem]) -> [String] {
    items.map { item in item.page.map { String($0.id.dropFirst("urn:uuid:".count)) } ?? item.summary }
  }

  private func items(_ bytes: ContiguousArray<UInt8>, _ name: String = "crawl.warc") throws -> [PageItem] {
    let folder = try TemporaryFolder()
    return read(try folder.write(bytes, to: name))
  }

  @Test func theSamePagesHoweverTheyArePacked() throws {
    let records = Writer.crawl(ids)
    let plain = try items(Writer.joined(records))
    #expect(summary(plain) == ids)
    let folder = try TemporaryFolder()
    let one = Writer.joined(records)
    for bytes in [Writer.packed(records), Writer.packed(one), Writer.packed(one, level: 0)] {
      let path = try folder.write(bytes, to: "crawl.warc.gz")
      #expect(summary(read(path)) == ids)
      #expect(read(path).map { $0.page?.body } == plain.map { $0.page?.body })
    }
  }

  @Test func aPageHasItsAddressAndWhenItWasFetched() throws {
    let page = try #require(try items(Writer.joined(Writer.crawl(["a"]))).first?.page)
    #expect(page.metadata.url == "https://news.example/a")
    #expect(page.metadata.fetched == "2031-05-06T07:08:09Z")
    #expect(page.origin.record == 3 && page.origin.description.hasSuffix("crawl.warc, record 3"))
    let content = try page.load().get()
    #expect(String(decoding: content.bytes, as: UTF8.self) == "<html><body><p>The page a.</p></body></html>")
    #expect(content.characterSet == "utf-8")
  }

  @Test func whatIsNoPageIsPassedOver() throws {
    let same = Writer.http([], "200 OK", "text/html")
    let revisit = Writer.record("revisit", id: "v", url: "https://news.example/v", same)
    let records = [
      Writer.page("a"), Writer.page("gone", Writer.bytes("<p>No."), status: "404 Not Found"),
      Writer.page("picture", [0xff, 0xd8, 0xff], type: "image/jpeg"), revisit,
      Writer.record("metadata", id: "m", Writer.bytes("outlink: x")), Writer.record("conversion", Writer.bytes("text")),
      Writer.record("response", id: "dns", url: "dns:news.example", Writer.bytes("news.example. A 192.0.2.1")),
      Writer.page("moved", [], status: "301 Moved"), Writer.page("b", Writer.bytes(" <p>No type."), type: nil),
      Writer.page("data", Writer.bytes("{}"), type: nil), Writer.page("c"),
    ]
    let folder = try TemporaryFolder()
    let source = PageSource(paths: [try folder.write(Writer.packed(records), to: "a.warc.gz")])
    var items: [PageItem] = []
    while let item = source.next() { items.append(item) }
    #expect(summary(items) == ["a", "b", "c"])
    #expect(source.revisits == 1)
  }

  @Test func resourcesAndLinesOfOtherForms() throws {
    let resource = """
      WARC/1.1\nwarc-type:resource\nContent-Type: text/html;\n  charset="windows-1252"\nWARC-Target-URI: <https://x.example/>
      Content-Length: 7\n\n<p>\u{a3}5.
      """
    let page = try #require(try items(Writer.bytes(resource), "old.warc").first?.page)
    #expect(page.id.hasSuffix("old#1") && page.metadata.url == "https://x.example/")
    #expect(try page.load().get().characterSet == "windows-1252")
  }

  @Test func bodiesComeUnpackedAndInOnePiece() throws {
    let body = Writer.bytes("<html>" + String(repeating: "<p>Word after word.</p>", count: 2_000))
    let gzip = ["Content-Encoding: gzip"]
    let records = [
      Writer.page("a", Writer.chunked(body, by: 1_000), ["Transfer-Encoding: chunked"]),
      Writer.page("b", Writer.packed(body), gzip),
      Writer.page("c", Writer.packed(body, .zlib), ["Content-Encoding: deflate"]),
      Writer.page("d", Writer.packed(body, .raw), ["Content-Encoding: deflate"]),
      Writer.page("e", Writer.chunked(Writer.packed(body), by: 999), gzip + ["Transfer-Encoding: chunked"]),
      // What crawlers have unpacked and still call packed.
      Writer.page("f", body, gzip + ["Transfer-Encoding: chunked"]),
      Writer.page("g", body, ["Content-Encoding: br"]),
    ]
    for item in try items(Writer.packed(records), "a.warc.gz") {
      #expect(try #require(item.page).load().get().bytes == body, "\(item.summary)")
    }
    let other = try items(Writer.page("h", [0x8b, 0x00, 0x80], ["Content-Encoding: squash"])).first?.page
    guard case .failure(let failure)? = other?.load() else { return #expect(Bool(false), "squash is not read") }
    #expect(failure.message.contains("squash") && failure.id == "urn:uuid:h")
  }

  @Test func standardInputAndFoldersGiveThemToo() throws {
    let folder = try TemporaryFolder()
    let packed = Writer.packed(Writer.crawl(ids))
    try folder.write(packed, to: "in/x.warc.gz")
    try folder.write(Writer.joined(Writer.crawl(ids)), to: "in/y.warc")
    try folder.write("<p>z", to: "in/z.html")
    #expect(summary(read(folder.path(of: "in"))) == ids + ids + [""])
    for bytes in [packed, Writer.joined(Writer.crawl(ids)), Writer.packed(Writer.joined(Writer.crawl(ids)))] {
      let file = try #require(FileHandle(forReadingAtPath: try folder.write(bytes, to: "stream")))
      var options = IntakeOptions()
      options.standardInput = file.fileDescriptor
      #expect(summary(read("-", options: options)) == ids)
    }
    let path = try folder.write(Writer.packed(Writer.bytes("<p>x")), to: "p")
    let page = try #require(FileHandle(forReadingAtPath: path))
    var options = IntakeOptions()
    options.standardInput = page.fileDescriptor
    #expect(read("-", options: options).first?.page?.body == .bytes(Writer.bytes("<p>x")))
  }

  /// Members that are too long to be unpacked at once come out the same.
  @Test func longRecordsAreReadInPieces() throws {
    var random = SplitMix64(seed: 3)
    let noise = String((0..<6_000_000).map { _ in Character(Unicode.Scalar(UInt8(random.int(0x61...0x7a)))) })
    let text = "<p>" + noise + "</p>"
    let records = [Writer.page("a"), Writer.page("b", text), Writer.page("c")]
    let items = try items(Writer.packed(records), "a.warc.gz")
    #expect(summary(items) == ["a", "b", "c"])
    #expect(try items[1].page?.load().get().bytes == Writer.bytes(text))
  }
}
