import Foundation
import Intake
import Linguistics
import ModelStore
import NewsModel
import Pipeline
import Synchronization
import Tensors

/// The articles of a development set, read as `parallax analyze --any-language` reads them.
enum AnalysedSet {
  /// What finds quotations.
  enum Finder {
    /// The tagger that ships, and rules.
    case taggerAndRules
    /// Rules alone, as with `--fast`.
    case rules
  }

  /// The readings of `input.jsonl` in `folder` by their ids, with `layers`; those that failed are missing.
  static func readings(
    of folder: URL, layers: Set<Layer>, jobs: Int, finder: Finder = .taggerAndRules
  ) throws -> [String: ArticleReading] {
    let isTagged = if case .taggerAndRules = finder { layers.contains(.quotes) } else { false }
    let store = ModelStore()
    let plan = AnalysisPlan(
      layers: layers, language: try LanguageModel(path: store.locate(.enCoreWebMD)), otherLanguages: .read,
      tagger: isTagged ? try AttributionTagger.installed(in: store) : nil)
    let source = PageSource(paths: [folder.appendingPathComponent("input.jsonl").path])
    let readings = Mutex<[String: ArticleReading]>([:])
    try parallelMap(
      jobs: jobs, weight: { $0.byteCount },
      workspace: { ArticleAnalyser(plan) },
      next: { source.next() },
      transform: { (analyser: inout ArticleAnalyser, item) in analyser.analyse(item) },
      emit: { result in
        if case .article(let reading) = result { readings.withLock { $0[reading.article.id] = reading } }
        return true
      })
    return readings.withLock { $0 }
  }
}

extension AttributionTagger {
  /// The tagger that ships with the program; throws where it is not there, as floors and times would not be its own.
  static func installed(in store: ModelStore) throws -> AttributionTagger {
    guard let path = ShippedWeights.attributionTagger(in: store) else {
      throw EvaluationFailure(
        "The weights of the attribution tagger are neither beside the program nor in \(store.folder).")
    }
    return try AttributionTagger(WeightsFile(path: path), released: WeightsFile(path: store.locate(.miniLM)))
  }
}
