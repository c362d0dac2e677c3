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

/// `parallax analyze`: what each article says, layer by layer.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Reads articles and prints what is in them, one line of JSON an article.",
    discussion: """
      Articles are plain text files, folders of them, JSON Lines ({"id": …, "text": …} a line), or - for standard \
      input. The lines come out in the order of the input, each as soon as it is ready. An input that cannot be read \
      becomes a line {"id", "error"}; the run goes on.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, conllu }

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Layers to read, with commas: \(Layer.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "list"))
  var layers = Layer.language.rawValue

  @Flag(help: "Print tokens with tag, lemma, head and dependency, and noun chunks.")
  var tokens = false

  @Flag(name: .customLong("no-text"), help: "Leave the text out of the lines.")
  var withoutText = false

  @Option(help: "How to print: jsonl or conllu.")
  var format = Format.jsonl

  @Option(help: ArgumentHelp("The language model: md, or sm (smaller, less exact).", valueName: "name"))
  var model = "md"

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(name: .customLong("any-language"), help: "Read texts that are not English as if they were.")
  var anyLanguage = false

  @Flag(help: "End with exit code 1 when an input could not be read.")
  var strict = false

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...1024).contains(jobs) else { throw ValidationError("--jobs must be 1 to 1024.") }
    guard ModelSource.languageModels.contains(where: { $0.option == model }) else {
      throw ValidationError("There is no language model \(model); there are md and sm.")
    }
    do { _ = try Layer.parse(layers) } catch { throw ValidationError(error.description) }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let plan = try makePlan()
    let source = ArticleSource(paths: paths)
    let progress = ProgressLine(noun: "article")
    let failures = Mutex(0)
    let writeFailure = Mutex<StandardOutput.Failure?>(nil)
    let render = renderer
    do {
      try parallelMap(
        jobs: jobs, weight: { $0.byteCount },
        workspace: { ArticleAnalyser(plan) },
        next: { source.next() },
        transform: { (analyser: inout ArticleAnalyser, item) in Self.rendered(analyser.analyse(item), by: render) },
        emit: { line in
          if line.isFailure { failures.withLock { $0 += 1 } }
          do throws(StandardOutput.Failure) {
            try StandardOutput.write(line.bytes)
          } catch {
            writeFailure.withLock { $0 = error }
            return false
          }
          progress.advance(bytes: line.bytes.count)
          return true
        })
    } catch {
      throw CommandFailure(error)
    }
    progress.finish()
    try tellFailures(failures.withLock { $0 }, writing: writeFailure.withLock { $0 })
  }

  private func tellFailures(_ count: Int, writing: StandardOutput.Failure?) throws {
    if case .refused? = writing, let writing { throw CommandFailure(writing) }
    guard count > 0 else { return }
    StandardError.print("parallax: \(count) input\(count == 1 ? "" : "s") could not be read; see the error lines.")
    if strict { throw ExitCode.failure }
  }

  private func makePlan() throws -> AnalysisPlan {
    do {
      let store = ModelStore()
      guard let source = ModelSource.named(model) else { throw ModelMissing(.enCoreWebMD, in: store.folder) }
      return try AnalysisPlan(
        layers: try Layer.parse(layers), language: try LanguageModel(path: store.locate(source)),
        otherLanguages: anyLanguage ? .read : .refused,
        encoder: { try SentenceEncoder(WeightsFile(path: store.locate(.miniLM))) })
    } catch {
      throw CommandFailure(error)
    }
  }

  // MARK: Rendering

  /// A finished piece of output.
  private struct Rendered: Sendable {
    let bytes: ContiguousArray<UInt8>
    let isFailure: Bool
  }

  private typealias Renderer = @Sendable (ArticleLine, inout JSONWriter) -> ContiguousArray<UInt8>

  private var renderer: Renderer {
    var parts: ArticleLine.Parts = []
    if !withoutText { parts.insert(.text) }
    if tokens { parts.insert(.tokens) }
    switch format {
    case .jsonl:
      return { [parts] line, writer in
        line.append(to: &writer, parts: parts)
        return writer.bytes
      }
    case .conllu:
      return { line, _ in
        var output: ContiguousArray<UInt8> = []
        if let language = line.language { CoNLLU().append(line.article, language, to: &output) }
        return output
      }
    }
  }

  private static func rendered(_ result: AnalysisResult, by render: Renderer) -> Rendered {
    var writer = JSONWriter()
    switch result {
    case .article(let line): return Rendered(bytes: render(line, &writer), isFailure: false)
    case .failure(let failure):
      writer.errorLine(failure)
      return Rendered(bytes: writer.bytes, isFailure: true)
    }
  }
}
