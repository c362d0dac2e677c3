import Foundation
import TestSupport
import Testing
import TextCore

/// `parallax extract` on archives and on input that is made to hurt.
@Suite struct ExtractArchiveTests {
  private typealias Writer = ArchiveWriter

  private static func report(_ number: Int) -> ContiguousArray<UInt8> {
    let paragraph =
      "<p>The council of the town met on Monday for the time number \(number) and spoke about the bridge.</p>"
    return Writer.bytes(
      "<html><head><title>Bridge \(number)</title></head><body><article><h1>Bridge \(number)</h1>"
        + String(repeating: paragraph, count: 5 + number % 7) + "</article></body></html>")
  }

  /// What `line` says under `key`, or of its error.
  private func value(_ line: String, _ key: String) throws -> String? {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return object?[key] as? String ?? (object?["error"] as? [String: Any])?[key] as? String
  }

  @Test func theBytesAreTheSameOnOneCoreAndOnTwo() throws {
    var records: [ContiguousArray<UInt8>] = []
    for number in 0..<400 {
      let body = Self.report(number)
      switch number % 5 {
      case 0: records.append(Writer.page("n\(number)", Writer.packed(body), ["Content-Encoding: gzip"]))
      case 1: records.append(Writer.page("n\(number)", [], status: "404 Not Found"))
      case 2: records.append(Writer.page("n\(number)", []))
      default: records.append(Writer.page("n\(number)", body))
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(Writer.packed(records), to: "a.warc.gz")
    let one = try parallax.run(["extract", "--jobs", "1", path])
    let two = try parallax.run(["extract", "--jobs", "2", path])
    let input = try parallax.shell(#"cat "$1" | "$parallax" extract --jobs 3 -"#, [path])
    #expect(one.status == 0 && two.status == 0 && one.lines.count == 320)
    #expect(one.output == two.output && one.errors == two.errors)
    #expect(one.lines.count == input.lines.count)
    #expect(one.errorLines.last == "parallax: 80 inputs could not be read; see the error lines.")
    #expect(try value(one.lines[0], "url") == "https://news.example/n0")
    #expect(try value(one.lines[0], "title") == "Bridge 0")
    #expect(try value(one.lines[1], "message")?.hasSuffix("record 3: the page is empty") == true)
  }

  /// Each of these is an error line, and the next input is read.
  @Test func badInputIsAnErrorLineEach() throws {
    let folder = try TemporaryFolder()
    let good = Self.report(1)
    let files: [(name: String, bytes: ContiguousArray<UInt8>, words: String)] = [
      ("empty.html", [], "the page is empty"), ("a.html", Writer.bytes("%PDF-1.7"), "this is a PDF, not a page"),
      ("cut.html.gz", ContiguousArray(Writer.packed(good).dropLast(9)), "the packed data end too early"),
      ("bomb.html.gz", Writer.packed(ContiguousArray(repeating: 0x20, count: 50 << 20)), "300 times"),
      ("cut.warc", ContiguousArray(Writer.page("a", good).dropLast(50)), "in the middle of the record"),
      ("lie.warc", Writer.page("a", good, length: 7) + Writer.page("b", good), "its length is not that of its content"),
      ("cut.warc.gz", ContiguousArray(Writer.packed(Writer.page("a", good)).dropLast(60)), "end too early"),
      ("none.mhtml", Writer.bytes("MIME-Version: 1.0\nContent-Type: text/css\n\np {}"), "no page in the MIME file"),
    ]
    for file in files {
      let path = try folder.write(file.bytes, to: file.name)
      let next = try folder.write(good, to: "next.html")
      let run = try parallax.run(["extract", path, next])
      #expect(run.status == 0, "\(file.name)")
      #expect(try value(run.lines[0], "message")?.contains(file.words) == true, "\(run.lines[0])")
      #expect(try value(try #require(run.lines.last), "title") == "Bridge 1")
      #expect(run.errorLines == ["parallax: 1 input could not be read; see the error lines."])
      #expect(try parallax.run(["extract", "--strict", path]).status == 1)
    }
  }

  /// A gigabyte that takes no place on the disk, and pages that are made to take long: memory stays small.
  @Test func memoryStaysBounded() throws {
    let folder = try TemporaryFolder()
    try folder.write(Writer.bytes(String(repeating: "<div>", count: 100_000)), to: "in/a.html")
    try folder.write(
      Writer.bytes("<p " + (0..<200_000).map { "a\($0)=1" }.joined(separator: " ") + ">x"), to: "in/b.html")
    let entities = (0..<30).map { "<!ENTITY a\($0 + 1) \"&a\($0);&a\($0);\">" }.joined()
    try folder.write("<!DOCTYPE html [<!ENTITY a0 \"ha\">\(entities)]><p>&a30;&a30;", to: "in/c.html")
    try folder.write(ContiguousArray(repeating: 0, count: 1 << 20), to: "in/d.html")
    try folder.write("<p>", to: "in/e.html")
    let file = try #require(FileHandle(forWritingAtPath: folder.path(of: "in/e.html")))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    try folder.write(Self.report(3), to: "in/f.html")
    // Half a gigabyte of address space for one thread: whoever reads the gigabyte is ended.
    let run = try parallax.shell(#"ulimit -v 1500000; "$parallax" extract --jobs 1 "$1""#, [folder.path(of: "in")])
    #expect(run.status == 0 && run.lines.count == 6, "\(run.errors)")
    #expect(try value(run.lines[4], "message")?.hasSuffix("the page is longer than 64 MiB") == true)
    #expect(try value(run.lines[5], "title") == "Bridge 3")
  }

  /// What is fetched again unchanged is counted; a run that nobody looks at says nothing else.
  @Test func revisitsAreTold() throws {
    let folder = try TemporaryFolder()
    let revisit = Writer.record(
      "revisit", id: "r", url: "https://news.example/a", Writer.bytes("HTTP/1.1 200 OK\r\n\r\n"))
    let path = try folder.write(Writer.page("a", Self.report(1)) + revisit, to: "a.warc")
    let run = try parallax.run(["extract", path])
    #expect(run.status == 0 && run.lines.count == 1)
    #expect(
      run.errors == "parallax: 1 page was fetched again and had not changed (revisit records); not read twice.\n")
  }
}
