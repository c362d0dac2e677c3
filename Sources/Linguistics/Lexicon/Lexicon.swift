internal import NewsModel
internal import Tensors
internal import TextCore

/// What the model knows of words by themselves: how to read their features, and the tables to look them up in.
struct Lexicon: Sendable {
  let tokeniser: Tokeniser
  let ruler: AttributeRuler
  /// Embeddings for the tagger and the parser.
  let tagging: LexemeEmbedding
  /// Embeddings for the entity recogniser.
  let naming: LexemeEmbedding
  private let features: LexicalFeatures
  /// Rows of static vectors by string id; nil in models without vectors.
  private let vectorRows: HashTable64?

  init(_ file: WeightsFile, ruler: AttributeRuler, tagging: LexemeEmbedding, naming: LexemeEmbedding)
    throws(WeightsError)
  {
    self.ruler = ruler
    self.tagging = tagging
    self.naming = naming
    let exceptions = try TokeniserExceptions(file)
    tokeniser = Tokeniser(exceptions: exceptions)
    features = try LexicalFeatures(file, exceptions: exceptions)
    vectorRows = file.contains("vector_rows.keys") ? try HashTable64(file, name: "vector_rows") : nil
  }

  /// The features of a word in the place where it stands.
  func features(of word: Span<UInt8>, exceptionNorm: UInt32, spaceAfter: Bool) -> (keys: LexemeKeys, isSpace: Bool) {
    let ids = features.ids(of: word, exceptionNorm: exceptionNorm)
    let keys = LexemeKeys(
      ids: [ids.norm, ids.prefix, ids.suffix, ids.shape, spaceAfter ? 1 : 0, ids.isSpace ? 1 : 0],
      vector: vectorRows?[ids.orth].map(Int.init))
    return (keys, ids.isSpace)
  }
}
