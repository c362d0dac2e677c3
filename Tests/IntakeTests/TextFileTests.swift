import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct TextFileTests {
  @Test func aFileIsAnArticleOfItsTextUnaltered() throws {
    let folder = try TemporaryFolder()
    let text = "One line.\r\nAnother\u{1} one.\n\n"
    let path = try folder.write(text, to: "news/a.b.txt")
    let item = try #require(read(path).first)
    #expect(item.text == text)
    #expect(item.raw?.article.id == String(path.dropLast(4)))
    #expect(item.raw?.origin == InputOrigin(file: path))
  }

  @Test func aByteOrderMarkIsNotText() throws {
    let folder = try TemporaryFolder()
    #expect(read(try folder.write("\u{feff}Hello.", to: "a.txt")).first?.text == "Hello.")
    #expect(read(try folder.write("\u{feff}", to: "b.txt")).first?.summary == "the file is empty")
    #expect(read(try folder.write([0xef, 0xbb], to: "c.txt")).first?.failure != nil)
  }

  @Test func whatCannotBeReadSaysWhy() throws {
    let folder = try TemporaryFolder()
    #expect(read(try folder.write("", to: "empty.txt")).map(\.summary) == ["the file is empty"])
    let bad = try folder.write([0x41, 0x42, 0xff, 0x43], to: "bad.txt")
    #expect(read(bad).map(\.summary) == ["the bytes are not UTF-8 from byte 2 on; convert the text to UTF-8"])
    let marked = try folder.write([0xef, 0xbb, 0xbf, 0x41, 0xff], to: "marked.txt")
    #expect(read(marked).first?.summary.contains("from byte 4 on") == true)
    #expect(read(folder.path(of: "nothing.txt")).map(\.summary) == ["there is no such file"])
    #expect(read(try folder.write("{}", to: "a.json")).first?.summary.contains(".jsonl") == true)
  }

  @Test func nulIsNoText() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\u{feff}A\0B", to: "a.txt")
    #expect(read(path).first?.summary.hasPrefix("byte 4 is NUL") == true)
    let utf16 = ContiguousArray<UInt8>("Text.".utf8.flatMap { [$0, 0] })
    #expect(read(try folder.write(utf16, to: "b.txt")).first?.summary.contains("not in UTF-8") == true)
  }

  @Test func aFailureTellsItsFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "empty.txt")
    let failure = try #require(read(path).first?.failure)
    #expect(failure.description == "\(path): the file is empty")
    let told = failure.stageFailure
    #expect(told.id == String(path.dropLast(4)))
    #expect(told.stage == "intake")
    #expect(told.message == "\(path): the file is empty")
  }

  @Test func aTextThatIsTooLongIsRefused() throws {
    let folder = try TemporaryFolder()
    var options = IntakeOptions()
    options.textByteLimit = 10
    #expect(read(try folder.write("0123456789", to: "a.txt"), options: options).first?.text == "0123456789")
    let long = read(try folder.write("0123456789a", to: "b.txt"), options: options)
    #expect(long.map(\.summary) == ["the text is longer than 10 bytes; split it"])
  }

  @Test func oneBadInputDoesNotStopTheOthers() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("Good.", to: "good.txt")
    let items = read(folder.path(of: "gone.txt"), good)
    #expect(items.count == 2)
    #expect(items.last?.text == "Good.")
  }

  @Test(arguments: [
    ("a/b.txt", "a/b"), ("a.b/c", "a.b/c"), ("b.tar.txt", "b.tar"), ("noext", "noext"), ("ends.", "ends."),
  ])
  func theIdIsThePathWithoutExtension(_ name: String, _ id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: name)
    #expect(read(folder.path).map(\.summary) == [id])
  }
}
