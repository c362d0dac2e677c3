import ArgumentParser
import Foundation
import Intake
import ModelStore
import NewsModel
import Pipeline
import Publishing

/// `parallax report`: one sourced account of what several outlets wrote.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reads articles about an event and gives back one sourced account.",
    discussion: """
      Articles are read as by `parallax analyze`. Articles of several events become several stories. On a terminal the \
      account is a page in its width and colours (NO_COLOR keeps colour out); --out FILE writes it to a file, whole or \
      not at all, in the format that its extension names (.txt, .html, .md, .json; .csv, .tsv for \
      GDELT's columns and .jsonl for PLOVER hold the events alone).

      Exit codes: 0, also where some inputs could not be read; 1 where there is no article at all, the models are \
      missing or the output cannot be written or opened; 2 for wrong usage.
      """)

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: """
      How to print: text, html, markdown or json; or the events alone: csv, gdelt (the 61 columns of GDELT 2.0) or plover \
      (JSON Lines). Default: what the name of --out tells, else text.
      """)
  var format: PageFormat?

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var out: String?

  @Flag(help: "Open the HTML page in the browser.")
  var open = false

  @Option(help: ArgumentHelp("The language model: md, or sm (smaller, less exact).", valueName: "name"))
  var model = "md"

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = min(ProcessInfo.processInfo.activeProcessorCount, Self.jobLimit)

  @Flag(name: .customLong("any-language"), help: "Read texts that are not English as if they were.")
  var anyLanguage = false

  @Flag(help: ArgumentHelp(stringLiteral: FastRun.help))
  var fast = false

  @Option(help: ArgumentHelp("The day of articles that name none, as 2024-04-09.", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("The outlet of articles that name none.", valueName: "name"))
  var outlet: String?

  private static let jobLimit = 1024
  /// Failures that are told one by one.
  private static let failureLimit = 20

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...Self.jobLimit).contains(jobs) else { throw ValidationError("--jobs must be 1 to \(Self.jobLimit).") }
    guard ModelSource.languageModels.contains(where: { $0.option == model }) else {
      throw ValidationError("There is no language model \(model); there are md and sm.")
    }
    if let published, CalendarDay(iso8601: published) == nil {
      throw ValidationError("--published takes a date like 2024-04-09, not \(published).")
    }
    guard let chosen = chosenFormat else {
      throw ValidationError(
        "The name of --out tells no format: end it in .txt, .html, .md, .json, .csv, .tsv or .jsonl, or name a --format."
      )
    }
    if open, chosen != .html {
      throw ValidationError("--open shows the HTML page: leave it out, or use --format html.")
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      let report = try makeReport()
      let environment = ProcessInfo.processInfo.environment
      let style = out == nil ? TerminalPage.Style.ofStandardOutput(environment) : .plain
      let bytes = ReportRenderer(format: chosenFormat ?? .text, style: style).bytes(of: report)
      guard let path = out ?? (open ? Self.temporaryPage : nil) else { return try print(bytes) }
      try WholeFile(path: path).write(bytes)
      if open {
        try PageOpener(environment).open(path)
        if out == nil { StandardError.print("The page is \(path).") }
      }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The format that is asked for; nil where the name of the output does not tell it.
  private var chosenFormat: PageFormat? {
    if let format { return format }
    if let out { return PageFormat(fileName: out) }
    return open ? .html : .text
  }

  private func print(_ bytes: ContiguousArray<UInt8>) throws {
    do { try StandardOutput.write(bytes) } catch StandardOutput.Failure.closed {}
  }

  /// Where a page goes that is only to be looked at.
  private static var temporaryPage: String {
    FileManager.default.temporaryDirectory.appendingPathComponent("parallax-\(UUID().uuidString).html").path
  }

  private func makeReport() throws -> Report {
    guard let language = ModelSource.named(model) else { throw ValidationError("There is no language model \(model).") }
    var intake = IntakeOptions()
    intake.published = published
    intake.outlet = outlet
    let run = ReportRun(
      paths: paths, jobs: jobs, language: language, otherLanguages: anyLanguage ? .read : .refused, isFast: fast,
      intake: intake)
    let report = try run.report(progress: ProgressLine(noun: "article", paths: paths, output: .afterwards))
    tell(report.failures)
    try run.requireArticle(in: report)
    return report
  }

  private func tell(_ failures: ContiguousArray<StageFailure>) {
    for failure in failures.prefix(Self.failureLimit) {
      StandardError.print("parallax: \(failure.id): \(failure.message)")
    }
    if failures.count > Self.failureLimit {
      StandardError.print("parallax: \(failures.count - Self.failureLimit) more inputs could not be read.")
    }
  }
}
