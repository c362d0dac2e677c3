import ArgumentParser
import Foundation
import Intake
import NewsModel
import Pipeline
import Synchronization
import TextCore

/// `parallax stories`: which articles report one event, and which carry one copy.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Tells which articles report one event, and which of them carry one copy; one line of JSON an article.",
    discussion: """
      Articles are read as by `parallax analyze`, but no model is needed: words and names decide. A line has the \
      article's id, its story (named by the story's first article by id), how similar it is to the story's other \
      articles, and its origin: own, copy (articles with one copy share it) or credited (the text is an agency's). The \
      lines come out in the order of the input.

      Exit codes: 0, also where some inputs could not be read; 1 where the output cannot be written or, with --strict, \
      an input could not be read; 2 for wrong usage.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = min(ProcessInfo.processInfo.activeProcessorCount, Self.jobLimit)

  @Flag(help: "End with exit code 1 when an input could not be read.")
  var strict = false

  private static let jobLimit = 1024

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...Self.jobLimit).contains(jobs) else { throw ValidationError("--jobs must be 1 to \(Self.jobLimit).") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      let results = try read()
      var writer = JSONWriter()
      StoryLines(results).append(to: &writer)
      try write(writer.bytes)
      try tell(results)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw CommandFailure(error)
    }
  }

  private func read() throws -> [AnalysisResult] {
    let results = Mutex<[AnalysisResult]>([])
    let source = PageSource(paths: paths)
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { LayoutAnalyser() },
      next: { source.next() },
      transform: { (analyser: inout LayoutAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        results.withLock { $0.append(result) }
        return true
      })
    return results.withLock { $0 }
  }

  private func write(_ bytes: ContiguousArray<UInt8>) throws {
    do { try StandardOutput.write(bytes) } catch StandardOutput.Failure.closed { throw ExitCode.success }
  }

  private func tell(_ results: [AnalysisResult]) throws {
    if results.isEmpty { StandardError.print("parallax: There is no article in \(paths.joined(separator: ", ")).") }
    let failures = results.count { if case .failure = $0 { true } else { false } }
    guard failures > 0 else { return }
    StandardError.print(
      "parallax: \(failures) input\(failures == 1 ? "" : "s") could not be read; see the error lines.")
    if strict { throw ExitCode.failure }
  }
}
