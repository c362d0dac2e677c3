/// The shape of all-MiniLM-L6-v2: a BERT of six layers (Wang et al. 2020, fine-tuned by the sentence-transformers
/// project), and the names of its sections in our weights file.
enum MiniLM {
  /// Floats a token.
  static let width = 384
  static let layers = 6
  static let heads = 12
  /// Floats a head.
  static let headWidth = 32
  /// Floats a token inside the feed-forward half of a layer.
  static let inner = 1536
  /// Rows of the position table; no text is longer.
  static let positions = 512
  /// Added to the variance in every layer normalisation.
  static let epsilon: Float = 1e-12

  /// The name of a section of layer `index`.
  static func section(_ name: String, ofLayer index: Int) -> String { "layer.\(index).\(name)" }
}
