import Events
import ModelStore
import Tensors

extension EventClassifier {
  /// The classifier that comes with the program; nil where its weights were left behind: the lexicon then tells types.
  static func shipped(_ store: ModelStore) throws -> EventClassifier? {
    guard let path = ShippedWeights.eventClassifier(in: store) else { return nil }
    return try EventClassifier(WeightsFile(path: path))
  }
}
