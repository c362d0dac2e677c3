import Collation
import Foundation
import Intake
import Linguistics
import NewsModel
import Pipeline
import Tensors
import TestSupport
import TextCore

/// Reads invented articles with the installed models and makes a report of them.
enum Newsroom {
  /// Whether the models are there.
  static var hasModels: Bool { models != nil }

  private static let models: (language: LanguageModel, encoder: SentenceEncoder, tagger: AttributionTagger?)? = {
    guard let language = InstalledWeights.path("en_core_web_md"),
      let encoder = InstalledWeights.path("all-MiniLM-L6-v2")
    else { return nil }
    guard let model = try? LanguageModel(path: language), let file = try? WeightsFile(path: encoder),
      let vectors = try? SentenceEncoder(file)
    else { return nil }
    let shipped = try? Repository.root().appending(path: "Sources/ModelStore/Shipped/attribution-tagger.weights").path
    let weights = shipped.flatMap { try? WeightsFile(path: $0) }
    return (model, vectors, weights.flatMap { try? AttributionTagger($0, released: file) })
  }()

  /// An invented article.
  struct Copy {
    var id: String
    var outlet: String?
    var published: String?
    var text: String

    init(_ id: String, published: String? = "2025-10-14", _ text: String) {
      self.id = id
      outlet = "The " + id
      self.published = published
      self.text = text
    }
  }

  /// The report of `copies`, read with `jobs` threads.
  static func report(_ copies: [Copy], jobs: Int = 1) throws -> Report {
    let articles = copies.map { copy in
      var metadata = ArticleMetadata()
      metadata.outlet = copy.outlet
      metadata.published = copy.published
      return Article(id: copy.id, text: ContiguousArray(copy.text.utf8), metadata: metadata)
    }
    return try report(of: articles, jobs: jobs)
  }

  /// The report of `articles`.
  static func report(of articles: [Article], jobs: Int = 1) throws -> Report {
    guard let models else { throw NoModels() }
    let plan = AnalysisPlan(
      layers: Layer.standard, language: models.language, otherLanguages: .read, tagger: models.tagger)
    var analyser = ArticleAnalyser(plan)
    var results: [AnalysisResult] = []
    for article in articles {
      results.append(
        analyser.analyse(.item(.article(RawArticle(article: article, origin: InputOrigin(file: article.id))))))
    }
    let encoder = models.encoder
    let builder = ReportBuilder(
      engine: Report.Engine(version: "test", modelSHA256: ""), jobs: jobs,
      vectors: { encoder.vectors(of: $1, in: $0.span) })
    return try builder.report(of: results)
  }

  private struct NoModels: Error {}
}
