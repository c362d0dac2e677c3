import Chronology
import Events
import Extraction
import Foundation
import Linguistics
import NewsModel
import Tensors
import TestSupport
import TextCore

/// Reads a text with the installed language model and the classifier that ships, and finds its events.
enum Newsreader {
  private static let model: LanguageModel? = InstalledWeights.path("en_core_web_md").flatMap {
    try? LanguageModel(path: $0)
  }

  /// Whether the language model is there.
  static let hasModel = model != nil

  /// The classifier of the repository.
  static let classifier: EventClassifier? = {
    guard let root = try? Repository.root() else { return nil }
    let path = root.appendingPathComponent("Sources/ModelStore/Shipped/event-classifier.weights").path
    return (try? WeightsFile(path: path)).flatMap { try? EventClassifier($0) }
  }()

  /// The sentence encoder, where it is installed.
  private static let encoding: (any SentenceEncoding)? = InstalledWeights.path("all-MiniLM-L6-v2").flatMap { path in
    (try? SentenceEncoder(WeightsFile(path: path))).map { Encoded(encoder: $0) }
  }

  private struct Encoded: SentenceEncoding {
    let encoder: SentenceEncoder

    func vector(of range: TextRange, in text: ContiguousArray<UInt8>) -> ContiguousArray<Float> {
      encoder.vectors(of: [range], in: text.span)
    }
  }

  private static let reader = EventReader(classifier: classifier, encoding: encoding)
  private static let layouts = LayoutReader()
  private static let coreference = CoreferenceResolver()
  private static let times = TimeReader()

  /// The model is not installed.
  struct NoModel: Error {}

  /// `text`, read with all that events need; `published` is the day of the report.
  static func reading(_ text: ContiguousArray<UInt8>, published: String? = nil) throws -> ArticleReading {
    guard let model else { throw NoModel() }
    var article = Article(id: "test", text: text)
    article.metadata.published = published
    var reading = ArticleReading(article)
    let layout = layouts.layout(of: article)
    reading.layout = layout
    var english = EnglishReader(model)
    reading.language = english.read(text.span, cuts: layout.cuts())
    reading.chains = coreference.chains(of: reading)
    reading.chronology = times.chronology(of: reading)
    return reading
  }

  /// The events of `text`.
  static func events(_ text: String, published: String? = nil) throws -> ContiguousArray<PoliticalEvent> {
    reader.events(of: try reading(ContiguousArray(text.utf8), published: published))
  }
}
