import Foundation
import TestSupport
import Testing

@Suite struct ReportUsageTests {
  @Test(arguments: [
    ["report"], ["report", "--jobs", "0", "x"], ["report", "--model", "xl", "x"], ["report", "--format", "xml", "x"],
    ["report", "--out", "a.docx", "x"], ["report", "--out", "a", "x"], ["report", "--open", "--format", "json", "x"],
    ["report", "--open", "--out", "a.md", "x"], ["report", "--published", "Monday", "x"],
  ])
  func wrongUsageIsTwoAndSaysWhatIsRight(_ arguments: [String]) throws {
    let run = try parallax.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("Error: ") && run.errors.contains("Usage: parallax report"))
  }

  @Test func modelsThatAreMissingAreOneSentence() throws {
    let folder = try TemporaryFolder()
    let run = try Program(models: folder.path).run(["report", "Examples"])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1 && run.errors.contains("parallax models install"))
  }
}

@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct ReportCommandTests {
  private let folder: TemporaryFolder
  private static let first = "Clara Renholt flew to Selburg on Monday. “We have time,” she said to the reporters there."
  private static let second = "Clara Renholt came to Selburg on Monday. “We have time,” Renholt told the reporters."

  /// A folder with two articles.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.first, to: "news/a.txt")
    try folder.write(Self.second, to: "news/b.txt")
  }

  private var news: String { folder.path(of: "news") }

  private func report(_ options: String...) throws -> Program.Run { try parallax.run(["report", news] + options) }

  @Test func whatIsNoTerminalGetsPlainTextOf80Columns() throws {
    let run = try report()
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.text.contains("ARTICLES ──") && !run.text.contains("\u{1b}"))
    #expect(run.lines.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test(arguments: [
    ("a.txt", "━━━"), ("a.html", "<!DOCTYPE html>"), ("a.HTM", "<!DOCTYPE html>"), ("a.md", "# "),
    ("a.json", #"{"schema":"parallax.report/1""#),
  ])
  func theNameOfTheFileTellsTheFormat(_ name: String, _ start: String) throws {
    let path = folder.path(of: name)
    let run = try report("--out", path)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    #expect(String(decoding: try folder.read(name), as: UTF8.self).contains(start))
    #expect(try report("--out", path, "--format", "markdown").status == 0)
    #expect(String(decoding: try folder.read(name), as: UTF8.self).hasPrefix("# "))
  }

  @Test func whatIsNoClauseIsShownWithItsIntroducingWord() throws {
    try folder.write(
      "Clara Renholt flew to Selburg on Monday. “We have time,” she said. The ministry declined to comment on the delay. "
        + "Renholt called the plan “reckless and rude” on Monday.", to: "news/a.txt")
    let text = try report().text
    #expect(text.contains("declined to comment on the delay"))
    #expect(text.contains("“reckless and rude”"))
  }

  @Test func theEngineIsNamed() throws {
    let run = try report("--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let engine = try #require(object["engine"] as? [String: Any])
    #expect(engine["version"] as? String == (try parallax.run(["--version"]).lines.first))
    #expect((engine["model_sha256"] as? String)?.count == 64)
    var options = try #require(engine["options"] as? [String: String])
    #expect(options.removeValue(forKey: "attribution_tagger")?.count == 16)
    #expect(options.removeValue(forKey: "event_classifier")?.count == 16)
    #expect(options == ["any_language": "false", "model": "en_core_web_md 3.8.0"])
  }

  @Test func orderAndJobsChangeNoByte() throws {
    let (a, b) = (folder.path(of: "news/a.txt"), folder.path(of: "news/b.txt"))
    let outputs = try [
      ["report", a, b], ["report", b, a], ["report", b, a, "--jobs", "1"], ["report", a, b, "--jobs", "7"],
    ].map { try parallax.run($0 + ["--format", "json"]).output }
    #expect(Set(outputs).count == 1)
  }

  @Test func whatArticlesDoNotSayIsGiven() throws {
    let run = try report("--published", "2025-10-14", "--outlet", "The Alden Courier")
    #expect(run.text.contains("[1]\u{a0}The Alden Courier  14 October 2025"))
    #expect(try report("--published", "2025-10-14", "--format", "json").text.contains(#""published":"2025-10-14""#))
  }

  // MARK: Bad input

  @Test func noArticleAtAllIsAnError() throws {
    try folder.write("{}", to: "empty/notes.json")
    for format in ["text", "json"] {
      let run = try parallax.run(["report", folder.path(of: "empty"), "--format", format])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errorLines.first?.contains("the folder holds no articles; they are .txt") == true)
      #expect(run.errorLines.last == "parallax: No article in \(folder.path(of: "empty")) could be read.")
    }
  }

  @Test func onlyWhatCannotBeReadIsAnError() throws {
    try folder.write([0xff, 0xfe, 0x00], to: "bad/a.txt")
    let run = try parallax.run(["report", folder.path(of: "bad"), "--out", folder.path(of: "x.html")])
    #expect(run.status == 1)
    #expect(run.errorLines.count == 2)
    #expect(run.errorLines.last == "parallax: No article in \(folder.path(of: "bad")) could be read.")
    #expect(!folder.names().contains("x.html"))
  }

  @Test func whatCannotBeReadIsToldAndTheRestReported() throws {
    try folder.write([0xff, 0xfe], to: "news/c.txt")
    for number in 0..<25 { try folder.write("", to: "news/empty\(number).txt") }
    let run = try report()
    #expect(run.status == 0)
    #expect(run.text.contains("COULD NOT BE READ"))
    #expect(run.errorLines.count == 21)
    #expect(run.errorLines.first?.hasPrefix("parallax: c: ") == true)
    #expect(run.errorLines.last == "parallax: 6 more inputs could not be read.")
  }

  @Test func anotherLanguageIsSetAside() throws {
    let german =
      "Die Ministerin sagte am Montag, dass sie nicht mit dem Vorstand der Firma reden wird, weil er es nicht will."
    try folder.write(german, to: "news/c.txt")
    let run = try report("--format", "json")
    #expect(run.status == 0)
    #expect(run.errorLines.count == 1 && run.errors.hasPrefix("parallax: c: "))
    #expect(try report("--any-language").errors.isEmpty)
  }

  // MARK: The output

  @Test func aFileIsReplacedWholeOrNotAtAll() throws {
    let path = try folder.write("old", to: "a.html")
    let run = try parallax.shell(
      #"trap '' XFSZ; ulimit -f 4; "$parallax" report "$1" --out "$2""#, [news, path])
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1 && run.errors.hasPrefix("parallax: \(path) cannot be written: "))
    #expect(try folder.read("a.html") == ContiguousArray("old".utf8))
    #expect(folder.names() == ["a.html", "news"])
  }

  @Test(arguments: [
    ("missing/a.html", "there is no such folder"), ("news.html", "this is a folder; name a file in it"),
    ("news/a.txt/b.html", "there is no such folder"),
  ])
  func aPlaceThatCannotBeWrittenIsOneSentence(_ name: String, _ reason: String) throws {
    try folder.write("", to: "news.html/file")
    let path = folder.path(of: name)
    let run = try report("--out", path)
    #expect(run.status == 1)
    #expect(run.errors == "parallax: \(path) cannot be written: \(reason).\n")
    #expect(folder.names() == ["news", "news.html"])
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aReadOnlyFolderIsOneSentence() throws {
    try folder.write("", to: "closed/file")
    let closed = folder.path(of: "closed")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let run = try report("--out", closed + "/a.html")
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1 && run.errors.contains("the folder may not be written to"))
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func aFullDiskIsOneSentence() throws {
    let run = try report("--format", "html", "--out", "/dev/full")
    #expect(run.status == 1)
    #expect(run.errors == "parallax: /dev/full cannot be written: the disk is full; free some space.\n")
    let piped = try parallax.shell(#""$parallax" report "$1" >/dev/full"#, [news])
    #expect(piped.status == 1)
    #expect(piped.errors == "parallax: The output could not be written: No space left on device.\n")
  }

  @Test func aFileKeepsItsPermissionsAndALinkItsPlace() throws {
    let path = try folder.write("old", to: "real.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path(of: "link.md"), withDestinationPath: path)
    #expect(try report("--out", folder.path(of: "link.md")).status == 0)
    #expect(try folder.read("real.md").starts(with: "# ".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link.md")) == path)
  }

  @Test func anOutputThatIsClosedEarlyEndsQuietly() throws {
    let run = try parallax.shell(#""$parallax" report "$1" | head -n 0; echo "${PIPESTATUS[0]}""#, [news])
    #expect(run.lines == ["0"])
    #expect(run.errors.isEmpty)
  }

  // MARK: Browser and terminal

  /// A folder with a program that pretends to open pages.
  private func opener(_ script: String) throws -> String {
    for name in ["xdg-open", "open"] {
      let path = try folder.write("#!/bin/bash\n\(script)\n", to: "programs/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return folder.path(of: "programs")
  }

  private func opened(_ programs: String, _ options: String) throws -> Program.Run {
    try parallax.shell(#"PATH="$2" exec "$parallax" report "$1" --open "# + options, [news, programs, folder.path])
  }

  @Test func thePageIsOpened() throws {
    let programs = try opener(#"echo "$1" >"\#(folder.path(of: "opened"))""#)
    #expect(try opened(programs, #"--out "$3/a b.html""#).status == 0)
    #expect(String(decoding: try folder.read("opened"), as: UTF8.self) == folder.path(of: "a b.html") + "\n")
    let run = try opened(programs, "")
    #expect(run.status == 0)
    let path = String(decoding: try folder.read("opened"), as: UTF8.self).dropLast()
    #expect(run.errors == "The page is \(path).\n")
    #expect(FileManager.default.contents(atPath: String(path))?.starts(with: Data("<!DOCTYPE".utf8)) == true)
    try FileManager.default.removeItem(atPath: String(path))
  }

  @Test func whereNothingOpensPagesItSaysSo() throws {
    let page = folder.path(of: "a.html")
    let missing = try opened(folder.path, #"--out "$3/a.html""#)
    #expect(missing.status == 1)
    #expect(missing.errorLines.count == 1 && missing.errors.contains("; open \(page) in a browser."))
    let failing = try opened(try opener("exit 3"), #"--out "$3/a.html""#)
    #expect(failing.status == 1)
    #expect(failing.errorLines.count == 1 && failing.errors.contains("could not open the page; open \(page)"))
    #expect(folder.names().contains("a.html"))
  }

  private static let canPretendATerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  @Test(.enabled(if: canPretendATerminal, "there is no script(1) to pretend a terminal with"))
  func aTerminalGetsItsWidthAndColours() throws {
    let line = #"script -qec "stty cols 60; $1 \"\$parallax\" report '$2'" /dev/null"#
    let coloured = try parallax.shell(line, ["env -u NO_COLOR TERM=xterm", news])
    #expect(coloured.text.contains("\u{1b}[1m"))
    let plain = try parallax.shell(line, ["env NO_COLOR=1 TERM=xterm", news])
    #expect(!plain.text.contains("\u{1b}["))
    #expect(plain.text.contains(String(repeating: "━", count: 60)))
    #expect(!plain.text.contains(String(repeating: "━", count: 61)))
  }
}
