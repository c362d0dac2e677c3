import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

/// Archives that are damaged, or lie: a failure for the record, and the next record is read.
@Suite struct BadArchiveTests {
  private typealias Writer = ArchiveWriter

  /// Ids of pages, and messages of failures.
  private func summary(_ bytes: ContiguousArray<UInt8>, _ name: String = "a.warc") throws -> [String] {
    let folder = try TemporaryFolder()
    return read(try folder.write(bytes, to: name)).map { item in
      item.page.map { String($0.id.dropFirst("urn:uuid:".count)) } ?? item.failure?.message ?? ""
    }
  }

  private let cut = "the archive ends in the middle of the record"
  private let lie = "its length is not that of its content"

  @Test func anArchiveThatIsCutInARecord() throws {
    let all = Writer.joined([Writer.page("a"), Writer.page("b")])
    #expect(try summary(ContiguousArray(all.dropLast(12))) == ["a", cut])
    let half = Writer.page("b").count - 20
    #expect(try summary(ContiguousArray(all.dropLast(half))) == ["a", "the head of the record has no end"])
    #expect(try summary(ContiguousArray(all.dropLast(4))) == ["a", "b"])
  }

  @Test func aPackedArchiveThatIsCut() throws {
    let long = String(repeating: "<p>Long words.", count: 50)
    let records = [Writer.page("a"), Writer.page("b"), Writer.page("c", long)]
    let last = "the packed data end too early"
    #expect(try summary(ContiguousArray(Writer.packed(records).dropLast(30)), "a.warc.gz") == ["a", "b", last])
    let one = Writer.packed(Writer.joined(records), level: 0)
    #expect(try summary(ContiguousArray(one.dropLast(300)), "a.warc.gz") == ["a", "b", last])
  }

  @Test func aMemberThatWasChanged() throws {
    var middle = Writer.packed(Writer.page("b", String(repeating: "<p>Long words, and other words.", count: 50)))
    for place in stride(from: 30, to: middle.count - 10, by: 3) { middle[place] ^= 0x5a }
    let all = Writer.packed(Writer.page("a")) + middle + Writer.packed(Writer.page("c"))
    let items = try summary(all, "a.warc.gz")
    #expect(items.first == "a" && items.last == "c")
    #expect(items.contains("the packed data are damaged"), "\(items)")
  }

  @Test(arguments: [0, 3, 400, 5_000, 20_000_000, 9_000_000_000_000_000_000])
  func aRecordWhoseLengthLies(_ length: Int) throws {
    let text = String(repeating: "<p>Word.</p>", count: 100)
    let records = [Writer.page("a"), Writer.page("b", text, length: length), Writer.page("c"), Writer.page("d")]
    for items in [try summary(Writer.joined(records)), try summary(Writer.packed(records), "a.warc.gz")] {
      #expect(items.first == "a" && items.suffix(2) == ["c", "d"], "\(items)")
      #expect(items.count == 4 && items[1] == lie, "\(items)")
    }
  }

  @Test(arguments: ["", "Content-Length: -1\r\n", "Content-Length: x\r\n", "Content-Length: 99999999999999999999\r\n"])
  func aRecordWithoutALength(_ line: String) throws {
    let head = Writer.bytes("WARC/1.0\r\nWARC-Type: response\r\n\(line)\r\nHTTP/1.1 200 OK\r\n\r\n<p>b\r\n\r\n")
    #expect(
      try summary(Writer.page("a") + head + Writer.page("c")) == ["a", "the record says no kind or no length", "c"])
  }

  @Test func bytesThatAreNoRecord() throws {
    let noise = Writer.bytes(String(repeating: "no record at all\n", count: 30))
    #expect(
      try summary(Writer.page("a") + noise + Writer.page("b"))
        == ["a", "the bytes before the next record are no record", "b"])
    #expect(try summary(noise) == ["the bytes at the end are no record"])
    #expect(try summary([]) == [])
    #expect(try summary([0x1f, 0x8b], "a.warc.gz").count <= 1)
    #expect(try summary(Writer.packed(noise) + Writer.packed(Writer.page("b")), "a.warc.gz").suffix(1) == ["b"])
  }

  @Test func aResponseWithoutAHead() throws {
    let record = Writer.record("response", id: "b", url: "https://news.example/", Writer.bytes("<p>No head."))
    #expect(try summary(record + Writer.page("c")) == ["the response has no head of HTTP", "c"])
  }

  @Test func aPageThatIsTooLong() throws {
    let long = ContiguousArray<UInt8>(repeating: 0x20, count: 9 << 20)
    let records = [Writer.page("a"), Writer.page("b", Writer.bytes("<p>") + long), Writer.page("c")]
    let picture = Writer.page("p", long, type: "video/mp4")
    let all = Writer.joined(records + [picture, Writer.page("d")])
    #expect(try summary(all) == ["a", "the page is longer than 8 MiB", "c", "d"])
  }

  /// A gigabyte of one page, of which no more is held than a piece: the limit is told, and the next page is read.
  @Test func aBombIsNotUnpacked() throws {
    let zeros = ContiguousArray<UInt8>(repeating: 0x20, count: 60 << 20)
    let records = [Writer.page("a"), Writer.page("b", Writer.bytes("<p>") + zeros), Writer.page("c")]
    let items = try summary(Writer.packed(records), "a.warc.gz")
    #expect(items.first == "a" && items.last == "c" && items.count == 3)
    #expect(items[1] == "it unpacks to more than 300 times its size, as no page does")
  }

  @Test func aBodyThatIsABomb() throws {
    let zeros = ContiguousArray<UInt8>(repeating: 0x20, count: 7 << 20)
    let page = Writer.page("b", Writer.packed(zeros), ["Content-Encoding: gzip"])
    let folder = try TemporaryFolder()
    let items = read(try folder.write(page + Writer.page("c"), to: "a.warc"))
    guard case .failure(let failure)? = items.first?.page?.load() else { return #expect(Bool(false), "it is refused") }
    #expect(failure.message.contains("300 times"))
    #expect(items.last?.page?.id == "urn:uuid:c")
  }

  /// Cut or changed anywhere, an archive is read to its end, and the page behind the damage is found.
  @Test func damageAnywhere() throws {
    var random = SplitMix64(seed: 11)
    let records = Writer.crawl(["a", "b"])
    let tail = Writer.page("tail")
    var misses = 0
    for packed in [false, true] {
      let bytes = packed ? Writer.packed(records) : Writer.joined(records)
      for _ in 0..<150 {
        var changed = bytes
        for _ in 0..<random.int(1...4) { changed[random.int(0...changed.count - 1)] = UInt8(random.int(0...255)) }
        if random.oneIn(3) { changed.removeLast(random.int(0...changed.count - 1)) }
        changed += packed ? Writer.packed(tail) : Writer.bytes("\r\n\r\n") + tail
        let items = try summary(changed, packed ? "a.warc.gz" : "a.warc")
        #expect(items.count <= 12, "\(items)")
        if items.last != "tail" { misses += 1 }
      }
    }
    // Noise may say that all of the rest is one record.
    #expect(misses <= 3)
  }
}
