import ArgumentParser
import Linguistics
import ModelStore

/// `parallax-evaluate bench`
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Runs a benchmark, checks its results, and prints one line of JSON.")

  /// The benchmarks there are.
  enum Name: String, CaseIterable, ExpressibleByArgument {
    /// The whole reader of English.
    case language
    /// The same with a new reader for each text, so that no word is known yet.
    case article
    /// The tokeniser alone.
    case tokeniser
    /// What attribution costs, stage by stage, and the whole analysis with and without the tagger.
    case attribution
    /// The share that Chronology and Events have of the whole analysis.
    case stages
    /// Vectors of sentences.
    case vectors
    /// Time expressions, in texts whose language is read before.
    case times
    /// Numbers and what they are of, the same way.
    case quantities
    /// UTF-8 validation and counting of line breaks.
    case scanning
    /// Lines of JSON into texts.
    case jsonReading = "json-reading"
    /// Readings into lines of JSON, tokens included.
    case jsonWriting = "json-writing"
    /// The records of a WARC file into pages, without extraction.
    case archive
    /// Copies among articles with their layout.
    case origins
  }

  @Argument(help: "The benchmark.")
  var name: Name

  @Argument(help: "A file of JSON Lines with an id and a text a line; for archive a WARC file.")
  var file: String

  @Option(help: "How many threads read texts.")
  var jobs = 1

  @Option(name: .customLong("repeat"), help: "How often to run; the fastest counts.")
  var repetitions = 3

  @Option(help: "The language model: md or sm.")
  var model = "md"

  @Option(help: "The instruction set, where the processor has it; without it the best that there is.")
  var instructions: InstructionSet?

  @Option(help: "A file to write the results to, for a comparison.")
  var results: String?

  func validate() throws {
    guard jobs >= 1, repetitions >= 1 else { throw ValidationError("Jobs and repetitions are at least 1.") }
    guard ModelSource.named(model) != nil else { throw ValidationError("There is no model \(model).") }
  }

  func run() throws {
    // Before any model is loaded: its matrices are packed for the instruction set in force.
    try instructions?.use()
    if case .attribution = name {
      let tagger = try AttributionTagger.installed(in: ModelStore())
      print(try AttributionBenchmark(path: file, model: try languageModel(), tagger: tagger).run(repetitions))
    } else if case .stages = name {
      print(try StagesBenchmark(path: file, model: try languageModel()).run(repetitions))
    } else {
      print(try measurement().json)
    }
  }

  private func measurement() throws -> Measurement {
    if case .archive = name { return try ArchiveBenchmark(path: file).run(repetitions) }
    if case .origins = name { return try OriginsBenchmark(path: file).run(repetitions) }
    let texts = try Texts(path: file)
    return switch name {
    case .archive, .attribution, .origins, .stages: throw EvaluationFailure("\(name.rawValue) is measured another way.")
    case .language:
      try LanguageBenchmark(texts: texts, model: try languageModel(), jobs: jobs, results: results).run(repetitions)
    case .article: try ArticleBenchmark(texts: texts, model: try languageModel()).run(repetitions)
    case .tokeniser: try TokeniserBenchmark(texts: texts, model: try languageModel()).run(repetitions)
    case .vectors:
      try VectorsBenchmark(
        texts: texts, model: try languageModel(), encoder: try sentenceEncoder(), results: results
      ).run(repetitions)
    case .times: try ChronologyBenchmark(part: .times, texts: texts, model: try languageModel()).run(repetitions)
    case .quantities:
      try ChronologyBenchmark(part: .quantities, texts: texts, model: try languageModel()).run(repetitions)
    case .scanning: try ScanningBenchmark(bytes: texts.lines).run(repetitions)
    case .jsonReading: try JSONReadingBenchmark(texts: texts).run(repetitions)
    case .jsonWriting: try JSONWritingBenchmark(texts: texts, model: try languageModel()).run(repetitions)
    }
  }
}
