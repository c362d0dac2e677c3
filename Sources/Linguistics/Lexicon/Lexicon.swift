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
  /// String ids of the norms that the tokeniser's exceptions bring.
  private let exceptionNorms: ContiguousArray<UInt64>
  /// Places in `normIDs` by string id.
  private let lexemeNorms: HashTable64
  private let normIDs: MappedArray<UInt64>
  /// Rows of static vectors by string id; nil in models without vectors.
  private let vectorRows: HashTable64?

  init(_ file: WeightsFile, ruler: AttributeRuler, tagging: LexemeEmbedding, naming: LexemeEmbedding)
    throws(WeightsError)
  {
    self.ruler = ruler
    self.tagging = tagging
    self.naming = naming
    let exceptions = try TokeniserExceptions(file)
    exceptionNorms = exceptions.normIDs
    tokeniser = Tokeniser(exceptions: exceptions)
    lexemeNorms = try HashTable64(file, name: "lexeme_norm")
    normIDs = try file.array("lexeme_norm.ids", of: UInt64.self)
    vectorRows = file.contains("vector_rows.keys") ? try HashTable64(file, name: "vector_rows") : nil
  }

  /// The features of a word in the place where it stands.
  func features(
    of word: Span<UInt8>, exceptionNorm: UInt32, spaceAfter: Bool, extractor: inout LexicalFeatureExtractor
  ) -> (keys: LexemeKeys, isSpace: Bool) {
    let ownNorm = exceptionNorm == TokeniserExceptions.noNorm ? nil : exceptionNorms[Int(exceptionNorm)]
    let ids = extractor.features(of: word, exceptionNorm: ownNorm) { lexemeNorms[$0].map { normIDs[Int($0)] } }
    let keys = LexemeKeys(
      ids: [ids.norm, ids.prefix, ids.suffix, ids.shape, spaceAfter ? 1 : 0, ids.isSpace ? 1 : 0],
      vector: vectorRows?[ids.orth].map(Int.init))
    return (keys, ids.isSpace)
  }
}
