internal import NewsModel
package import Tensors

/// A reader of English, loaded once and shared by all threads: weights, tables and rules.
///
/// The weights are those of spaCy's en_core_web_md or en_core_web_sm, converted by `LanguageModelConversion`.
package final class LanguageModel: Sendable {
  /// The file that the weights are mapped from.
  package let file: WeightsFile
  let lexicon: Lexicon
  let tagging: TokenEncoder
  let naming: TokenEncoder
  let tagger: Tagger
  let parser: DependencyParser
  let recogniser: EntityRecogniser
  /// The lemmatiser, for its own tests.
  package let lemmatiser: Lemmatiser

  /// Maps the weights file at `path`. Throws when it is missing, damaged or of another kind.
  package init(path: String) throws(WeightsError) {
    file = try WeightsFile(path: path)
    tagging = try TokenEncoder(file, name: "tok2vec", features: LexemeFeature.allCases)
    naming = try TokenEncoder(file, name: "ner.tok2vec", features: [.norm, .prefix, .suffix, .shape])
    tagger = try Tagger(file)
    parser = try DependencyParser(file)
    recogniser = try EntityRecogniser(file)
    lemmatiser = try Lemmatiser(file)
    let ruler = try AttributeRuler(file)
    lexicon = try Lexicon(file, ruler: ruler, tagging: tagging.embedding, naming: naming.embedding)
  }
}
