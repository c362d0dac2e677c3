import Foundation
import Intake
import TestSupport
import Testing

@Suite struct InputSizeTests {
  @Test func filesAndFoldersHaveASize() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("12345", to: "in/a.html")
    try folder.write("1234567", to: "in/b/c.warc.gz")
    try folder.write("not read", to: "in/d.css")
    #expect(InputSize.byteCount(of: [page]) == 5)
    #expect(InputSize.byteCount(of: [folder.path(of: "in"), page]) == 17)
    #expect(InputSize.byteCount(of: []) == 0)
  }

  @Test func aStreamHasNone() throws {
    let folder = try TemporaryFolder()
    #expect(makePipe(at: folder.path(of: "pipe")))
    for path in ["-", folder.path(of: "pipe"), folder.path(of: "none")] {
      #expect(InputSize.byteCount(of: [path]) == nil)
    }
  }

  /// All of what is read is counted, and nothing else.
  @Test func theMeterComesToTheSize() throws {
    let folder = try TemporaryFolder()
    try folder.write(ArchiveWriter.packed(ArchiveWriter.crawl(["a", "b"])), to: "in/a.warc.gz")
    try folder.write(ArchiveWriter.joined(ArchiveWriter.crawl(["c"])), to: "in/b.warc")
    try folder.write("<p>Text.", to: "in/c.html")
    try folder.write("{\"id\":\"a\",\"text\":\"A.\"}\n", to: "in/d.jsonl")
    try folder.write("Text.", to: "in/e.txt")
    let meter = ReadingMeter()
    let source = PageSource(paths: [folder.path(of: "in")], meter: meter)
    while source.next() != nil {}
    #expect(meter.byteCount == InputSize.byteCount(of: [folder.path(of: "in")]))
  }
}
