import ArgumentParser
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Publishing
import Synchronization
import Tensors
import TextCore

/// `parallax report`: one sourced account of what several outlets wrote.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reads articles about an event and gives back one sourced account.",
    discussion: """
      Articles are read as by `parallax analyze`. Articles of several events become several stories.

      Exit codes: 0, also where some inputs could not be read; 1 where there is no article at all, the models are \
      missing or the output cannot be written; 2 for wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, markdown, json }

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(help: "How to print: text, html, markdown or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("The language model: md, or sm (smaller, less exact).", valueName: "name"))
  var model = "md"

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = min(ProcessInfo.processInfo.activeProcessorCount, Self.jobLimit)

  private static let jobLimit = 1024

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...Self.jobLimit).contains(jobs) else { throw ValidationError("--jobs must be 1 to \(Self.jobLimit).") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    do {
      let report = try makeReport()
      var bytes: ContiguousArray<UInt8> = []
      switch format {
      case .json:
        var writer = JSONWriter()
        ReportJSON(report).append(to: &writer)
        bytes = writer.bytes
      case .text:
        TerminalPage(style: TerminalPage.Style(width: 80, isColoured: false)).append(report, to: &bytes)
      case .html: HTMLPage().append(report, to: &bytes)
      case .markdown: MarkdownPage().append(report, to: &bytes)
      }
      try StandardOutput.write(bytes)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func makeReport() throws -> Report {
    let store = ModelStore()
    guard let source = ModelSource.named(model) else { throw ModelMissing(.enCoreWebMD, in: store.folder) }
    let language = try LanguageModel(path: store.locate(source))
    let encoderPath = try store.locate(.miniLM)
    let plan = AnalysisPlan(layers: Layer.standard, language: language)
    let results = Mutex<[AnalysisResult]>([])
    let input = ArticleSource(paths: paths)
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) },
      next: { input.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        results.withLock { $0.append(result) }
        return true
      })
    let encoder = try SentenceEncoder(WeightsFile(path: encoderPath))
    let engine = Report.Engine(version: "0.1.0", modelSHA256: "", options: [])
    let builder = ReportBuilder(engine: engine, jobs: jobs, vectors: { encoder.vectors(of: $1, in: $0.article.text.span) })
    return try builder.report(of: results.withLock { $0 })
  }
}
