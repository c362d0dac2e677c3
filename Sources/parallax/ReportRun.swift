import Events
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import Tensors

/// Reads articles and makes their report.
struct ReportRun {
  /// There is nothing to report on.
  struct NoArticle: Error, CustomStringConvertible {
    let description: String
  }

  let paths: [String]
  let jobs: Int
  let language: ModelSource
  let otherLanguages: AnalysisPlan.OtherLanguages
  /// Whether quotations are found by rules alone.
  let isFast: Bool
  let intake: IntakeOptions

  /// The report. The failures of single inputs are in it; a report without an article is an error.
  func report(progress: ProgressLine) throws -> Report {
    let store = ModelStore()
    let languagePath = try store.locate(language)
    let encoderPath = try store.locate(.miniLM)
    let tagger = try AttributionTagger.forRun(fast: isFast, store)
    let classifier = try EventClassifier.shipped(store)
    let encoder = try SentenceEncoder(WeightsFile(path: encoderPath))
    let plan = AnalysisPlan(
      layers: Layer.standard, language: try LanguageModel(path: languagePath), otherLanguages: otherLanguages,
      tagger: tagger, eventClassifier: classifier, eventEncoder: isFast ? nil : encoder)
    let results = try read(plan, progress)
    let builder = ReportBuilder(
      engine: engine(tagger, classifier), jobs: jobs, vectors: { encoder.vectors(of: $1, in: $0.span) })
    return try builder.report(of: results)
  }

  /// Throws where `report` has no article.
  func requireArticle(in report: Report) throws(NoArticle) {
    guard report.articles.isEmpty else { return }
    let place = paths.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ")
    throw NoArticle(
      description: report.failures.isEmpty
        ? "There is no article in \(place)." : "No article in \(place) could be read.")
  }

  private func read(_ plan: AnalysisPlan, _ progress: ProgressLine) throws -> [AnalysisResult] {
    let results = Mutex<[AnalysisResult]>([])
    let input = PageSource(paths: paths, options: intake, meter: progress.meter)
    defer { progress.finish() }
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) },
      next: { input.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        results.withLock { $0.append(result) }
        progress.advance()
        return true
      })
    return results.withLock { $0 }
  }

  /// What the report says of its making: all that can change a result.
  private func engine(_ tagger: AttributionTagger?, _ classifier: EventClassifier?) -> Report.Engine {
    let readsAll = if case .read = otherLanguages { "true" } else { "false" }
    var options = [
      ("any_language", readsAll), ("attribution_tagger", tagger?.identity ?? "none"),
      ("event_classifier", classifier?.identity ?? "none"), ("model", language.title),
    ]
    if let published = intake.published { options.append(("published", published)) }
    if let outlet = intake.outlet { options.append(("outlet", outlet)) }
    return Report.Engine(
      version: ParallaxVersion.current, modelSHA256: ModelSource.digest(of: [language, .miniLM]),
      options: options.map { (name: $0.0, value: $0.1) })
  }
}
