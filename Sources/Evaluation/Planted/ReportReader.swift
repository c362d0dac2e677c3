import Collation
import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import Tensors

/// Reads articles and makes reports of them, with everything that the program has.
struct ReportReader: Sendable {
  private let plan: AnalysisPlan
  private let builder: ReportBuilder
  private let jobs: Int
  /// The vectors of slices of a text.
  let vectors: Collation.Vectors

  /// A reader with the installed models that reads `jobs` articles at once.
  init(jobs: Int) throws {
    let store = ModelStore()
    let released = try WeightsFile(path: try store.locate(.miniLM))
    let tagger = try ShippedWeights.attributionTagger(in: store).map {
      try AttributionTagger(WeightsFile(path: $0), released: released)
    }
    guard let source = ModelSource.named("md") else { throw EvaluationFailure("There is no model md.") }
    plan = AnalysisPlan(
      layers: Layer.standard, language: try LanguageModel(path: try store.locate(source)), otherLanguages: .read,
      tagger: tagger)
    let encoder = try SentenceEncoder(released)
    let cache = VectorCache { encoder.vectors(of: $1, in: $0.span) }
    vectors = cache.vectors
    builder = ReportBuilder(
      engine: Report.Engine(version: "evaluation", modelSHA256: ""), jobs: 1, vectors: vectors)
    self.jobs = jobs
  }

  /// The readings of `articles`, in their order.
  func readings(of articles: [Article]) throws -> [ArticleReading] {
    let found = Mutex<[ArticleReading]>([])
    var rest = articles.makeIterator()
    try parallelMap(
      jobs: jobs, workspace: { ArticleAnalyser(plan) }, next: { rest.next() },
      transform: { (analyser: inout ArticleAnalyser, article) in
        analyser.analyse(.item(.article(RawArticle(article: article, origin: InputOrigin(file: article.id)))))
      },
      emit: { result in
        if case .article(let reading) = result { found.withLock { $0.append(reading) } }
        return true
      })
    let readings = found.withLock { $0 }
    guard readings.count == articles.count else { throw EvaluationFailure("An article could not be read.") }
    return readings
  }

  /// The report of the articles of each of `stories`, in their order.
  func reports(of stories: [[ArticleReading]]) throws -> [Report] {
    let found = Mutex<[Report]>([])
    var rest = stories.makeIterator()
    try parallelMap(
      jobs: jobs, workspace: { 0 }, next: { rest.next() },
      transform: { (_: inout Int, readings) -> Report? in try? builder.report(of: readings.map { .article($0) }) },
      emit: { report in
        if let report { found.withLock { $0.append(report) } }
        return true
      })
    let reports = found.withLock { $0 }
    guard reports.count == stories.count else { throw EvaluationFailure("A report could not be made.") }
    return reports
  }
}
