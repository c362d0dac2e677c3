import Foundation
import TestSupport
import Testing

/// Whatever comes in, the run goes on, says what is wrong and where, and gives back what is right.
@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct BadInputTests {
  private let good = "The minister left the talks on Tuesday."

  /// Analyses `path` between two good texts, and gives the lines between theirs.
  private func between(_ folder: borrowing TemporaryFolder, _ path: String) throws -> [AnalysedLine] {
    let first = try folder.write(good, to: "good/first.txt")
    let last = try folder.write(good, to: "good/last.txt")
    let run = try parallax.run(["analyze", "--no-text", first, path, last])
    let lines = try run.analysed()
    #expect(run.status == 0)
    #expect(lines.first?.id == String(first.dropLast(4)))
    #expect(lines.last?.id == String(last.dropLast(4)))
    #expect(lines.first?.sentences == lines.last?.sentences)
    let failures = lines.count { $0.message != nil }
    #expect(run.errors.contains("\(failures) input") == (failures > 0))
    return Array(lines.dropFirst().dropLast())
  }

  @Test(
    arguments: [
      ("latin1.txt", [0x63, 0x61, 0x66, 0xe9, 0x2e], "not UTF-8 from byte 3"),
      ("nul.txt", [0x41, 0x00, 0x42], "byte 1 is NUL"),
      ("utf16.txt", [0xff, 0xfe, 0x41, 0x00], "UTF-8"),
      ("empty.txt", [], "empty"),
      ("program", [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00, 0xff], "NUL"),
      ("notes.md", [0x41], ".txt"),
      ("image.png", [0x89, 0x50, 0x4e, 0x47], ".png"),
    ] as [(String, [UInt8], String)])
  func aFileThatIsNoText(_ name: String, _ bytes: [UInt8], _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(ContiguousArray(bytes), to: name)
    let lines = try between(folder, path)
    #expect(lines.count == 1)
    #expect(lines.first?.stage == "intake")
    #expect(lines.first?.message?.contains(message) == true)
    // The place is in the message or, where no id is known, in its stead.
    let told = (lines.first?.id ?? "") + " " + (lines.first?.message ?? "")
    #expect(told.contains(path))
  }

  @Test func aFileThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    let lines = try between(folder, folder.path(of: "gone.txt"))
    #expect(lines.map(\.message) == ["there is no such file"])
    #expect(lines.first?.id == folder.path(of: "gone.txt"))
  }

  @Test func aLoopOfFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write(good, to: "news/one.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path(of: "news/up"), withDestinationPath: ".")
    let lines = try between(folder, folder.path(of: "news"))
    #expect(lines.map(\.id) == ["one", folder.path(of: "news/up")])
    #expect(lines.last?.message?.contains("loop") == true)
  }

  @Test func linesThatAreNoArticles() throws {
    let folder = try TemporaryFolder()
    let input = [
      inputLine(id: "a", good), #"{"id": "b", "text": "#, "[1, 2]", "", #"{"id": "c", "text": 7}"#,
      #"{"id": "d", "text": "\ud800"}"#, inputLine(id: "e", good),
    ]
    let path = try folder.write(input.joined(separator: "\n"), to: "in.jsonl")
    let lines = try between(folder, path)
    #expect(lines.map(\.id) == ["a", "\(path):2", "\(path):3", "c", "\(path):6", "e"])
    #expect(lines[3].message?.hasPrefix("\(path):5: text must be a string") == true)
    #expect(lines.map { $0.message != nil } == [false, true, true, true, true, false])
  }

  @Test func aLineOfFiftyMegabytes() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "The minister left. ", count: 50_000_000 / 19)
    let input = [inputLine(id: "a", good), #"{"id":"long","text":"\#(long)"}"#, inputLine(id: "b", good)]
    let path = try folder.write(input.joined(separator: "\n"), to: "in.jsonl")
    let lines = try between(folder, path)
    #expect(lines.map(\.id) == ["a", "long", "b"])
    #expect(lines[1].message?.hasPrefix("\(path):2: the text is longer than") == true)
    try folder.write(long, to: "in.txt")
    let text = try between(folder, folder.path(of: "in.txt"))
    #expect(text.map { $0.message?.contains("longer than 16 MiB") } == [true])
  }

  @Test func aTextThatIsNotEnglish() throws {
    let folder = try TemporaryFolder()
    let german = """
      Der Minister hat am Dienstag gesagt, dass die Verhandlungen nicht vor dem Ende der Woche beginnen werden, weil \
      die Unterlagen noch nicht vollständig sind und auch die Räume fehlen.
      """
    let path = try folder.write(german, to: "german.txt")
    let lines = try between(folder, path)
    #expect(lines.first?.stage == "linguistics")
    #expect(lines.first?.message?.contains("not English") == true)
    #expect(lines.first?.message?.hasPrefix(path) == true)
    let read = try parallax.run(["analyze", "--any-language", path]).analysed()
    #expect(read.first?.text == german)
  }

  @Test func aSidecarThatIsNoJSON() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(good, to: "a.txt")
    let sidecar = try folder.write("outlet: Courier", to: "a.json")
    let lines = try between(folder, path)
    #expect(lines.first?.id == String(path.dropLast(4)))
    #expect(lines.first?.message?.hasPrefix("\(sidecar): its sidecar is not read") == true)
  }

  @Test func strictMakesThemAnError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(good, to: "a.txt")
    let empty = try folder.write("", to: "b.txt")
    #expect(try parallax.run(["analyze", "--strict", path]).status == 0)
    let run = try parallax.run(["analyze", "--strict", empty, path])
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.errorLines.count == 1)
  }

  @Test func aFolderWithoutArticlesIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("x = 1", to: "news/a.py")
    let run = try parallax.run(["analyze", folder.path(of: "news")])
    #expect(run.status == 0)
    let line = try #require(try run.analysed().first)
    #expect(line.stage == "intake")
    #expect(line.message?.contains("the folder holds no articles; they are .txt") == true)
  }
}
