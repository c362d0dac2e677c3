import Foundation
import Intake
import Linguistics
import NewsModel
import Pipeline
import Publishing
import Tensors
import TestSupport
import TextCore

/// Reports of invented articles, read with the installed models.
enum Readings {
  /// Whether the models are there.
  static var hasModels: Bool { models != nil }

  private struct NoModels: Error {}

  private static let models: (language: LanguageModel, encoder: SentenceEncoder, tagger: AttributionTagger?)? = {
    guard let language = InstalledWeights.path("en_core_web_md"),
      let encoder = InstalledWeights.path("all-MiniLM-L6-v2"),
      let model = try? LanguageModel(path: language), let file = try? WeightsFile(path: encoder),
      let vectors = try? SentenceEncoder(file)
    else { return nil }
    let shipped = try? Repository.root().appending(path: "Sources/ModelStore/Shipped/attribution-tagger.weights").path
    let weights = shipped.flatMap { try? WeightsFile(path: $0) }
    return (model, vectors, weights.flatMap { try? AttributionTagger($0, released: file) })
  }()

  /// The report of one text, of 14 October 2025.
  static func report(_ text: String) throws -> Report {
    guard let models else { throw NoModels() }
    var metadata = ArticleMetadata()
    metadata.outlet = "The Quay"
    metadata.published = "2025-10-14"
    let article = Article(id: "quay", text: ContiguousArray(text.utf8), metadata: metadata)
    let plan = AnalysisPlan(
      layers: Layer.standard, language: models.language, otherLanguages: .read, tagger: models.tagger)
    var analyser = ArticleAnalyser(plan)
    let item = RawArticle(article: article, origin: InputOrigin(file: article.id))
    let result = analyser.analyse(.item(.article(item)))
    let encoder = models.encoder
    let builder = ReportBuilder(
      engine: Report.Engine(version: "test", modelSHA256: ""), jobs: 1,
      vectors: { encoder.vectors(of: $1, in: $0.span) })
    return try builder.report(of: [result])
  }
}
