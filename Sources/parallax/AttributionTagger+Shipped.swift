import Linguistics
import ModelStore
import Tensors

extension AttributionTagger {
  /// The tagger that ships with the program; nil where its weights, or those of the encoder that it stands on, are not
  /// there: quotations are found by rules alone then. Throws where they are there and cannot be used.
  static func shipped(_ store: ModelStore) throws(WeightsError) -> AttributionTagger? {
    guard let path = ShippedWeights.attributionTagger(in: store), let released = try? store.locate(.miniLM) else {
      return nil
    }
    return try AttributionTagger(WeightsFile(path: path), released: WeightsFile(path: released))
  }
}
