internal import Linguistics

/// The conversions of the pinned models: from the files of others to one weights file of ours.
enum Conversions {
  /// A spaCy pipeline.
  static let language: ModelConversion = { try LanguageModelConversion.convert(modelFolder: $0, to: $1) }

  /// A BERT encoder with its vocabulary.
  static let sentenceVectors: ModelConversion = { _, _ in throw NotBuiltYet() }

  private struct NotBuiltYet: Error, CustomStringConvertible {
    var description: String { "this build cannot convert the model yet" }
  }
}
