import ArgumentParser
import Foundation
import Intake
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
      article's id, its story (named by the story's first article in time, then by id), how similar it is to the story's \
      other articles, and its origin: own, copy (articles with one copy share it) or credited (the text is an agency's). \
      The lines come out in the order of the input.

      With --stream the input is taken in the order in which it comes, which should be that of time, and nothing is \
      waited for but the block of articles that is open: lines come while it runs, and what later articles change in \
      what was said is said ({"change": "merge" or "split", "from", "into", "articles"}; {"change": "origin", "id", …}).

      Exit codes: 0, also where some inputs could not be read; 1 where the output cannot be written or, with --strict, \
      an input could not be read; 2 for wrong usage.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var paths: [String] = []

  @Flag(help: "Take the input as a stream in the order of time; memory does not hold the texts or wait for the end.")
  var stream = false

  @Option(
    help: ArgumentHelp(
      "Days after which a story no longer grows, and is let go of; default: never.", valueName: "days"))
  var window: Int?

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = min(ProcessInfo.processInfo.activeProcessorCount, Self.jobLimit)

  @Flag(help: "End with exit code 1 when an input could not be read.")
  var strict = false

  private static let jobLimit = 1024

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...Self.jobLimit).contains(jobs) else { throw ValidationError("--jobs must be 1 to \(Self.jobLimit).") }
    if let window, window < 1 { throw ValidationError("--window must be at least 1 day.") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let progress = ProgressLine(noun: "article", paths: paths, output: stream ? .meanwhile : .afterwards)
    let source = PageSource(paths: paths, meter: progress.meter)
    let run = Mutex(StoriesRun(isStream: stream, window: window))
    do {
      try parallelMap(
        jobs: jobs, weight: { $0.byteCount },
        workspace: { StoryReader() },
        next: { source.next() },
        transform: { (reader: inout StoryReader, item) in reader.read(item) },
        emit: { input in
          progress.advance()
          return run.withLock { $0.take(input) }
        })
    } catch {
      progress.finish()
      throw CommandFailure(error)
    }
    progress.finish()
    try run.withLock { run in
      run.finish()
      try tell(run)
    }
  }

  private func tell(_ run: borrowing StoriesRun) throws {
    if case .refused? = run.writeFailure, let failure = run.writeFailure { throw CommandFailure(failure) }
    if run.inputs == 0 { StandardError.print("parallax: There is no article in \(paths.joined(separator: ", ")).") }
    guard run.failures > 0 else { return }
    StandardError.print(
      "parallax: \(run.failures) input\(run.failures == 1 ? "" : "s") could not be read; see the error lines.")
    if strict { throw ExitCode.failure }
  }
}
