import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: modelsAreInstalled, "the models are not installed: parallax models install"))
struct StreamTests {
  private let good = "The minister left the talks on Tuesday."

  /// A program that writes a line and waits for its answer gets it.
  @Test(.timeLimit(.minutes(2)), arguments: [1, 2])
  func aPipeIsAnsweredLineByLine(_ jobs: Int) throws {
    let process = try parallax.process(["analyze", "--jobs", "\(jobs)", "-"])
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var answers = Answers(output.fileHandleForReading)
    for number in 0..<20 {
      let line = number % 5 == 4 ? "{" : inputLine(id: "n\(number)", good)
      input.fileHandleForWriting.write(Data((line + "\n").utf8))
      let next = answers.next()
      let answer = try AnalysedLine(try #require(next))
      #expect(answer.id == (number % 5 == 4 ? "-:\(number + 1)" : "n\(number)"))
    }
    try input.fileHandleForWriting.close()
    let end = answers.next()
    #expect(end == nil)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Reads lines as they come.
  private struct Answers {
    private let handle: FileHandle
    private var rest = Data()

    init(_ handle: FileHandle) { self.handle = handle }

    /// The next line; waits for it. Nil at the end.
    mutating func next() -> String? {
      while true {
        if let end = rest.firstIndex(of: 0x0a) {
          let line = String(decoding: rest[..<end], as: UTF8.self)
          rest = Data(rest[rest.index(after: end)...])
          return line
        }
        let more = handle.availableData
        guard !more.isEmpty else { return nil }
        rest += more
      }
    }
  }

  @Test func anOutputThatIsClosedEarlyEndsQuietly() throws {
    let folder = try TemporaryFolder()
    let line = inputLine(id: "a", good)
    let path = try folder.write(String(repeating: line + "\n", count: 3_000), to: "in.jsonl")
    for jobs in ["1", "2"] {
      let run = try parallax.shell(
        #""$parallax" analyze --jobs "$2" "$1" | head -n 1; echo "${PIPESTATUS[0]}""#, [path, jobs])
      #expect(run.lines.count == 2)
      #expect(run.lines.last == "0")
      #expect(run.errors.isEmpty)
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func aFullDiskIsOneSentence() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(good, to: "a.txt")
    let run = try parallax.shell(#""$parallax" analyze "$1" "$1" >/dev/full"#, [path])
    #expect(run.status == 1)
    #expect(run.errors == "parallax: The output could not be written: No space left on device.\n")
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has a device that is always full"))
  func messagesThatCannotBeWrittenStopNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "a.txt")
    let run = try parallax.shell(
      #""$parallax" analyze "$1" 2>/dev/full; echo $?; "$parallax" analyze "$1" 2>&-"#, [path])
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines.dropFirst().first == "0")
  }

  @Test func aClosedOutputIsAnError() throws {
    let folder = try TemporaryFolder()
    let run = try parallax.shell(#""$parallax" analyze "$1" >&-"#, [try folder.write(good, to: "a.txt")])
    #expect(run.status == 1)
    #expect(run.errorLines.count == 1)
  }

  @Test func standardInputAndFilesMix() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(good, to: "a.txt")
    let lines = try parallax.run(["analyze", path, "-"], input: "The talks ended.").analysed()
    #expect(lines.map(\.id) == [String(path.dropLast(4)), "-"])
    #expect(lines.last?.text == "The talks ended.")
  }
}
