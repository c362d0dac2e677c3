import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

/// A page's bytes, or what is wrong with them.
@Suite struct RawPageTests {
  private typealias Writer = ArchiveWriter

  private func page(_ body: RawPage.Body) -> RawPage {
    RawPage(id: "p", body: body, origin: InputOrigin(file: "in.jsonl", line: 3))
  }

  private func message(_ page: RawPage) -> String? {
    guard case .failure(let failure) = page.load() else { return nil }
    #expect(failure.id == page.id && failure.origin == page.origin)
    return failure.message
  }

  @Test func bytesAreWhatTheyAre() throws {
    let bytes = Writer.bytes("<p>Text.")
    #expect(try page(.bytes(bytes)).load().get() == page(.bytes(Writer.packed(bytes))).load().get())
    let folder = try TemporaryFolder()
    for (name, content) in [("a.html", bytes), ("a.html.gz", Writer.packed(bytes))] {
      #expect(try page(.file(try folder.write(content, to: name))).load().get().bytes == bytes)
    }
  }

  @Test(arguments: [
    ("%PDF-1.7 …", "this is a PDF, not a page"), ("PK\u{3}\u{4}", "this is a zip archive, not a page"),
    ("GIF89a", "this is a picture, not a page"), ("", "the page is empty"),
  ])
  func whatIsNoPage(_ text: String, _ words: String) throws {
    #expect(message(page(.bytes(Writer.bytes(text)))) == words)
    let folder = try TemporaryFolder()
    #expect(message(page(.file(try folder.write(text, to: "a.html")))) == words)
    #expect(message(page(.bytes(Writer.packed(Writer.bytes(text))))) == words)
  }

  @Test func filesThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    #expect(message(page(.file(folder.path(of: "none.html")))) == "there is no such file")
    #expect(message(page(.file(folder.path))) == "it is no file")
    let pipe = folder.path(of: "pipe.html")
    #expect(makePipe(at: pipe))
    // Nobody writes to it: it must not be waited for.
    #expect(message(page(.file(pipe))) == "it is no file")
    let cut = Writer.packed(Writer.bytes(String(repeating: "<p>Text.", count: 100))).dropLast(20)
    let path = try folder.write(ContiguousArray(cut), to: "cut.gz")
    #expect(message(page(.file(path))) == "the packed data end too early")
  }

  /// A gigabyte that takes no place on the disk: it is not read to be refused.
  @Test func aPageOfAGigabyte() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("<p>", to: "a.html")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    #expect(message(page(.file(path))) == "the page is longer than 64 MiB")
    #expect(read(path).count == 1)
  }

  @Test func aFileThatUnpacksToMore() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Writer.packed(ContiguousArray(repeating: 0x20, count: 65 << 20)), to: "a.html.gz")
    let words = message(page(.file(path)))
    #expect(words == "it unpacks to more than 300 times its size, as no page does")
  }
}
