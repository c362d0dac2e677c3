import Linguistics
import ModelStore
import Tensors

extension AttributionTagger {
  /// The tagger for a run: that which ships with the program, nil with `--fast` and where its weights, or those of the
  /// encoder that it stands on, are not there. Standard error tells where it is left out: quotations are found by rules
  /// alone then. Throws where the weights are there and cannot be used.
  static func forRun(fast: Bool, _ store: ModelStore) throws(WeightsError) -> AttributionTagger? {
    if fast {
      tell("--fast leaves out the trained tagger.")
      return nil
    }
    guard let path = ShippedWeights.attributionTagger(in: store) else {
      tell(
        "\(ShippedWeights.taggerFile) is neither in Parallax_ModelStore.resources beside the program nor in "
          + "\(store.folder). Keep that folder beside the program, or run `parallax models install` where it still is.")
      return nil
    }
    guard let released = try? store.locate(.miniLM) else {
      tell("The trained tagger needs the model minilm: run `\(ModelSource.miniLM.installCommand)`.")
      return nil
    }
    return try AttributionTagger(WeightsFile(path: path), released: WeightsFile(path: released))
  }

  private static func tell(_ reason: String) {
    StandardError.print("parallax: Quotations are found by rules alone, so fewer are found. \(reason)")
  }
}

/// What `--fast` does, for the help of the commands that have it.
enum FastRun {
  static let help = """
    Find quotations by rules alone, without the trained tagger: several times as fast, and fewer are found, above all \
    of indirect speech (Documentation/attribution.md has the numbers).
    """
}
