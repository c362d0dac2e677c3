import Events
import Linguistics
import ModelStore
import Tensors

extension EventClassifier {
  /// The classifier that comes with the program; nil where its weights were left behind: the lexicon then tells types.
  static func shipped(_ store: ModelStore) throws -> EventClassifier? {
    guard let path = ShippedWeights.eventClassifier(in: store) else { return nil }
    return try EventClassifier(WeightsFile(path: path))
  }
}

extension SentenceEncoder {
  /// The encoder that the event classifier asks where words do not settle a type; nil where it is not installed.
  static func forEvents(_ store: ModelStore) throws -> SentenceEncoder? {
    guard let path = try? store.locate(.miniLM) else { return nil }
    return try SentenceEncoder(WeightsFile(path: path))
  }
}
