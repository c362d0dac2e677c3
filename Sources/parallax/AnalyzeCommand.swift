import ArgumentParser
import Events
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import Tensors

/// `parallax analyze`: what each article says, layer by layer.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Reads articles and prints what is in them, one line of JSON an article.",
    discussion: """
      Articles are plain text files (.txt), with what is known about NAME.txt in NAME.json beside it; JSON Lines \
      (.jsonl), {"id": …, "text": …} a line; folders of both; or - for standard input. The lines come out in the \
      order of the input, each as soon as it is ready. An input that cannot be read becomes a line {"id", "error"}; \
      the run goes on.

      Exit codes: 0, also where inputs could not be read; 1 where the models are missing, the output cannot be \
      written or, with --strict, an input could not be read; 2 for wrong usage.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, conllu
    /// The events alone, one by one: a table for people, GDELT's and PLOVER's own shapes.
    case csv, gdelt, plover

    /// Whether only events are printed.
    var isOfEvents: Bool { self == .csv || self == .gdelt || self == .plover }
  }

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "file"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Layers to read, with commas: \(Layer.allCases.map(\.rawValue).joined(separator: ", ")); default: all but \
      vectors, for CoNLL-U language, for csv, gdelt and plover events.
      """, valueName: "list"))
  var layers: String?

  @Flag(help: "Print tokens with tag, lemma, head and dependency, and noun chunks.")
  var tokens = false

  @Flag(name: .customLong("no-text"), help: "Leave the text out of the lines.")
  var withoutText = false

  @Option(
    help: """
      How to print: jsonl, conllu, or the events alone as csv, gdelt (the columns of GDELT 2.0) or plover (JSON Lines).
      """)
  var format = Format.jsonl

  @Option(help: ArgumentHelp("The language model: md, or sm (smaller, less exact).", valueName: "name"))
  var model = "md"

  @Option(help: ArgumentHelp("Articles read at once; default: the number of cores.", valueName: "n"))
  var jobs = min(ProcessInfo.processInfo.activeProcessorCount, Self.jobLimit)

  @Flag(name: .customLong("any-language"), help: "Read texts that are not English as if they were.")
  var anyLanguage = false

  @Flag(help: ArgumentHelp(stringLiteral: FastRun.help))
  var fast = false

  @Flag(help: "End with exit code 1 when an input could not be read.")
  var strict = false

  private static let jobLimit = 1024

  func validate() throws {
    guard !paths.isEmpty else { throw ValidationError("Name files or folders, or - for standard input.") }
    guard (1...Self.jobLimit).contains(jobs) else { throw ValidationError("--jobs must be 1 to \(Self.jobLimit).") }
    guard ModelSource.languageModels.contains(where: { $0.option == model }) else {
      throw ValidationError("There is no language model \(model); there are md and sm.")
    }
    do {
      let layers = try selectedLayers()
      guard !format.isOfEvents || layers.contains(.events) else {
        throw ValidationError(
          "--format \(format.rawValue) prints events: leave --layers out, or name events among them.")
      }
    } catch let error as UnknownLayer {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let plan = try makePlan()
    let renderer = ArticleRenderer(format: format, parts: parts)
    let progress = ProgressLine(noun: "article", paths: paths)
    let source = PageSource(paths: paths, meter: progress.meter)
    let tally = Mutex(RunTally())
    if let failure = RunTally.write(renderer.head) { throw CommandFailure(failure) }
    do {
      try parallelMap(
        jobs: jobs, weight: { $0.byteCount },
        workspace: { ArticleAnalyser(plan) },
        next: { source.next() },
        transform: { (analyser: inout ArticleAnalyser, item) in renderer.output(of: analyser.analyse(item)) },
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
    try tell(tally.withLock { $0 })
  }

  private func tell(_ tally: RunTally) throws {
    if case .refused? = tally.writeFailure, let failure = tally.writeFailure { throw CommandFailure(failure) }
    if tally.inputs == 0 { StandardError.print("parallax: There is no article in \(paths.joined(separator: ", ")).") }
    guard tally.failures > 0 else { return }
    let inputs = "\(tally.failures) input\(tally.failures == 1 ? "" : "s")"
    StandardError.print("parallax: \(inputs) could not be read\(format == .jsonl ? "; see the error lines" : "").")
    if strict { throw ExitCode.failure }
  }

  private func makePlan() throws -> AnalysisPlan {
    do {
      let store = ModelStore()
      guard let source = ModelSource.named(model) else { throw ModelMissing(.enCoreWebMD, in: store.folder) }
      let layers = try selectedLayers()
      let needsVectors = layers.contains(.vectors)
      let encoder = needsVectors ? try SentenceEncoder(WeightsFile(path: store.locate(.miniLM))) : nil
      return AnalysisPlan(
        layers: layers, language: try LanguageModel(path: store.locate(source)),
        otherLanguages: anyLanguage ? .read : .refused,
        tagger: layers.isDisjoint(with: [.attributions, .quotes, .events]) ? nil : try .forRun(fast: fast, store),
        encoder: encoder, eventClassifier: layers.contains(.events) ? try .shipped(store) : nil,
        eventEncoder: layers.contains(.events) && !fast ? try encoder ?? .forEvents(store) : nil)
    } catch {
      throw CommandFailure(error)
    }
  }

  private func selectedLayers() throws(UnknownLayer) -> Set<Layer> {
    if let layers { return try Layer.parse(layers) }
    if format.isOfEvents { return [.events] }
    return format == .conllu ? [.language] : Layer.standard
  }

  private var parts: ArticleLine.Parts {
    var parts: ArticleLine.Parts = []
    if !withoutText { parts.insert(.text) }
    if tokens { parts.insert(.tokens) }
    return parts
  }
}
