import Foundation
import Intake
import NewsModel
import TestSupport
import Testing

@Suite struct FolderTests {
  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  @Test func filesComeSortedByThePathAndHiddenOnesDoNot() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "B.txt", ".hidden", ".git/x.txt", "ä.txt"] {
      try folder.write("Text.", to: name)
    }
    // "a.txt" before "a/…": a point sorts before a stroke.
    #expect(read(folder.path).map(\.summary) == ["B", "a", "a/b/c", "a/z", "b", "ä"])
    #expect(read(folder.path + "/").map(\.summary) == ["B", "a", "a/b/c", "a/z", "b", "ä"])
  }

  @Test func linesAndTextsMix() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"id":"x","text":"X."}"# + "\n" + #"{"id":"y","text":"Y."}"#, to: "b.jsonl")
    try folder.write("A.", to: "a.txt")
    try folder.write("C.", to: "c.txt")
    #expect(read(folder.path).map(\.summary) == ["a", "x", "y", "c"])
  }

  @Test func aLoopOfLinksEnds() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "a/one.txt")
    try link(folder.path(of: "a/up"), to: "..")
    try link(folder.path(of: "self.txt"), to: "self.txt")
    try link(folder.path(of: "dangling.txt"), to: "nowhere")
    let items = read(folder.path)
    #expect(items.compactMap(\.raw).map(\.article.id) == ["a/one"])
    let failures = items.compactMap(\.failure)
    #expect(failures.map(\.origin.file) == ["a/up", "dangling.txt", "self.txt"].map { folder.path(of: $0) })
    #expect(failures.first?.message.contains("a loop of links") == true)
    #expect(failures.dropFirst().map(\.message) == ["there is no such file", "the link leads in a circle"])
  }

  /// Sixteen folders that each link twice to the next would be 65,536 ways.
  @Test func linksThatMultiplyAreReadOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("Text.", to: "f16/one.txt")
    for number in 0..<16 {
      try FileManager.default.createDirectory(
        atPath: folder.path(of: "f\(number)"), withIntermediateDirectories: true)
      try link(folder.path(of: "f\(number)/x"), to: "../f\(number + 1)")
      try link(folder.path(of: "f\(number)/y"), to: "../f\(number + 1)")
    }
    let items = read(folder.path(of: "f0"))
    #expect(items.compactMap(\.raw).count == 1)
    #expect(items.count < 40)
  }

  @Test func aPipeInAFolderIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    #expect(makePipe(at: folder.path(of: "pipe")))
    #expect(read(folder.path).map(\.summary) == ["it is neither a file nor a folder"])
  }

  @Test func aFileThatVanishesIsAFailure() throws {
    let folder = try TemporaryFolder()
    try folder.write("A.", to: "a.txt")
    let second = try folder.write("B.", to: "b.txt")
    let source = PageSource(paths: [folder.path])
    #expect(source.next()?.summary == "a")
    try FileManager.default.removeItem(atPath: second)
    #expect(source.next()?.summary == "there is no such file")
    #expect(source.next() == nil)
  }

  @Test func anEmptyFolderSaysSo() throws {
    let folder = try TemporaryFolder()
    #expect(read(folder.path).map(\.summary).first?.hasPrefix("the folder holds no articles") == true)
  }
}
