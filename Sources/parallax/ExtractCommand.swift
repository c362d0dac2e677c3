import ArgumentParser
import Foundation
import Intake
import NewsModel
import Pipeline
import Publishing
import Synchronization
import TextCore

/// `parallax extract`: the article in each page.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds the article in pages: its text, title, authors and dates.",
    discussion: """
      Pages are .html, .htm and .mhtml files, also packed (.html.gz); web archives (.warc, .warc.gz), read record by \
      record; JSON Lines (.jsonl) with {"id": …, "html": …} or \
      {"id": …, "html_file": "path from the folder of the file"} a line; folders of these; or - for standard input. \
      Plain text is marked as it is. The lines come out in the order of the input. An input that cannot be read becomes a \
      line {"id", "error"}; the run goes on.

      Exit codes: 0, also where inputs could not be read; 1 where the output cannot be written or, with --strict, an \
      input could not be read; 2 for wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, text, markdown }

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var paths: [String] = []

  @Option(help: "How to print: jsonl, text or markdown; default: text on a terminal, else jsonl.")
  var format: Format?

  @Flag(help: "Print where each piece of the text stands in the page, in bytes, and what decided on the body.")
  var sources = false

  @Option(help: ArgumentHelp("Pages read at once; default: the number of cores.", valueName: "n"))
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
    let extraction = PageExtraction()
    let environment = ProcessInfo.processInfo.environment
    let renderer = ExtractRenderer(
      format: chosenFormat, withSources: sources,
      style: StandardOutput.isTerminal ? .ofStandardOutput(environment) : nil)
    let progress = ProgressLine(noun: "page", paths: paths)
    let source = PageSource(paths: paths, meter: progress.meter)
    let tally = Mutex(RunTally())
    var limits = ParallelLimits()
    // Pages of archives lie in memory while they wait.
    limits.byteCount = 16 << 20
    do {
      try parallelMap(
        jobs: jobs, limits: limits, weight: { $0.byteCount },
        workspace: { extraction },
        next: { source.next() },
        transform: { (extraction: inout PageExtraction, item) in renderer.output(of: extraction.extract(item)) },
        emit: { output in
          if let message = output.message { progress.interrupt { StandardError.print("parallax: \(message)") } }
          let failure = RunTally.write(output.bytes)
          tally.withLock { $0.count(output, failure) }
          progress.advance()
          return failure == nil
        })
    } catch {
      progress.finish()
      throw CommandFailure(error)
    }
    progress.finish()
    try tell(tally.withLock { $0 }, revisits: source.revisits)
  }

  /// A person reads text; programs, and whoever asks where the text stands, read lines.
  private var chosenFormat: Format { format ?? (StandardOutput.isTerminal && !sources ? .text : .jsonl) }

  private func tell(_ tally: RunTally, revisits: Int) throws {
    if case .refused? = tally.writeFailure, let failure = tally.writeFailure { throw CommandFailure(failure) }
    if tally.inputs == 0 { StandardError.print("parallax: There is no page in \(paths.joined(separator: ", ")).") }
    if revisits > 0 {
      let pages = "\(revisits) page\(revisits == 1 ? " was" : "s were")"
      StandardError.print("parallax: \(pages) fetched again and had not changed (revisit records); not read twice.")
    }
    guard tally.failures > 0 else { return }
    let inputs = "\(tally.failures) input\(tally.failures == 1 ? "" : "s")"
    StandardError.print(
      "parallax: \(inputs) could not be read\(chosenFormat == .jsonl ? "; see the error lines" : "").")
    if strict { throw ExitCode.failure }
  }
}
