import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct FileIDTests {
  private func folder(_ names: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names { try folder.write("Text of \(name).", to: name) }
    return folder
  }

  @Test func filesOfOneNameKeepTheirExtensions() throws {
    let folder = try folder("a", "a.text", "a.txt", "a.txt.txt", "b.txt")
    #expect(read(folder.path).map(\.summary) == ["a", "a.text", "a.txt", "a.txt.txt", "b"])
  }

  @Test func theOrderInWhichFilesAreNamedDoesNotMatter() throws {
    let folder = try folder("a.text", "a.txt")
    let text = folder.path(of: "a.text")
    let txt = folder.path(of: "a.txt")
    #expect(read(text, txt).map(\.summary) == [folder.path(of: "a"), txt])
    #expect(read(txt, text).map(\.summary) == [txt, folder.path(of: "a")])
  }

  @Test func theSameFileTwiceIsTwoArticles() throws {
    let folder = try folder("a.txt")
    let path = folder.path(of: "a.txt")
    #expect(read(path, path, path).map(\.summary) == [folder.path(of: "a"), path, path + " (2)"])
  }

  @Test func twoFoldersMayHoldTheSameName() throws {
    let one = try folder("a.txt")
    let two = try folder("a.txt")
    #expect(read(one.path, two.path).map(\.summary) == ["a", "a.txt"])
  }

  @Test func aFolderWithoutArticlesSaysSo() throws {
    let folder = try TemporaryFolder()
    let message =
      "the folder holds no articles; they are .txt, .text, .html, .htm, .xhtml, .html.gz, .mhtml, .mht, .warc, .warc.gz, "
      + ".jsonl and .ndjson files"
    #expect(read(folder.path).map(\.summary) == [message])
    try folder.write("{}", to: "a.json")
    try folder.write("x", to: "a.png")
    #expect(read(folder.path).map(\.summary) == [message])
    try folder.write("<p>Text.</p>", to: "a.html")
    #expect(read(folder.path).map(\.summary) == ["a"])
  }

  @Test func whatIsNoTextIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7\nstream", to: "a.txt")
    try folder.write("PK\u{3}\u{4}word/document.xml", to: "b.txt")
    try folder.write(#"{\rtf1\ansi Text.}"#, to: "c.txt")
    let messages = read(folder.path).map(\.summary)
    #expect(messages.count == 3)
    #expect(messages.map { $0.prefix(15) } == ["this is a PDF, ", "this is a ZIP a", "this is RTF, no"])
  }
}
